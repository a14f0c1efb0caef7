# Der Text des Kapitels: seine Schritte der Reihe nach.

padding_title = Padding

padding_card = Kapitel { $chapter }: Padding. Wie findet ein Netz ein Muster in der DNA, bis zu ihrem letzten Buchstaben?

padding_matrix-size = { $rows } × { $columns }
padding_columns = { $n ->
    [one] { $n } Spalte
   *[other] { $n } Spalten
 }
padding_one-for-each-letter = eine für jeden Buchstaben

# A kernel over a window: its products, their sum, and what bias and ReLU make of it.
padding_kernel = Kernel
padding_products = Produkte
padding_sum = Summe
padding_score = Wert z
padding_output = Ausgabe
padding_bias = Bias { $bias }
padding_relu = ReLU

# Beside a motif's row of X-dot: where it starts, counted from 1, or how often, if that is too much for a line.
padding_starts-at = { $count ->
    [0] kein { $motif }
   *[other] { $motif } beginnt bei { $starts }
 }
padding_starts-at-many = { $motif } beginnt an { $n } Stellen
padding_lights-at = { $count ->
    [0] kein { $motif }
   *[other] { $motif } leuchtet bei { $starts }
 }
padding_lights-at-many = { $motif } leuchtet an { $n } Stellen

# What becomes of the columns without padding.
padding_window-count = N Buchstaben, Kernelbreite k
padding_layer-2 = zweite Schicht
padding_layer-3 = dritte Schicht
padding_layer-4 = vierte Schicht


## 1

dna-is-text_title = DNA ist Text

dna-is-text_a-molecule =
    DNA ist ein langes, verdrilltes Molekül. Flach hingelegt zeigt es seine Botschaft: die Reihenfolge der Bausteine.

dna-is-text_four-letters =
    Davon gibt es vier Arten, jede mit einem eigenen Buchstaben: A für Adenin, C für Cytosin, G für Guanin und T für Thymin.

# alike: whether all strands have as many letters
dna-is-text_typed-strands =
    Einen DNA-Strang kann man also tippen wie ein Wort. { $strands ->
        [one] Hier ist einer aus { SPELLED($letters) } Buchstaben.
       *[other] Hier sind { SPELLED($strands) } Stränge, { $alike ->
            [yes] jeder aus { SPELLED($letters) } Buchstaben.
           *[no] lange und kurze.
        }
    }

# letters: what stands at this position, strand by strand; alike: whether it is the first one's letter throughout
dna-is-text_positions =
    Jeder Buchstabe hat eine Position, gezählt ab 1. An Position { $position } { $strands ->
        [one] steht { $first }.
       *[other] { $alike ->
            [yes] { $strands ->
                [2] steht in beiden
               *[other] steht überall
            } { $first }.
           *[no] stehen { $letters }.
        }
    }

dna-is-text_base-A = Adenin
dna-is-text_base-C = Cytosin
dna-is-text_base-G = Guanin
dna-is-text_base-T = Thymin


## 2

the-pattern_title = Das Muster

# form: the pattern, such as *CA*TT*AG*
the-pattern_the-card =
    Nehmen wir an, jeder Strang der Form { $form } sei für eine bestimmte Körperfunktion zuständig.
    Jeder Stern steht für beliebige Buchstaben, auch für gar keine.

# A beat for each of the first strands; order: the motifs, joined by "then"; explanation: one of the sentences below; empty: stars that stand for nothing
the-pattern_read-first = Lesen wir { $strand } von links nach rechts: erst { $order }.
    .answer = { $explanation }
the-pattern_read = Und { $strand }?
    .answer = { $explanation }
the-pattern_read-empty-stars = Und { $strand }?
    .answer = { $explanation } Hier { $empty ->
        [one] ist einer der Sterne
       *[other] sind { SPELLED($empty) } der Sterne
    } leer.

the-pattern_the-rest =
    Und die übrigen { SPELLED($strands) }?
    .answer = { $fitting ->
        [0] Keiner passt
        [one] Einer passt
       *[other] { CAP(SPELLED($fitting)) } passen
    } zum Muster.

the-pattern_youre-it =
    { $count ->
        [one] Positiv ist
       *[other] Positiv sind
    } also { $positives }. Wie beim Fangen: Du bist’s!
the-pattern_youre-it-some =
    Von den { SPELLED($strands) } Strängen { $count ->
        [one] ist also einer
       *[other] sind also { SPELLED($count) }
    } positiv. Wie beim Fangen: Du bist’s!
