"""Transparent rules: phrase tables, one automaton over the words, and short rules for each label."""
