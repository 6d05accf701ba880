"""Tests of goodturn.cli."""
