"""What came of it: measures with intervals and refusals."""
