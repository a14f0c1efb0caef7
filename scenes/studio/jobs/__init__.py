"""Work, and the workers that do it."""
