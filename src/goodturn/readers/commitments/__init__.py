"""Commitments in the company's messages: who will do what, and by when as said. English and German."""
