"""Two people in dialogue."""
