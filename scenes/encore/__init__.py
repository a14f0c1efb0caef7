"""Encore, beyond the notes: the network is trained, and what comes out is measured (steps 20 to 23)."""
