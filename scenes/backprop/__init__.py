"""Chapter 3: how a gradient gets back through a max (steps 13 to 15)."""
