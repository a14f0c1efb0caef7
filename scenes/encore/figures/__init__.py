"""What the steps of the encore draw."""
