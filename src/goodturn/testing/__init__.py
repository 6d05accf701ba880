"""For users too: builders of conversations for tests."""
