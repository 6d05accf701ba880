"""What enters a turn: things that happened, each once, in order."""
