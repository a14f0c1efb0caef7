"""The gradient on its way back through the real network."""
