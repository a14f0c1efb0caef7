# Le texte du chapitre : ses étapes dans l’ordre.

softargmax_title = Qu’adoucit softmax ?

# within a formula by cases
softargmax_if = si

softargmax_card = Chapitre { $chapter } : softmax. Le nom promet un max adouci. Mais qu’adoucit-il vraiment ?


## 16

a-fair-question_title = Une bonne question

a-fair-question_a-hand-goes-up =
    Beaucoup de réseaux finissent par softmax, qui transforme les sorties en probabilités.
    Une main se lève : si le gradient passe à travers max, à quoi bon softmax ?
# A slash ends a line.
a-fair-question_question = Si le gradient passe / à travers max, / à quoi bon softmax ?
a-fair-question_question-upright = Si le gradient / passe par max, / à quoi bon / softmax ?

a-fair-question_what-the-name-says =
    Le nom promet une version douce de max. Mais max n’était pas un obstacle.
a-fair-question_promise-soft = une version / douce de
a-fair-question_promise-max = le plus grand / nombre

a-fair-question_a-misnomer =
    La réponse commence par un soupir : le nom est mal choisi. Ce n’est pas le max que l’on adoucit.
a-fair-question_reply = Eh bien, softmax est / très mal nommé.
a-fair-question_reply-upright = Eh bien, / softmax est / mal nommé.

a-fair-question_one-syllable-missing =
    Il manque une syllabe. C’est un argmax adouci : il dit où est le plus grand, et non combien il vaut.
a-fair-question_meaning-argmax = la place du / plus grand


## 17

three-functions_title = Trois fonctions

three-functions_softmax =
    Pour transformer des nombres en parts, softmax prend l’exponentielle de chacun et divise par la somme.

three-functions_argmax-and-max =
    Argmax montre où est le plus grand nombre. Max dit combien il vaut, et rien d’autre.

# off: how far the shares are from argmax; inputs: how many numbers the vector has
three-functions_soft-version-of-which-near =
    Softmax s’approche d’argmax à { $off } près.
    .answer = Max n’est même pas un vecteur : { SPELLED($inputs) } nombres entrent, un seul sort.
three-functions_soft-version-of-which-far =
    Softmax s’écarte d’argmax de { $off }, mais pointe dans la même direction.
    .answer = Max n’est même pas un vecteur : { SPELLED($inputs) } nombres entrent, un seul sort.
three-functions_soft-version-of-which-same =
    À deux décimales près, softmax est déjà argmax.
    .answer = Max n’est même pas un vecteur : { SPELLED($inputs) } nombres entrent, un seul sort.

three-functions_sharper =
    Multiplions x par un facteur β qui croît jusqu’à { $sharpest } : les parts tendent vers le vecteur one-hot d’argmax.

# largest: the max; shares lie between 0 and 1
three-functions_never-the-max =
    Quel que soit β, les parts restent entre 0 et 1.
    .answer = Aucune ne peut jamais approcher { $largest } : c’est argmax que l’on adoucit.
three-functions_never-the-max-above =
    Quel que soit β, la somme des parts vaut toujours 1.
    .answer = Aucune ne peut jamais approcher { $largest } : c’est argmax que l’on adoucit.
three-functions_never-the-max-by-chance =
    Quel que soit β, les parts tendent vers 1 et 0.
    .answer = Que le max vaille aussi { $largest } est un hasard : c’est argmax que l’on adoucit.

three-functions_count =
    { $n ->
        [one] { $n } nombre
       *[other] { $n } nombres
    }
three-functions_off = écart { $d }


## 18

argmax-as-a-layer_title = Une couche argmax

argmax-as-a-layer_four-arrows =
    Dans notre réseau, le plus grand de deux nombres décide : un argmax. Si l’on en fait une couche, chaque sortie voit les deux entrées : quatre flèches.

argmax-as-a-layer_two-formulas =
    Une sortie vaut 1 si son entrée est au moins aussi grande que l’autre, et 0 si l’autre est plus grande.

# held: the second input; jump: the first input at which the output jumps
argmax-as-a-layer_a-step =
    Fixons x₂ à { $held } et faisons croître x₁ en partant de loin à gauche. La première sortie reste à 0.
    .answer = À { $jump }, elle saute à 1, et y reste.

argmax-as-a-layer_at-the-tie =
    Au saut, les entrées sont égales, et les deux formules disent 1.
    .answer = Partout ailleurs, une sortie vaut 1 et l’autre 0.

