"""Chapter 4: why softmax is really softargmax (steps 16 to 19)."""
