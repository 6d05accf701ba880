"""One trouble, whole: contacts, needs, answers, the care chain, the outcome."""
