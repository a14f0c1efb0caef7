# Der Text des Kapitels: seine Schritte der Reihe nach.

pooling_title = Pooling

pooling_power = { $motifs ->
    [1] N selbst
    [2] dem Quadrat von N
    [3] der dritten Potenz von N
    [4] der vierten Potenz von N
   *[5] der fünften Potenz von N
 }

pooling_card = Kapitel { $chapter }: Pooling. Muss ein Netz jede Stelle kennen, an der ein Muster stehen kann?

pooling_cases = Fälle
pooling_yes = ja
pooling_no = nein
pooling_numbers =
    { $rows } × { $columns } { $count ->
        [one] Zahl
       *[other] Zahlen
    }
pooling_replies =
    { $rows } × { $columns } { $count ->
        [one] Antwort
       *[other] Antworten
    }
pooling_forgets = vergisst die Spalte
pooling_keeps =
    { $groups ->
        [one] behält, ob überhaupt
       *[other] behält die Gruppe
    }
pooling_detector = Detektor
pooling_group = Gruppe
pooling_technique = Max-Pooling
pooling_sizes = { $rows } × { $columns }  →  { $kept } × { $groups }


## 7

ten-cases_title = Zehn Fälle
ten-cases_title-counted = { $count ->
    [one] Ein Fall
   *[other] { CAP(SPELLED($count)) } Fälle
 }

ten-cases_the-cells = Die nächste Schicht sieht nur Ẋ: { $cells } { $cells ->
    [one] Zelle
   *[other] Zellen
 }. Wann soll sie „positiv“ sagen?

# where: for each motif where it starts, or, where padding moves what it lights, which column it lights
ten-cases_one-case = Ein Fall: { $where }. { $strand } ist so ein Strang.
ten-cases_the-only-case = Es gibt nur einen Fall: { $where }. { $strand } lässt keinen anderen zu.
ten-cases_starts = { $motif } beginnt an Position { $position }
ten-cases_lights = { $motif } leuchtet in Spalte { $position }

# listed: whether all cases have a line, or some of them
ten-cases_all-cases = Insgesamt sind es { SPELLED($count) } Fälle{ $listed ->
    [some] , einige davon stehen hier:
   *[all] ,
 } jeder { $motifs ->
    [one] eine Zelle für sich
   *[other] eine eigene Kombination aus { SPELLED($motifs) } Zellen
 }. Die nächste Schicht muss jeden davon kennen.

ten-cases_a-sum = Reicht eine gewichtete Summe? Bei diesen zwei Positiven leuchten zusammen dieselben Zellen wie bei den zwei Negativen.
    .answer = Also werden keine Gewichte und kein Bias allen vieren gerecht.

# single: there is only one motif
ten-cases_a-unit-per-case = Was ginge, wäre eine Einheit für jeden Fall. Aber sie lernt nur aus Strängen, bei denen ihre { SPELLED($motifs) } Zellen leuchten:
    Ein Fall ohne Beispiele bleibt ungelernt.
ten-cases_a-unit-per-case-single = Jeder Fall ist eine Zelle für sich. Aber ihr Gewicht lernt nur aus Strängen, bei denen sie leuchtet:
    Ein Fall ohne Beispiele bleibt ungelernt.

ten-cases_next-layer = nächste Schicht
ten-cases_question = positiv?
ten-cases_listed = { $listed } von { $count } Fällen
ten-cases_sum-positive = Wert₁ + Wert₂ > 0
ten-cases_sum-negative = Wert₁ + Wert₂ ≤ 0
ten-cases_unit = Einheit
ten-cases_never-seen = nie gesehen
ten-cases_is-positive = positiv
ten-cases_no-unit-fires = keine Einheit feuert
ten-cases_answer-negative = Antwort: negativ



## 8

cubic-growth_title = Wie viele Fälle?

# The closed form, in a sentence.
cubic-growth_formula = { $power ->
    [1] N − { $less }
   *[other] N − { $less } über { $power }
 }

