"""A step is run: drawn, or rehearsed without drawing."""
