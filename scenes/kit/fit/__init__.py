"""How things share a region of the picture."""