# left: places that are left; power: how many of them are chosen
cubic-growth_squeeze = Wie viele Fälle gibt es bei { $length } Buchstaben? Behalten wir nur { $motifs ->
        [one] den ersten Buchstaben des Motivs.
       *[other] den ersten Buchstaben jedes Motivs.
    }
    .answer = Es { $left ->
        [one] bleibt ein Platz
       *[other] bleiben { SPELLED($left) } Plätze
    }, und wir wählen { $power ->
        [one] einen
       *[other] { SPELLED($power) }
    } davon.

# shown: whether all cases are shown, or some
cubic-growth_choose = { $shown ->
    [some] { $cases } Fälle, einige davon hier: Jeder Fall
   *[all] Jeder Fall
 } ist eine Auswahl, und jede Auswahl ist ein Fall. Bei N Buchstaben sind es also { cubic-growth_formula }.

cubic-growth_every-case-a-line = Bei { $length } Buchstaben { $count ->
    [one] ist es { $count } Fall, die erste Zeile hier
   *[other] sind es { $count } Fälle, hier je eine Zeile
 }. Mit jedem weiteren werden es mehr: { $next }, dann { $more }.

cubic-growth_much-farther = Mit der Länge wird es nur schlimmer: { $length } Buchstaben ergäben { $cases } Fälle.

cubic-growth_the-slope = Ausgeschrieben { $motifs ->
        [one] ist das ein einziger Faktor,
       *[other] sind das { SPELLED($motifs) } Faktoren, jeder
    } etwa N,
    .answer = also strebt die Steigung bei doppelt logarithmischen Achsen gegen { $power }: Die Zahl der Fälle wächst mit { pooling_power }.

cubic-growth_slope = Steigung { $slope }
cubic-growth_places = { $places } Plätze
cubic-growth_places-chosen = { $places } Plätze, { $chosen } gewählt
cubic-growth_any-length = jede Länge


## 9

summarize_title = Zusammenfassen

# $left: columns of the last group, 0 if it is as large as the others.
summarize_groups =
    Muss die nächste Schicht die genaue Spalte kennen? { $groups ->
        [one] Fassen wir alle { SPELLED($columns) } zusammen: eine Gruppe.
       *[other] Fassen wir von den { $columns } Spalten je { SPELLED($size) } zusammen: { SPELLED($groups) } Gruppen{ $left ->
            [0] .
            [1] ; die letzte hat nur eine.
           *[other] ; die letzte hat nur { SPELLED($left) }.
        }
    }
summarize_one-question =
    { $groups ->
        [one] Fragen wir { $detectors ->
            [one] den Detektor
           *[other] jeden Detektor
        }
       *[other] Fragen wir für jede Gruppe { $detectors ->
            [one] den Detektor
           *[other] jeden Detektor
        }
    }: Ist dein Motiv hier drin?
summarize_all-questions =
    { $questions ->
        [one] Eine Frage
       *[other] { CAP(SPELLED($questions)) } Fragen
    }, { $yes ->
        [0] kein Ja
        [one] ein Ja
       *[other] { SPELLED($yes) } Ja
    }. Die Antworten ergeben eine kleinere Tabelle.
# $shift: columns by which the padding moves a detection away from where the motif starts.
summarize_what-is-forgotten =
    Ein Ja bleibt ein Ja, egal wo in seiner Gruppe { $shift ->
        [0] das Motiv beginnt
       *[other] der Detektor leuchtet
    }: Die Tabelle vergisst die Spalte, nicht die Gruppe.
summarize_what-is-forgotten-altogether =
    Ein Ja bleibt ein Ja, egal wo { $shift ->
        [0] das Motiv beginnt
       *[other] der Detektor leuchtet
    }: Die Tabelle vergisst die Spalte ganz.
summarize_what-a-no-says =
    Ein Nein sagt: nirgends in seiner Gruppe. Ein Ja würde sagen, dass es eines gibt, und die Spalte vergessen.
summarize_what-a-no-says-of-all =
    Ein Nein sagt: nirgends. Ein Ja würde sagen, dass es eines gibt, und die Spalte vergessen.

summarize_columns-to-groups =
    { $columns } Spalten  →  { $groups } { $groups ->
        [one] Gruppe
       *[other] Gruppen
    }
summarize_is-there = Steckt ein
summarize_in-here = hier drin?


## 10

