"""Tests of the ways in, all held to one contract (contract.py)."""
