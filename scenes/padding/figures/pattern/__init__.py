"""The pattern as a card, and strands that are read for it."""
