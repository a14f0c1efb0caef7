"""Text, formulas and numbers on screen."""
