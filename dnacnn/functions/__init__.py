"""The scalar functions of chapters 3 and 4."""
