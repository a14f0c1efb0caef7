"""What the steps on backpropagation draw."""
