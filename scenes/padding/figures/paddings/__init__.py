"""One strand padded in two ways."""
