# Der Text des Kapitels: seine Schritte der Reihe nach.

softargmax_title = Softmax: Was wird weich?

# within a formula by cases
softargmax_if = falls

softargmax_card = Kapitel { $chapter }: Softmax. Der Name verspricht ein weiches Max. Aber was wird da wirklich weich?


## 16

a-fair-question_title = Eine berechtigte Frage

a-fair-question_a-hand-goes-up =
    Viele Netze enden mit Softmax, das aus ihren Ausgaben Wahrscheinlichkeiten macht.
    Da meldet sich jemand: Wenn der Gradient durch Max hindurchkommt, wozu dann Softmax?
# A slash ends a line.
a-fair-question_question = Wenn der Gradient durch / max hindurchkommt, wozu / dann softmax?
a-fair-question_question-upright = Wenn der / Gradient durch / max kommt, / wozu dann / softmax?

a-fair-question_what-the-name-says =
    Der Name verspricht ein weiches Max. Aber Max stand ja gar nicht im Weg.
a-fair-question_promise-soft = eine weiche / Fassung von
a-fair-question_promise-max = der größten / Zahl

a-fair-question_a-misnomer =
    Die Antwort beginnt mit einem Seufzer: Der Name ist falsch. Was da weich gemacht wird, ist nicht das Max.
a-fair-question_reply = Tja, softmax heißt / eigentlich falsch.
a-fair-question_reply-upright = Tja, softmax / heißt eigent- / lich falsch.

a-fair-question_one-syllable-missing =
    Eine Silbe fehlt. Es ist ein weiches Argmax: Es sagt, wo die größte Zahl steht, und nicht, wie groß sie ist.
a-fair-question_meaning-argmax = der Stelle der / größten


## 17

three-functions_title = Drei Funktionen

three-functions_softmax =
    Um aus Zahlen Anteile zu machen, nimmt Softmax sie als Exponenten von e und teilt durch die Summe.

three-functions_argmax-and-max =
    Argmax zeigt, wo die größte Zahl steht. Max sagt, wie groß sie ist, und sonst nichts.

# off: how far the shares are from argmax; inputs: how many numbers the vector has
three-functions_soft-version-of-which-near =
    Softmax kommt Argmax bis auf { $off } nahe.
    .answer = Max ist nicht einmal ein Vektor: { CAP(SPELLED($inputs)) } Zahlen gehen hinein, eine kommt heraus.
three-functions_soft-version-of-which-far =
    Softmax liegt um { $off } neben Argmax, zeigt aber in dieselbe Richtung.
    .answer = Max ist nicht einmal ein Vektor: { CAP(SPELLED($inputs)) } Zahlen gehen hinein, eine kommt heraus.
three-functions_soft-version-of-which-same =
    Auf zwei Stellen genau ist Softmax schon Argmax.
    .answer = Max ist nicht einmal ein Vektor: { CAP(SPELLED($inputs)) } Zahlen gehen hinein, eine kommt heraus.

three-functions_sharper =
    Multiplizieren wir x mit einer Schärfe β, die bis { $sharpest } wächst: Die Anteile streben gegen den
    One-Hot-Vektor von Argmax.

# largest: the max; shares lie between 0 and 1
three-functions_never-the-max =
    So scharf es auch wird, die Anteile bleiben zwischen 0 und 1.
    .answer = Keiner kann sich je { $largest } nähern: Was weich gemacht wird, ist Argmax.
three-functions_never-the-max-above =
    So scharf es auch wird, die Anteile ergeben zusammen 1.
    .answer = Keiner kann sich je { $largest } nähern: Was weich gemacht wird, ist Argmax.
three-functions_never-the-max-by-chance =
    So scharf es auch wird, die Anteile streben gegen 1 und 0.
    .answer = Dass auch das Max { $largest } ist, ist Zufall: Was weich gemacht wird, ist Argmax.

three-functions_count =
    { $n ->
        [one] { $n } Zahl
       *[other] { $n } Zahlen
    }
three-functions_off = Abstand { $d }


## 18

argmax-as-a-layer_title = Argmax als Schicht

argmax-as-a-layer_four-arrows =
    In unserem Netz entscheidet die größere von zwei Zahlen: ein Argmax. Als Schicht hat es vier Pfeile: Jede Ausgabe sieht beide Eingaben.

argmax-as-a-layer_two-formulas =
    Eine Ausgabe ist 1, wenn ihre Eingabe mindestens so groß ist wie die andere, und 0, wenn die andere größer ist.

# held: the second input; jump: the first input at which the output jumps
argmax-as-a-layer_a-step =
    Halten wir x₂ bei { $held } fest und lassen x₁ von weit links wachsen. Die erste Ausgabe bleibt 0.
    .answer = Bei { $jump } springt sie auf 1, und dort bleibt sie.