max-pooling_title = Max-Pooling

# $size: columns of each group; 0 if the last group has fewer.
max-pooling_the-larger-of-two =
    Schreiben wir 1 für ja und 0 für nein. Dann steht in jeder Zelle { $size ->
        [0] die größte Zahl
        [2] die größere der zwei Zahlen
       *[other] die größte der { SPELLED($size) } Zahlen
    } ihres Detektors in der Gruppe: das Maximum.
# $left: columns of the last group, 0 if it is as large as the others.
max-pooling_one-formula =
    Dasselbe für { $cells ->
        [one] die eine Zelle
       *[other] alle { $cells } Zellen
    } der kleineren Tabelle Ẍ, in einer Formel.{ $left ->
        [0] { "" }
       *[other] { " " }Die { $groups ->
            [one] Gruppe
           *[other] letzte Gruppe
        } endet nach { $left ->
            [one] { $left } Spalte
           *[other] { $left } Spalten
        }: Mehr gibt es nicht.
    }
max-pooling_which-one-wins =
    Welche Zelle gewinnt? { $size ->
        [0] Die größte ihres Detektors in der Gruppe.
        [2] Die größere der beiden.
       *[other] Die größte der { SPELLED($size) }.
    }
    .answer = { max-pooling_of-ties }
# $zero: whether the numbers that tie are all 0; $size: as above.
max-pooling_of-ties =
    { $ties ->
        [0] Gleichstand gibt es keinen.
       *[other] { $zero ->
            [yes] { $size ->
                [2] Bei { $ties } von { $maxima } { $maxima ->
                    [one] Paar
                   *[other] Paaren
                } sind beide 0
               *[other] Bei { $ties } von { $maxima } { $maxima ->
                    [one] Maximum
                   *[other] Maxima
                } sind alle 0
            }: Gleichstand, und das Maximum ist 0, egal wer gewinnt.
           *[no] Bei { $ties } von { $maxima } { $maxima ->
                [one] Maximum
               *[other] Maxima
            } herrscht Gleichstand: Das Maximum ist dasselbe, egal wer gewinnt.
        }
    }
max-pooling_max-pooling =
    Aus einer { $rows } × { $columns }-Matrix ist eine { $rows } × { $groups }-Matrix geworden. Das nennt man Max-Pooling.

max-pooling_tie = Gleichstand


## 11

four-cases_title = Wie viele bleiben übrig?

# $before, $after: cases on Ẋ and on Ẍ; $lost: those that pooling loses. One of six, after `where`.
four-cases_none-is-left = { four-cases_where }
    .answer = { $before ->
            [one] Er hat
           *[other] Jeder hat
        } zwei Motive in einer Gruppe: Kein Fall bleibt, und die nächste Schicht kann nie ja sagen.
four-cases_none-is-merged = { four-cases_where }
    .answer = { $before ->
            [one] Er wird ein Fall aus Gruppen statt Spalten.
           *[other] Jeder wird ein Fall für sich.
        }
four-cases_fall-into-one = { four-cases_where }
    .answer = { $lost ->
            [0] Alle fallen zu einem zusammen.
           *[other] { CAP(SPELLED($low)) } fallen zu einem zusammen. { four-cases_lost }
        }
four-cases_fall-evenly = { four-cases_where }
    .answer = Sie fallen in { SPELLED($after) }, je { SPELLED($low) } in einen.{ four-cases_and-lost }
# $shares: for how many each stands.
four-cases_fall-as-listed = { four-cases_where }
    .answer = Aus den { SPELLED($before) } werden { SPELLED($after) }, die für { $shares } der alten stehen.{ four-cases_and-lost }
four-cases_fall-into-many = { four-cases_where }
    .answer = Sie verteilen sich auf { SPELLED($after) }, je { SPELLED($low) } bis { SPELLED($high) }.{ four-cases_and-lost }
four-cases_where =
    { $before ->
        [one] Wohin kommt der eine Fall?
       *[other] Aus Spalten werden Gruppen. Wohin kommen die { SPELLED($before) } Fälle?
    }
four-cases_lost =
    { $lost ->
        [one] Aber einer hat zwei Motive in einer Gruppe.
       *[other] Aber { SPELLED($lost) } haben zwei Motive in einer Gruppe.
    }
