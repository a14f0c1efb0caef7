# Ce que toute étape peut dire, et les mots du début.

lecture_positive = positif
lecture_negative = négatif
lecture_gradient = gradient

opening_title = Padding et pooling
opening_subtitle = dans un petit réseau qui lit l’ADN
# sous un titre choisi
opening_subtitle-alone = Un petit réseau qui lit l’ADN
opening_the-title = Comment un petit réseau lit-il l’ADN, et comment l’apprend-il ?
opening_the-picture =
    { CAP(SPELLED($chapters)) } chapitres en une image : deux à l’aller à travers le réseau, deux au retour.
