"""The small example: two branches and a max."""
