"""Tests of goodturn.study."""
