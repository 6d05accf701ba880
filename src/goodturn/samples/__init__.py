"""A written world of conversations that may be redistributed."""
