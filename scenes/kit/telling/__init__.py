"""How a lecture is told: steps in beats, captions, chapters and their cards."""
