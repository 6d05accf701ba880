"""A written world of conversations with its truth, and small slices of public data that may be redistributed."""
