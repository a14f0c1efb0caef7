"""Slides of a deck, and the kinds of files that hold them."""
