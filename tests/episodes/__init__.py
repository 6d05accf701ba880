"""Tests of goodturn.episodes."""
