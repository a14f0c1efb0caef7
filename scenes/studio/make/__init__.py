"""What the commands make, one module each."""
