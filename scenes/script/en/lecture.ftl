# What every step may say, and the words of the opening.

lecture_positive = positive
lecture_negative = negative

opening_title = Padding and pooling
