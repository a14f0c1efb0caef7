"""Encore, beyond the notes: the network is trained, and what comes out is measured."""
