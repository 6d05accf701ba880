"""What a message tells us: the labels, what a reader found, and the Reader protocol."""
