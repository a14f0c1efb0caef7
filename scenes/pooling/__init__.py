"""Chapter 2: why one pools (steps 7 to 12)."""
