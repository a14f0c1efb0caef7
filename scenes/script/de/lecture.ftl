# Was jeder Schritt sagen darf, und die Worte des Anfangs.

lecture_positive = positiv
lecture_negative = negativ
lecture_gradient = Gradient
lecture_loss = Verlust { $loss }

opening_title = Padding und Pooling
opening_subtitle = in einem kleinen Netz, das DNA liest
# unter einem eigenen Titel
opening_subtitle-alone = Ein kleines Netz, das DNA liest
opening_the-title = Wie liest ein kleines Netz DNA, und wie lernt es das?
opening_the-picture =
    { CAP(SPELLED($chapters)) } Kapitel in einem Bild: durch das Netz zu einer Antwort, und zurück, um zu lernen.
