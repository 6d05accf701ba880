"""History: the same turn over files on one machine."""
