"""People's answers: what is drawn to be checked, what they said, how far they agree, and what follows from it."""
