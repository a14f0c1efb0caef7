"""What the steps on pooling draw."""
