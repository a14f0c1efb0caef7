"""What the lecture consists of: its file, its limits, its steps and what they are made from."""
