"""Whether pictures and films are what they should be."""
