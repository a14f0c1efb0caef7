"""The cases that the next layer has to know."""
