"""A strand, its detectors and what they output."""
