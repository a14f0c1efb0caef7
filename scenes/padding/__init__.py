"""Chapter 1: why one pads (steps 1 to 6)."""
