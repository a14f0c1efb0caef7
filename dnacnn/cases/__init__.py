"""The cases in which a strand is positive: counted, listed, pooled, realized."""
