"""The reader that was trained: counts of words and their neighbours, weighed for every label at once."""