argmax-as-a-layer_at-the-tie =
    Am Sprung sind die Eingaben gleich, und beide Formeln ergeben 1.
    .answer = Sonst ist immer eine Ausgabe 1 und die andere 0.

argmax-as-a-layer_tie-both = Gleichstand: beide { $one }


## 19

degenerate_title = Entartet

degenerate_flat-on-both-sides =
    Eine Tangente wandert die Stufe entlang. Auf beiden Seiten ist die Steigung 0; am Sprung gibt es keine.
degenerate_slope = Steigung { $s }
degenerate_undefined = undefiniert

degenerate_four-zeros =
    Jede Ausgabe ist entlang jeder Eingabe so eine Stufe, also sind alle vier Ableitungen 0.
    .answer = Entartet und nutzlos: Es kommt nichts zurück.

# slope: the derivative, small if it is written as 0
degenerate_its-soft-version =
    Softargmax hat eine Steigung, nach der Quotientenregel s₁ − s₁², also s₁(1 − s₁).
    .answer = Hier ist das { $slope }, klein, aber nicht null.
degenerate_its-soft-version-small =
    Softargmax hat eine Steigung, nach der Quotientenregel s₁ − s₁², also s₁(1 − s₁).
    .answer = Hier ist das so klein, dass wir 0 schreiben, aber es ist nicht null.

degenerate_one-dies-one-passes =
    Was ein Anteil gewinnt, verliert der andere. Nun erreicht ein Gradient von { $gradient } bei beiden die erste Ausgabe.
    .answer = Argmax lässt ihn sterben; Softargmax gibt ihn weiter.
degenerate_one-dies-one-passes-small =
    Was ein Anteil gewinnt, verliert der andere. Nun erreicht ein Gradient von { $gradient } bei beiden die erste Ausgabe.
    .answer = Argmax lässt ihn sterben; Softargmax gibt eine Spur davon weiter.

degenerate_the-trade =
    Hier, abseits des Gleichstands, kostet Schärfe Gradienten: näher an Argmax, aber flacher.
    .answer = { degenerate_at-the-tie }
# peak: the sharpness up to which the gradient grows at first, where the inputs are close
degenerate_the-trade-past =
    Abseits des Gleichstands kostet Schärfe ab { $peak } Gradienten: näher an Argmax, aber flacher.
    .answer = { degenerate_at-the-tie }
degenerate_at-the-tie = Beim Gleichstand bleibt jeder Anteil ein halb; dafür wächst dort die Steigung.
degenerate_distance = Abstand zu Argmax { $v }
degenerate_at-own = bei x₁ = { $x }
degenerate_gradient = Gradient { $v }

degenerate_the-lecture-in-one-picture =
    Padding, Pooling und der Weg zurück durch Max.
    .answer = Als Antwort gilt die größere Zahl: ein Argmax, ohne Gradienten. Also trainiert man mit seiner weichen Fassung.
degenerate_end = Die Vorlesung in einem Bild


## Remarks of the handout

three-functions_remark-number =
    Im Skript hat dieser Schritt die Nummer 11 und der nächste die 12. Sie folgen auf Schritt 16, sind also 17 und 18.
three-functions_remark-values = softmax{ $inputs } = { $soft }; argmax{ $inputs } = { $hard }; max{ $inputs } = { $largest }.
degenerate_remark-derivative =
    Die Ableitung der ersten Ausgabe von Softmax nach seiner ersten Eingabe ist s₁(1 − s₁) = { $slope }, nicht 0:
    Darum taugt es, wo Argmax nicht taugt. Die Anteile ergeben zusammen 1, also hat jede Zeile und jede Spalte der Tabelle
    die Summe 0. In Schritt 15 ist die Steigung des Verlusts entlang des richtigen Logits dessen Anteil minus 1, weil dort das −1/s
    von −ln s hinzukommt: −1/s · s(1 − s) = s − 1.

# What students ask; value: log-sum-exp of the inputs, which have this max.
a-fair-question_remark-where =
    Wo steckt Softmax in unserem Netz? Am Ende, wo es die letzten beiden Zahlen in die Wahrscheinlichkeiten
    von positiv und negativ verwandelt.
three-functions_remark-soft-max =
    Gibt es ein weiches Max? Ja, Log-Sum-Exp: ln(e^x₁ + e^x₂) = { $value }, wo das Max { $largest } ist.
    Sein Gradient ist Softmax.
three-functions_remark-which-sharpness =
    Welches β? In einem Netz in der Regel 1, denn die Gewichte vor Softmax können ihre Ausgaben selbst größer machen.
    Manche schreiben 1/T, mit einer Temperatur T.
degenerate_remark-label =
    Wie kommt man beim Anwenden zu einer Klasse? Mit Argmax, denn dann muss nichts mehr zurückfließen.
