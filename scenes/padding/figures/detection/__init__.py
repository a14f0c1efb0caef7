"""A strand, its detectors and what they answer."""
