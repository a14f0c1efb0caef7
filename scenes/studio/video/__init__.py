"""Films: encoded, cut, joined, captioned."""
