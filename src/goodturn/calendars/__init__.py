"""When: zones, business hours and holidays."""
