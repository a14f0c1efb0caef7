"""What two steps share."""
