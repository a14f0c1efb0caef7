# What every step may say, and the words of the opening.

opening_title = Padding and pooling
