"""How good, how fast: measured against people and peers."""