four-cases_and-lost =
    { $lost ->
        [0] { "" }
       *[other] { " " }{ four-cases_lost }
    }

four-cases_no-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } { $positive ->
            [yes] ist positiv, aber { four-cases_fits-none }
           *[no] { four-cases_fits-none }
        }.
four-cases_one-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } passt zu Zeile [{ $case }]{ four-cases_though }.
four-cases_lines-fit = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } passt zu { four-cases_some }, zuerst zu [{ $case }]{ four-cases_though }.
four-cases_lines =
    Die nächste Schicht braucht also { $after ->
        [one] eine Zeile
       *[other] { SPELLED($after) } Zeilen
    }{ $merged ->
        [yes] { " " }statt { SPELLED($before) }.
       *[no] , wie zuvor.
    }
# Within a sentence: a long strand is to be seen beside it.
four-cases_strand =
    { $named ->
        [yes] { $strand }
       *[no] dieser Strang
    }
four-cases_fits-none =
    { $after ->
        [one] passt nicht dazu
       *[other] passt zu keiner
    }
four-cases_some =
    { $all ->
        [yes] allen { SPELLED($fitting) }
       *[no] { SPELLED($fitting) } davon
    }
four-cases_though =
    { $positive ->
        [yes] { "" }
       *[no] , obwohl er negativ ist
    }

four-cases_lists-agree = { four-cases_asked }
    .answer = Nichts: Das Muster, { four-cases_the-cases } und { $after ->
            [0] die null Fälle
            [one] der eine Fall
           *[other] die { SPELLED($after) }
        } { four-cases_agree }.
four-cases_the-one-case-agrees = { four-cases_asked }
    .answer = Nichts: Das Muster und der eine Fall, auf Ẋ wie auf Ẍ, { four-cases_agree }.
four-cases_all-are-missed = { four-cases_asked }
    .answer = Alles: Wo kein Fall bleibt, { $positives ->
            [one] wird der einzige Positive übersehen
           *[other] werden alle { SPELLED($positives) } Positiven übersehen
        }.
four-cases_lists-differ = { four-cases_asked }
    .answer = Das Muster und { four-cases_the-cases } sind sich immer einig, aber { $after ->
            [one] der eine irrt
           *[other] die { SPELLED($after) } irren
        } bei { $wrong ->
            [one] { $wrong } Strang
           *[other] { $wrong } Strängen
        }.
four-cases_asked =
    Verliert das Pooling etwas, das die Antwort braucht? { $complete ->
        [yes] Alle { $strands } Stränge der Länge { $length }, je ein Punkt.
       *[no] { $strands } zufällige Stränge aus { $length } Buchstaben, in die Hälfte sind die Motive eingesetzt.
    }
four-cases_the-cases =
    { $before ->
        [one] der eine Fall
       *[other] die { SPELLED($before) } Fälle
    }
four-cases_agree =
    { $complete ->
        [yes] sind sich bei jedem Strang einig
       *[no] sind sich bei allen einig
    }

# $pairs: how many pairs of motifs might overlap; the first three of them are named.
four-cases_why-nothing-is-lost =
    Warum? { $pairs ->
        [1] { $first } können sich { four-cases_letters } teilen
        [2] { $first } können sich { four-cases_letters } teilen, { $second } auch nicht
        [3] { $first } können sich { four-cases_letters } teilen, { $second } nicht und { $third } auch nicht
       *[other] Kein Motiv kann sich mit dem davor einen Buchstaben teilen
    }. Was früher beginnt, liegt also in einer früheren Gruppe, und umgekehrt.
four-cases_letters =
    { $width ->
        [2] keinen Buchstaben
       *[other] keine Buchstaben
    }
# $one, $other: two motifs; $same: whether they are the same; $shared: letters that they share.
four-cases_a-false-alarm =
    Was kann schiefgehen? In { four-cases_strand } teilen sich { four-cases_pair } { $shared ->
        [1] einen Buchstaben
       *[other] Buchstaben
    }, er ist also negativ. Aber sie stehen in zwei Gruppen, und das Pooling nennt ihn positiv.
