# Comment se disent à voix haute les signes, les formules et les nombres d’une phrase.

# letter : X ou x, surmonté d’un point ou de deux
spoken_dot = { $letter } point
spoken_two-dots = { $letter } deux points
# n : un chiffre sous une lettre
spoken_index = { SPELLED($n) }
spoken_squared = au carré
spoken_cubed = au cube
spoken_power = puissance { $n }
spoken_derivative = la dérivée de { $of } par rapport à { $by }
# le nombre de façons d’en choisir k parmi n
spoken_choose = { $k } parmi { $n }
# comme le maximum de plusieurs valeurs
spoken_of = { $function } de { $values }
# dans une liste qui va jusqu’au dernier
spoken_and-so-on = et ainsi de suite jusqu’à
spoken_fraction =
    { $fraction ->
        [one-half] un demi
        [one-quarter] un quart
        [three-quarters] trois quarts
        [one-third] un tiers
        [two-thirds] deux tiers
        [one-eighth] un huitième
       *[other] { $top } sur { $bottom }
    }
# letter : son nom anglais
spoken_greek =
    { $letter ->
        [beta] bêta
        [eta] êta
        [theta] thêta
        [zeta] zêta
       *[other] { $letter }
    }

spoken_sign-equals = égale
spoken_sign-about = vaut environ
spoken_sign-unequal = est différent de
spoken_sign-less = est inférieur à
spoken_sign-more = est supérieur à
spoken_sign-at-most = vaut au plus
spoken_sign-at-least = vaut au moins
spoken_sign-plus = plus
spoken_sign-minus = moins
spoken_sign-plus-or-minus = plus ou moins
spoken_sign-times = fois
# entre les nombres de lignes et de colonnes d’un tableau
spoken_sign-by = par
spoken_sign-over = sur
spoken_sign-to = à
spoken_sign-so = donc
spoken_sign-if-and-only-if = si et seulement si
spoken_sign-infinity = l’infini
spoken_sign-root = la racine de
spoken_sign-sum = la somme de
spoken_sign-in = dans
spoken_sign-percent = pour cent
spoken_sign-star = étoile