argmax-as-a-layer_tie-both = égalité : les deux à { $one }


## 19

degenerate_title = Dégénéré

degenerate_flat-on-both-sides =
    Faisons glisser une tangente le long de la marche. Des deux côtés, la pente vaut 0 ; au saut, il n’y en a pas.
degenerate_slope = pente { $s }
degenerate_undefined = non définie

degenerate_four-zeros =
    Chaque sortie est une telle marche selon chaque entrée, donc les quatre dérivées sont nulles.
    .answer = Dégénéré, et inutile : aucun gradient ne revient.

# slope: the derivative, small if it is written as 0
degenerate_its-soft-version =
    Le softargmax des mêmes nombres a une pente. Par la règle du quotient, c’est s₁ − s₁², soit s₁(1 − s₁).
    .answer = Ici, elle vaut { $slope } : petite, mais non nulle.
degenerate_its-soft-version-small =
    Le softargmax des mêmes nombres a une pente. Par la règle du quotient, c’est s₁ − s₁², soit s₁(1 − s₁).
    .answer = Ici, elle est si petite que l’on écrit 0, mais elle n’est pas nulle.

degenerate_one-dies-one-passes =
    Ce que gagne une part, l’autre le perd. Envoyons un gradient de { $gradient } à la première sortie de chacun.
    .answer = Argmax le laisse mourir ; softargmax le transmet.
degenerate_one-dies-one-passes-small =
    Ce que gagne une part, l’autre le perd. Envoyons un gradient de { $gradient } à la première sortie de chacun.
    .answer = Argmax le laisse mourir ; softargmax en transmet une trace.

degenerate_the-trade =
    Ici, hors de l’égalité, un grand β affaiblit le gradient : plus près d’argmax, mais plus plat.
    .answer = { degenerate_at-the-tie }
# peak: the sharpness up to which the gradient grows at first, where the inputs are close
degenerate_the-trade-past =
    Hors de l’égalité, au-delà de β = { $peak }, il affaiblit le gradient : plus près d’argmax, mais plus plat.
    .answer = { degenerate_at-the-tie }
degenerate_at-the-tie = À l’égalité, chaque part reste un demi, et c’est la pente qui grandit.
degenerate_distance = à { $v } d’argmax
degenerate_at-own = en x₁ = { $x }
degenerate_gradient = gradient { $v }

degenerate_the-lecture-in-one-picture =
    Padding, pooling, et le chemin du retour à travers max.
    .answer = La réponse est le plus grand des deux : un argmax, sans gradient. L’entraînement prend donc sa version douce.
degenerate_end = Le cours en une image


## Remarks of the handout

three-functions_remark-number =
    Dans les notes, cette étape porte le numéro 11 et la suivante le 12. Elles suivent l’étape 16 : ce sont la 17 et la 18.
three-functions_remark-values = softmax{ $inputs } = { $soft } ; argmax{ $inputs } = { $hard } ; max{ $inputs } = { $largest }.
degenerate_remark-derivative =
    La dérivée de la première sortie de softmax par rapport à sa première entrée est s₁(1 − s₁) = { $slope }, et non 0 :
    c’est pourquoi il sert là où argmax ne peut pas. La somme des parts vaut 1, donc chaque ligne et chaque colonne du tableau
    a pour somme 0. À l’étape 15, la pente de la perte selon le bon logit est sa part moins 1, car il s’y ajoute
    le −1/s de −ln s : −1/s · s(1 − s) = s − 1.

# What students ask; value: log-sum-exp of the inputs, which have this max.
a-fair-question_remark-where =
    Où est softmax dans notre réseau ? À la fin, où il transforme les deux derniers nombres en probabilités
    de « positif » et de « négatif ».
three-functions_remark-soft-max =
    Existe-t-il une version douce de max ? Oui, log-sum-exp : ln(e^x₁ + e^x₂) = { $value }, là où max vaut { $largest }.
    Son gradient est softmax.
three-functions_remark-which-sharpness =
    Quel β ? Dans un réseau, c’est 1 en général, car les poids qui précèdent softmax peuvent eux-mêmes agrandir leurs sorties.
    Certains écrivent 1/T, avec une température T.
degenerate_remark-label =
    À l’inférence, comment obtient-on une étiquette ? Par argmax, car alors rien n’a plus à revenir.
