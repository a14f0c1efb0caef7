"""Motifs that share a group, and what that costs."""