the-pattern_youre-it-all =
    Also sind { $count ->
        [2] beide
       *[other] alle { SPELLED($count) }
    } Stränge positiv. Wie beim Fangen: Du bist’s!
the-pattern_none =
    { $strands ->
        [one] Also ist der Strang negativ.
       *[other] Keiner der Stränge ist positiv.
    }

# How a strand fares.
the-pattern_fits = { $places }: also positiv.
the-pattern_fits-too = Er ist positiv.
the-pattern_fails = Er ist negativ: { $faults }.
the-pattern_holds-no-first = Er ist negativ, denn schon das erste Motiv fehlt: { $motif }.
the-pattern_holds-none =
    Er ist negativ, denn er enthält { $count ->
        [one] kein { $motifs }
       *[other] weder { $motifs }
    }.
the-pattern_place = { $motif } bei { $position }
the-pattern_fault-absent = { $motif } fehlt
the-pattern_fault-early = { $motif } kommt zu früh, vor { $before }
the-pattern_fault-overlap = { $motif } überschneidet sich mit { $before }

# How several of these are joined, two at a time.
the-pattern_then = { $before }, dann { $after }
the-pattern_and = { $before }, und { $after }
the-pattern_nor = { $before } noch { $after }
the-pattern_with = { $before }, { $after }

the-pattern_star = beliebige Buchstaben oder keine
the-pattern_tag = du bist’s!
the-pattern_remark-absent = kein { $motif }
the-pattern_remark-early = { $motif } zu früh
the-pattern_remark-overlap = { $motif } überschneidet { $before }
the-pattern_none-of-the-motifs = keines der Motive


## 3

three-detectors_title = Wie findet man ein Motiv?

three-detectors_one-hot =
    Ein Netz liest Zahlen. Also wird { $strand } zu einer Matrix X: jeder Buchstabe eine Spalte, mit einer 1 in seiner Zeile.
    .answer = Die kleine Karte oben rechts zeigt, wo wir gerade sind.

# detectors: how many; motifs: what they detect
three-detectors_kernels =
    Wie findet man ein Motiv? In einem Faltungsnetz, einem CNN, mit einem Kernel. Hier { $detectors ->
        [one] ist einer, für { $motifs }:
       *[other] sind { SPELLED($detectors) }, für { $motifs }, jeder
    } einfach sein Motiv, one-hot codiert.

three-detectors_products =
    Legen wir { $motif } auf das erste Fenster und multiplizieren Zelle für Zelle.
    .answer = Die { $products } Produkte ergeben zusammen { $sum }.

# passes: whether the score is above 0; half: whether a motif has two letters
three-detectors_bias-and-relu = Dazu kommt ein Bias von { $bias }, und ReLU behält nur, was über 0 liegt.
    .answer = { $passes ->
        [yes] { $score } bleibt übrig, also beginnt { $motif } hier.
       *[no] Der Wert ist { $score }, also gibt ReLU { $output }, und { $motif } beginnt hier nicht.
    }
# the same, where no window shows why there is a bias
three-detectors_bias-and-relu-why = Ein Bias von { $bias } sorgt dafür, dass ein { $half ->
        [yes] halbes Motiv
       *[no] Teil des Motivs
    } nicht reicht.
    .answer = { $passes ->
        [yes] { $score } bleibt übrig, ReLU lässt es stehen: { $motif } beginnt hier.
       *[no] Der Wert ist { $score }, ReLU gibt { $output }: { $motif } beginnt hier nicht.
    }

# letters: of the window whose number, counted from 1, is window; changed: whether ReLU changes the score
three-detectors_next-window =
    { $window ->
        [2] Einen Schritt weiter
       *[other] Bei { $window }
    } liegt { $letters } im Fenster.
    .answer = Die Summe ist { $sum }, der Wert also { $score }, und ReLU { $changed ->
        [yes] macht daraus { $output }
       *[no] lässt es bei { $output }
    }.
# in the window of that number, all but one of the motif’s letters stand, as many as the sum; the score is 0
three-detectors_half-a-motif = Wozu der Bias? Bei { $window } { $sum ->
        [one] stimmt ein Buchstabe
       *[other] stimmen { SPELLED($sum) } Buchstaben
    } von { SPELLED($width) }, und die Summe ist { $sum }.
    .answer = Der Bias macht daraus { $score }, denn { $half ->
        [yes] ein halbes Motiv
       *[no] ein Teil des Motivs
    } reicht nicht.

