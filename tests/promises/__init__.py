"""Tests of goodturn.promises."""
