"""The lecture as packages for learning platforms."""
