"""What a lecture is free to choose."""
