"""goodturn reads customer conversations and shows who was heard, who was helped, and whether it held."""

__version__ = "0.1.0"
