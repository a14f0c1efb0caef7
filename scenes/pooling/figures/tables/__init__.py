"""Ẋ in groups over Ẍ, and what steps 9 to 11 say of them."""
