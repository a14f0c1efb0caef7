"""Ties, and what is done about them."""
