"""A page that follows a step while it is being written."""
