"""Ways in: one file per platform."""
