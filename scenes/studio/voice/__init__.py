"""What is heard: recordings and synthesized speech, brought to one loudness and placed in time."""