# rows: detectors; columns: windows
three-detectors_sweep =
    { $motif } gleitet weiter{ $rows ->
        [1] .
        [2] , dann { $others }.
       *[other] , dann { $others }.
    } Dieses Gleiten ist die Faltung.
    .answer = Ihr Ergebnis, Ẋ, hat eine Zeile für jeden Detektor und eine Spalte für jedes Fenster.
three-detectors_sweep-one-window =
    { $rows ->
        [1] Ein anderes Fenster gibt es nicht.
       *[other] Dasselbe für { $others }.
    }
    .answer = Ẋ hat eine Zeile für jeden Detektor und eine Spalte für jedes Fenster.


## 4

one-column-short_title = Eine Spalte zu wenig
one-column-short_title-counted = { $missing ->
    [one] Eine Spalte zu wenig
   *[other] { CAP(SPELLED($missing)) } Spalten zu wenig
 }

one-column-short_columns = Jede Spalte von Ẋ steht unter dem Buchstaben, bei dem ihr Fenster beginnt.
    .answer = X hat { $letters } Spalten, Ẋ hat nur { $windows }.

one-column-short_over-the-edge = Beim nächsten Fenster ragt der Kernel über den Rand.
    .answer = { $open } seiner { $products } Produkten fehlt ein Faktor.

one-column-short_how-many-fit = Ein Kernel der Breite k passt N − k + 1 Mal in N Buchstaben.
    .answer = Hier also { $letters } − { $width } + 1 Mal, das macht { $windows }.

# The lost columns are as many as a kernel is wider than one letter.
one-column-short_the-price = Es entgeht uns kein Motiv, denn { $lost ->
    [one] am letzten Buchstaben
   *[other] an den letzten { SPELLED($lost) } Buchstaben
 } kann keines beginnen.
    .answer = Aber die Breiten passen nicht mehr zusammen, und jede weitere Schicht dieser Art kostet noch { $lost ->
    [one] eine Spalte
   *[other] { SPELLED($lost) } Spalten
 }.
# The same, where the strand is too short for all layers.
one-column-short_the-price-end = Es entgeht uns kein Motiv, denn { $lost ->
    [one] am letzten Buchstaben
   *[other] an den letzten { SPELLED($lost) } Buchstaben
 } kann keines beginnen.
    .answer = Aber die Breiten passen nicht mehr zusammen, und nach { $layers ->
    [one] einer Schicht
   *[other] { SPELLED($layers) } Schichten
 } passt keine mehr.

one-column-short_one-for-each-window = eine für jedes Fenster


## 5

pad-with-o_title = Wie auffüllen?
pad-with-o_title-would = Was brächte das Auffüllen?

# If the lecture pads nothing, the first beats say what padding would do.
pad-with-o_the-pad-letter = Wie { $pads ->
    [one] kommt die fehlende Spalte
   *[other] kommen die fehlenden Spalten
 } zurück? Mit einem fünften Buchstaben, { $letter }, { $pads ->
    [1] am
    [2] zweimal am
   *[other] { SPELLED($pads) }mal am
 } { $side ->
    [left] Anfang
   *[right] Ende
 }. Er hat keine Zeile in X, also { $pads ->
    [one] enthält seine Spalte
   *[other] enthalten seine Spalten
 } nur Nullen.
pad-with-o_the-pad-letter-would = Wie { $pads ->
    [one] käme die fehlende Spalte
   *[other] kämen die fehlenden Spalten
 } zurück? Mit einem fünften Buchstaben, { $letter }, { $pads ->
    [1] am
    [2] zweimal am
   *[other] { SPELLED($pads) }mal am
 } Ende. Er hat keine Zeile in X, also { $pads ->
    [one] enthält seine Spalte
   *[other] enthalten seine Spalten
 } nur Nullen.

# windows: how many fit now
pad-with-o_windows-again = Das macht N + { $pads } Spalten. { $side ->
    [left] Jetzt kann ein Fenster auf der Auffüllung beginnen.
   *[right] Jetzt { $pads ->
        [one] passt das { ORDINAL($windows) } Fenster
       *[other] passen { SPELLED($windows) } Fenster
    }.
 }
