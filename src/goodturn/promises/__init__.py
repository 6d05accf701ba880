"""What we owe: the windows and the life of a promise."""
