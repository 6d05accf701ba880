"""One number with its base, its interval and its definition; every measure is defined here once, in words."""
