# What every step may say, and the words of the opening.

lecture_positive = positive
lecture_negative = negative
lecture_gradient = gradient
lecture_loss = loss { $loss }

opening_title = Padding and pooling
opening_subtitle = in a small network that reads DNA
# below a lecturer's own title
opening_subtitle-alone = A small network that reads DNA
opening_the-title = How does a small network read DNA, and how does it learn to?
opening_the-picture =
    { CAP(SPELLED($chapters)) } chapters in one picture: through the network to an answer, and back again to learn.
