"""The numbers behind the lecture."""
