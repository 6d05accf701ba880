"""Tests of goodturn.events."""