# $own: whether groups are as large as the lecture's.
four-cases_the-price =
    { $own ->
        [yes] Was geht verloren? Bei
       *[no] Größere Gruppen haben ihren Preis: Bei
    } Gruppen aus { SPELLED($size) } fallen { four-cases_pair } von { four-cases_strand } in dieselbe.
    .answer = Unsere Einheiten verlangen { SPELLED($motifs) } verschiedene Gruppen, also wird dieser positive Strang übersehen.
# $power: with which power of N they grow; $kept: one in so many stays in the long run
four-cases_still-so-many = Wie wächst die Anzahl jetzt? Bei { $length } Buchstaben bleiben { $after } von { $before } Fällen.
    .answer = Noch immer mit { pooling_power }, aber auf Dauer bleibt nur einer von { SPELLED($kept) } Fällen.
# $size: columns of the largest groups shown; $share: one case in so many is left at $length letters; $wrong: wrong answers
# at $short letters. In the second, no case is left there; $groups: groups there if too few for the motifs, otherwise 0.
four-cases_the-trade = Man muss also abwägen: Bei { $length } Buchstaben lassen Gruppen aus { SPELLED($size) } etwa einen Fall von { $share } übrig;
    bei { $short } machen sie bei { $wrong ->
        [one] { $wrong } Strang
       *[other] { $wrong } Strängen
    } Fehler.
four-cases_the-trade-leaves-none = Man muss also abwägen: Bei { $length } Buchstaben lassen Gruppen aus { SPELLED($size) } etwa einen Fall von { $share } übrig.
    Aber { $short } Buchstaben { $groups ->
        [0] lassen keinen Fall übrig
        [one] ergeben nur eine solche Gruppe
       *[other] ergeben nur { SPELLED($groups) } solche Gruppen
    }, und { $positives ->
        [one] der einzige Positive wird übersehen
       *[other] alle{ $complete ->
            [yes] { " " }{ $positives }
           *[no] { "" }
        } Positiven werden übersehen
    }.
four-cases_the-trade-is-free = Größere Gruppen lassen weniger Fälle übrig: Gruppen aus { SPELLED($size) } Spalten einen von { $share },
    und hier noch ohne Fehler.
four-cases_pair =
    { $same ->
        [yes] zwei { $one }
       *[no] { $one } und { $other }
    }

four-cases_before-after =
    { $before }  →  { $after } { $after ->
        [one] Fall
       *[other] Fälle
    }
four-cases_fall-into-each =
    { $even ->
        [yes] je { $low } fallen in einen
       *[no] je { $low } bis { $high } fallen in einen
    }
four-cases_motif-in = { $motif } in { $n }
four-cases_gap = …
four-cases_count-positive = { $n } positiv
four-cases_do-they-agree =
    Muster = { $before } { $before ->
        [one] Fall
       *[other] Fälle
    } = { $after } { $after ->
        [one] Fall
       *[other] Fälle
    }?
four-cases_count-differing = { $n } von { $asked } verschieden
four-cases_count-agreeing = alle { $asked } stimmen überein
four-cases_trade-size = Spalten je Gruppe
four-cases_trade-cases = Fälle bei N = { $length }
four-cases_trade-wrong = falsch bei N = { $length }, von { $asked }
# no negative strand is taken
four-cases_trade-missed = übersehen bei N = { $length }, von { $asked }{ four-cases_drawn } Positiven
four-cases_cases-left = nach Pooling
four-cases_last-letters =
    { $n ->
        [one] letzter Buchstabe
       *[other] letzte { SPELLED($n) } Buchstaben
    }
four-cases_first-letters =
    { $n ->
        [one] erster Buchstabe
       *[other] erste { SPELLED($n) } Buchstaben
    }
four-cases_random = zufällig
four-cases_motifs-put-in = mit Motiven
four-cases_at-once = { $letters } zugleich?
four-cases_such-overlaps = { $n } solche Überlappungen: keine ist möglich
four-cases_the-pattern-says = das Muster sagt
four-cases_groups-say = Gruppen aus { SPELLED($columns) } sagen
# $complete: whether all strands were asked, not a sample.
four-cases_accepted =
    { $complete ->
        [yes] { $n } { $n ->
            [one] negativer Strang wird
           *[other] negative Stränge werden
        } angenommen
       *[no] { $n } der gezogenen negativen Stränge { $n ->
            [one] wird
           *[other] werden
        } angenommen
    }
