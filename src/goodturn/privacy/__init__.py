"""What must not be kept: pseudonyms at the door, and masking of text."""
