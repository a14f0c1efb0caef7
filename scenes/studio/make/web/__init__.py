"""What the page is made of: files to take, films to play, the map of the network."""