four-cases_missed =
    { $missed } von { $positives }{ four-cases_drawn } Positiven { $missed ->
        [one] wird
       *[other] werden
    } übersehen
four-cases_drawn =
    { $complete ->
        [yes] { "" }
       *[no] { " " }gezogenen
    }



## 12

the-whole-network_title = Das ganze Netz

the-whole-network_up-to-the-detectors =
    Hier ist das ganze Netz als Kausaldiagramm: X, { $kernels ->
        [one] der Kernel
       *[other] die Kernels
    } und der Bias sind die Ursachen von Ẋ.
# $pooled: whether groups have several columns; $less: what is taken from the sum of a unit’s cells
the-whole-network_up-to-the-units =
    { $pooled ->
        [yes] Das Maximum macht daraus Ẍ, ganz ohne Gewichte.
       *[no] Gruppen aus einer Spalte ändern nichts: Ẍ ist Ẋ.
    } { $units ->
        [one] Dann eine Einheit, für den einzigen Fall.
       *[other] Dann { SPELLED($units) } Einheiten, eine für jeden Fall.
    }{ $motifs ->
        [1] { "" }
       *[other] { " " }{ $units ->
            [one] Sie
           *[other] Jede
        } addiert ihre { SPELLED($motifs) } Zellen und zieht { $less } ab: Nur wenn { $motifs ->
            [2] beide
           *[other] alle { SPELLED($motifs) }
        } leuchten, bleibt etwas übrig.
    }
# $threshold: the sign for one half.
the-whole-network_the-last-layer =
    Zuletzt wird { $units ->
        [one] die Einheit
       *[other] die Summe der Einheiten
    } mit einem festen { $threshold } verglichen. Softmax macht beide zu Wahrscheinlichkeiten, und die größere entscheidet.
    .spoken =
        Zuletzt wird { $units ->
            [one] die Einheit
           *[other] die Summe der Einheiten
        } mit einem festen { $threshold ->
            [0.5] Einhalb
           *[other] { $threshold }
        } verglichen. Softmax macht beide zu Wahrscheinlichkeiten, und die größere entscheidet.
# $found: the motifs; $groups: the groups of the unit that fires; $more: how many others fire too.
the-whole-network_a-strand-is-positive =
    { $strand } läuft hindurch. Er hat { $found } in { $motifs ->
        [one] der Gruppe
       *[other] den Gruppen
    } der Einheit [{ $groups }], und sie feuert{ $more ->
        [0] { "" }
        [one] , wie noch eine andere
       *[other] , wie noch { SPELLED($more) } andere
    }.
    .answer = Also ist die Antwort positiv{ the-whole-network_mistaken }.
the-whole-network_a-strand-is-negative =
    { $strand } läuft hindurch, und { the-whole-network_nothing-fires }.
    .answer = Also ist die Antwort negativ{ the-whole-network_mistaken }.
the-whole-network_the-loss =
    Wie weit liegt das daneben? Der Verlust ist −ln der Wahrscheinlichkeit der richtigen Antwort: { $loss }.
    .spoken = Wie weit liegt das daneben? Der Verlust ist minus der natürliche Logarithmus der Wahrscheinlichkeit der richtigen Antwort: { $loss }.
the-whole-network_another-is-positive =
    Nun { $strand }: dasselbe Netz, dieselben Gewichte, andere Werte.
    .answer = { $fired ->
        [one] Eine Einheit findet { $motifs ->
            [one] ihre Zelle
           *[other] alle ihre Zellen
        }
       *[other] { CAP(SPELLED($fired)) } Einheiten finden { $motifs ->
            [one] ihre Zelle
           *[other] alle ihre Zellen
        }
    }, also ist die Antwort positiv{ the-whole-network_mistaken }.
