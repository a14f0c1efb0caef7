# Ce que toute étape peut dire, et les mots du début.

lecture_positive = positif
lecture_negative = négatif
lecture_gradient = gradient
lecture_loss = perte { $loss }

opening_title = Padding et pooling
opening_subtitle = dans un petit réseau qui lit l’ADN
# sous un titre choisi
opening_subtitle-alone = Un petit réseau qui lit l’ADN
opening_the-title = Comment un petit réseau lit-il l’ADN, et comment apprend-il à le lire ?
opening_the-picture =
    { CAP(SPELLED($chapters)) } chapitres en une image : à travers le réseau jusqu’à une réponse, puis retour pour apprendre.
