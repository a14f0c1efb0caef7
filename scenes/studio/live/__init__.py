"""A lecture under the hand: pictures of any step for what is typed into a page."""