pad-with-o_windows-again-would = Das ergäbe N + { $pads } Spalten. Dann { $pads ->
    [one] passte das { ORDINAL($windows) } Fenster
   *[other] passten { SPELLED($windows) } Fenster
 }.

pad-with-o_the-step = Seine Summe ist { $sum }, der Wert also { $score } und die Ausgabe { $output }.
    .answer = Ẋ ist jetzt so breit wie der Strang.
pad-with-o_the-step-would = Seine Summe wäre { $sum }, der Wert also { $score } und die Ausgabe { $output }.
    .answer = Dann wäre Ẋ so breit wie der Strang.

# Where detections stand; one may be easily overlooked, as it is beside those that the pattern takes.
pad-with-o_what-lights-right = Jeder Treffer steht unter dem Buchstaben, bei dem sein Motiv beginnt.
pad-with-o_what-lights-right-overlooked = Jeder Treffer steht unter dem Buchstaben, bei dem sein Motiv beginnt.
    .answer = Und { $motif } beginnt auch bei { $place }, was man leicht übersieht.
pad-with-o_what-lights-left = Jeder Treffer steht unter dem Buchstaben, bei dem sein Motiv endet.
pad-with-o_what-lights-left-overlooked = Jeder Treffer steht unter dem Buchstaben, bei dem sein Motiv endet.
    .answer = Und { $motif } endet auch bei { $place }, was man leicht übersieht.
pad-with-o_what-lights-right-would = Jeder Treffer stünde unter dem Buchstaben, bei dem sein Motiv beginnt.

pad-with-o_why-zeros = Warum Nullen und nicht ¼ in jeder Zeile?
    .answer = Weil dann { $motif } am { $side ->
        [left] Anfang
       *[right] Ende
    } von { $strand } mit { $value } aufleuchten würde, wo gar kein { $motif } steht.
pad-with-o_pad = auffüllen mit { $value }

pad-with-o_why-on-the-right = Warum rechts? Weil Ẋ dann dort leuchtet, wo ein Motiv beginnt.
    .answer = Links aufzufüllen ist nicht falsch, aber dann leuchtet Ẋ dort, wo ein Motiv endet.
pad-with-o_why-on-the-left = Warum links? Weil Ẋ dann dort leuchtet, wo ein Motiv endet, und keine Spalte vorausschaut.
    .answer = Rechts aufzufüllen ist nicht falsch, aber dann leuchtet Ẋ dort, wo ein Motiv beginnt.
pad-with-o_why-nothing = Diese Vorlesung füllt nichts auf: Ẋ behält { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
 } bei { $letters } Buchstaben. Es geht kein Treffer verloren, denn { $added ->
    [one] die Spalte, die dazukäme, enthielte
   *[other] die Spalten, die dazukämen, enthielten
 } nur Nullen.

# Beside the strand as it is padded in one way and in another: what becomes of its detections.
pad-with-o_side-right = rechts aufgefüllt
pad-with-o_side-left = links aufgefüllt
pad-with-o_side-none = nicht aufgefüllt
pad-with-o_verdict-right = Ẋ leuchtet, wo das Motiv beginnt
pad-with-o_verdict-left = Ẋ leuchtet, wo das Motiv endet
pad-with-o_verdict-none = { $n ->
    [one] { $n } Spalte
   *[other] { $n } Spalten
 }
pad-with-o_verdict-none-not = { $n ->
    [one] { $n } Spalte
   *[other] { $n } Spalten
 } mehr, nur Nullen


## 6

other-positives_title = Weitere Positive
other-positives_title-strands = Weitere Stränge

# $kind says whether all strands are positive; $named, whether they are few enough to be named.
other-positives_strands = { $count ->
    [one] Ein weiterer { $kind ->
        [positive] positiver Strang
       *[any] Strang
     }
   *[other] { CAP(SPELLED($count)) } weitere { $kind ->
        [positive] positive Stränge
       *[any] Stränge
     }
 }{ $named ->
    [yes] : { $strands }
   *[no] { "" }
 }.

# $becomes says whether X is shown, and whether all are of one size.
other-positives_more-strands = { other-positives_strands } { $count ->
    [one] Er
   *[other] Jeder
 } { $pads ->
    [0] { $becomes ->
        [shared] wird zu einer Matrix X
       *[own] wird zu einer eigenen Matrix X
     }
   *[other] { $pads ->
        [one] bekommt sein { $letter }
       *[other] bekommt seine { SPELLED($pads) } Buchstaben { $letter }
     }{ $becomes ->
        [shared] { " " }und wird zu einer Matrix X
        [own] { " " }und wird zu einer eigenen Matrix X
       *[none] { "" }
     }
 }.

