# Wie Zeichen, Formeln und Zahlen vorgelesen werden, wo ein Satz sie hat.

# letter: X oder x, mit einem Punkt darüber oder zweien
spoken_dot = { $letter } Punkt
spoken_two-dots = { $letter } zwei Punkt
# n: eine Ziffer unter einem Buchstaben
spoken_index = { SPELLED($n) }
spoken_squared = Quadrat
spoken_cubed = hoch drei
spoken_power = hoch { $n }
spoken_derivative = die Ableitung von { $of } nach { $by }
# die Zahl der Möglichkeiten, k von n zu wählen
spoken_choose = { $n } über { $k }
# etwa das Maximum mehrerer Werte
spoken_of = { $function } von { $values }
# in einer Aufzählung, die bis zum Letzten weitergeht
spoken_and-so-on = und so weiter bis
spoken_fraction =
    { $fraction ->
        [one-half] ein halb
        [one-quarter] ein Viertel
        [three-quarters] drei Viertel
        [one-third] ein Drittel
        [two-thirds] zwei Drittel
        [one-eighth] ein Achtel
       *[other] { $top } durch { $bottom }
    }
# letter: sein englischer Name
spoken_greek =
    { $letter ->
        [epsilon] Epsilon
       *[other] { CAP($letter) }
    }

spoken_sign-equals = gleich
spoken_sign-about = ungefähr gleich
spoken_sign-unequal = ungleich
spoken_sign-less = kleiner als
spoken_sign-more = größer als
spoken_sign-at-most = höchstens
spoken_sign-at-least = mindestens
spoken_sign-plus = plus
spoken_sign-minus = minus
spoken_sign-plus-or-minus = plus oder minus
spoken_sign-times = mal
# zwischen den Zahlen der Zeilen und Spalten einer Tabelle
spoken_sign-by = mal
spoken_sign-over = durch
spoken_sign-to = bis
spoken_sign-so = also
spoken_sign-if-and-only-if = genau dann, wenn
spoken_sign-infinity = unendlich
spoken_sign-root = Wurzel aus
spoken_sign-sum = die Summe über
spoken_sign-in = aus
spoken_sign-percent = Prozent
spoken_sign-star = Stern
