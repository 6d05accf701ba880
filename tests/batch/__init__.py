"""Tests of goodturn.batch."""
