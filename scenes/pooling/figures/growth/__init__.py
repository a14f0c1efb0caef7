"""How the number of cases grows with the strand."""
