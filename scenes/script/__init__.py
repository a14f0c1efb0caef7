"""What is said and written: one folder a language, one file a chapter, and how a message is filled with values."""