other-positives_the-same-layer = { $kernels ->
    [one] Derselbe Kernel gleitet
   *[other] Dieselben { SPELLED($kernels) } Kernels gleiten
 } über { $count ->
    [1] ihn
    [2] beide
   *[other] alle { SPELLED($count) }
 }, denn nichts an der Schicht war für einen einzelnen Strang gemacht.

# $way leads from motif to motif; $where says which strands have one.
other-positives_way = { $way }, dann { $motif }
other-positives_the-paths = { $where ->
    [each] In jedem
    [some] In jedem positiven
    [one] Im positiven
   *[it] In ihm
 } { $motifs ->
    [one] leuchtet { $way }
   *[other] führt ein Weg durch { $way }, immer nach rechts
 }, genau wie in den Buchstaben darüber.
other-positives_the-paths-none = Kein Weg führt { $motifs ->
    [one] zu { $way }
   *[other] durch { $way }
 }.

other-positives_out-of-order = { $count ->
    [one] Noch eine Zelle leuchtet. Sie liegt auf keinem Weg, denn sie kommt
   *[other] Noch { SPELLED($count) } Zellen leuchten. Sie liegen auf keinem Weg, denn sie kommen
 } außer der Reihe.
other-positives_off-the-path = { $count ->
    [one] Noch eine Zelle leuchtet, aber sie liegt
   *[other] Noch { SPELLED($count) } Zellen leuchten, aber sie liegen
 } auf keinem Weg.

other-positives_different-places = Dasselbe Muster, an { SPELLED($count) } verschiedenen Stellen.
    Wer Ẋ als Nächstes liest, muss sie alle kennen.
other-positives_one-place = Wer Ẋ als Nächstes liest, muss jede Stelle kennen, an der das Muster stehen kann.

# Below a strand or beside it.
other-positives_starts-at = { $motif } bei { $start }
other-positives_negative = negativ


## Remarks of the handout

three-detectors_remark-relu =
    Jeder Detektor ist ein Neuron: z ist die Summe der Produkte minus { $less }, dann folgt ReLU.
    Bei { $strand } ergeben { $zeros } von { $windows } Fenstern genau z = 0, wo ReLU keine Ableitung hat;
    nach Übereinkunft ist sie dort 0.
pad-with-o_remark-letter-a =
    Im Skript hat die A-Zeile von X Einsen in den Spalten 2, 7 und 8, und es gibt eine zehnte Spalte.
    In { $padded } steht A an { $places }, und es sind { $columns } Spalten.
pad-with-o_remark-last-motif =
    Das Skript zeigt ein { $motif }, bei 7. { $strand } enthält { $motif } bei { $places }, also leuchtet der Detektor dort.
other-positives_remark-nine-letters =
    Das Skript schreibt zwei der Stränge GCATTTCAG und TTCAATTAG, mit neun Buchstaben.
    Die Ausgaben, die es abdruckt, passen nur zu { $first } und { $second }.

# What students ask.
dna-is-text_remark-other-strand =
    Das Molekül hat zwei Stränge, und jeder folgt aus dem anderen: Gegenüber von A steht T, gegenüber von C steht G.
    Ein Motiv kann auf beiden stehen, darum lesen echte Modelle oft beide; hier ist ein Strang die ganze Eingabe.
three-detectors_remark-unknown-base =
    Eine Base, die sich nicht lesen ließ, hat keine Zeile in X. Ihre Spalte kann Nullen enthalten, wie eine Auffüllung,
    oder ¼ in jeder Zeile.
three-detectors_remark-who-chose =
    Die Kernels sind hier von Hand geschrieben, damit man sieht, was ein Detektor tut.
    Beim Trainieren müssten sie aus Beispielen gefunden werden, wie es die Zugabe versucht.
pad-with-o_remark-both-sides =
    Warum nicht auf beiden Seiten auffüllen? { $pads ->
        [one] Es fehlt eine Spalte, und halbe Spalten gibt es nicht.
       *[other] Das geht: Frameworks nennen es „same“. Ein Treffer steht dann innerhalb seines Motivs und nicht an dessen Anfang.
    }
pad-with-o_remark-quarter =
    Bei { $strand } ergeben Nullen und Viertel dasselbe Ẋ.
