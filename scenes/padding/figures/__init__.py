"""What the steps on padding draw."""
