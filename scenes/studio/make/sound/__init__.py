"""What is heard: speech is ready before a film is drawn, and put into it when it is."""
