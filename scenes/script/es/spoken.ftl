# Cómo se dicen en voz alta los signos, las fórmulas y los números de una frase.

# letter: X o x, con un punto encima o con dos
spoken_dot = { $letter } punto
spoken_two-dots = { $letter } dos puntos
# n: una cifra debajo de una letra
spoken_index = { SPELLED($n) }
spoken_squared = al cuadrado
spoken_cubed = al cubo
spoken_power = elevado a { $n }
spoken_derivative = la derivada de { $of } respecto a { $by }
# de cuántas maneras se eligen k entre n
spoken_choose = { $n } sobre { $k }
# como el máximo de varios valores
spoken_of = { $function } de { $values }
# en una lista que sigue hasta su último elemento
spoken_and-so-on = y así hasta
spoken_fraction =
    { $fraction ->
        [one-half] un medio
        [one-quarter] un cuarto
        [three-quarters] tres cuartos
        [one-third] un tercio
        [two-thirds] dos tercios
        [one-eighth] un octavo
       *[other] { $top } partido por { $bottom }
    }
# letter: su nombre en inglés
spoken_greek =
    { $letter ->
        [epsilon] épsilon
        [theta] zeta
        [phi] fi
       *[other] { $letter }
    }

spoken_sign-equals = igual a
spoken_sign-about = es casi
spoken_sign-unequal = distinto de
spoken_sign-less = menor que
spoken_sign-more = mayor que
spoken_sign-at-most = es como máximo
spoken_sign-at-least = es como mínimo
spoken_sign-plus = más
spoken_sign-minus = menos
spoken_sign-plus-or-minus = más o menos
spoken_sign-times = por
# entre los números de filas y de columnas de una tabla
spoken_sign-by = por
spoken_sign-over = partido por
spoken_sign-to = a
spoken_sign-so = luego
spoken_sign-if-and-only-if = si y solo si
spoken_sign-infinity = infinito
spoken_sign-root = la raíz de
spoken_sign-sum = la suma de
spoken_sign-in = en
spoken_sign-percent = por ciento
spoken_sign-star = asterisco
