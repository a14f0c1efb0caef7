"""The whole network as one diagram."""