the-whole-network_another-is-negative =
    Nun { $strand }: dasselbe Netz, dieselben Gewichte, andere Werte.
    .answer = { CAP(the-whole-network_nothing-fires) }, also ist die Antwort negativ{ the-whole-network_mistaken }.
the-whole-network_nothing-fires =
    { $units ->
        [one] der Einheit fehlt eine Zelle
       *[other] { $motifs ->
            [one] keine Einheit findet ihre Zelle
           *[other] keine Einheit findet alle ihre Zellen
        }
    }
the-whole-network_mistaken =
    { $mistaken ->
        [missed] , obwohl das Muster vorliegt
        [accepted] , obwohl das Muster nicht vorliegt
       *[no] { "" }
    }
the-whole-network_what-training-adjusts = Und was würde das Training anpassen?
    .answer = { $kernels ->
        [one] Den Kernel
       *[other] Die Kernels
    }, die Gewichte und die Bias-Werte. Hier haben wir sie selbst gewählt.

the-whole-network_a-motif = ein { $motif }
the-whole-network_one-hot = one-hot
the-whole-network_convolution = Faltung
the-whole-network_relu = ReLU
the-whole-network_loss = Verlust
the-whole-network_max = max
the-whole-network_softmax = softmax
the-whole-network_weights = Gewichte
the-whole-network_all-there =
    { $motifs ->
        [1] da?
        [2] beide?
       *[other] alle { SPELLED($motifs) }?
    }
the-whole-network_and-more = … und { $n } mehr


## Remarks of the handout

pooling_remark-count = { $count } bei N = { $length }
ten-cases_remark-sixth-case =
    Im sechsten Fall des Skripts steht AG an 6, wo das TT an 5 noch einen Buchstaben hat.
    Der Fall ist ({ $case }): Das macht { $cases } verschiedene.
cubic-growth_remark-counted = Gezählt: { $counts }.
four-cases_remark-checked =
    Geprüft an { $complete ->
        [yes] allen { $strands } Strängen aus { $letters } Buchstaben
       *[no] { $strands } zufälligen Strängen aus { $letters } Buchstaben, in deren Hälfte die Motive eingesetzt sind
    }; davon { $positives ->
        [one] ist { $positives }
       *[other] sind { $positives }
    } positiv. Die Fälle auf Ẋ stimmen bei { $by_cases } von ihnen{ $pooled ->
        [no] .
       *[yes] , die auf Ẍ bei { $by_pooled }.
    }
# $lenient, $ascending: negative strands that are accepted if motifs may share a group, in two ways
four-cases_remark-wider =
    Mit Gruppen aus { $size } Spalten { $missed ->
        [one] würde { $missed } positiver Strang
       *[other] würden { $missed } positive Stränge
    } übersehen. Einheiten für alle Arten von Gruppen, in die die Fälle kommen, gemeinsame eingeschlossen, würden keinen
    übersehen und { $lenient } negative annehmen; Einheiten für Gruppen in irgendeiner aufsteigenden Folge { $ascending }.
four-cases_remark-left =
    Fälle nach Pooling zu je { $size }: { $counts }. Ihre Zahl wächst noch immer mit { $motifs ->
        [1] N selbst
        [2] dem Quadrat von N
        [3] der dritten Potenz von N
        [4] der vierten Potenz von N
       *[5] der fünften Potenz von N
    }.

# What students ask; missed: how many of so many positive strands a second pooling would miss.
max-pooling_remark-why-max =
    Warum das Maximum? Es sagt, ob es eines gibt. Eine Summe zählt, und ein Mittelwert verblasst, wo eine Gruppe groß ist:
    Ein Treffer unter zehn Spalten wäre ein Zehntel.
four-cases_remark-overlap =
    Wenn Motive sich überschneiden können, beginnen vielleicht zwei in derselben Gruppe, und dann kann Pooling Fälle verlieren.
four-cases_remark-again =
    Warum nicht noch ein zweites Pooling? Gruppen aus { $size } lassen noch weniger Fälle übrig, aber Motive, die dicht beieinander
    stehen, teilen sich öfter eine Gruppe. Wer dann verschiedene Gruppen verlangt, übersieht { $missed } von { $positives }
    geprüften positiven { $positives ->
        [one] Strang
       *[other] Strängen
    }.
