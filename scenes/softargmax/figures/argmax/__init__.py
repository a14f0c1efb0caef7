"""Argmax as a layer, and its derivatives."""
