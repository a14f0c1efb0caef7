"""Several strands on their way through the detectors."""
