# Der Text des Kapitels: seine Schritte der Reihe nach.

backprop_title = Der Weg zurück durch Max
backprop_card = Kapitel { $chapter }: der Weg zurück durch Max. Wie findet ein Gradient zurück?

# Labels of the slider's picture, which steps 14 and 15 show.
backprop_is-undefined = { $sign }  ist undefiniert
backprop_key-chain-rule = Kettenregel
backprop_key-finite-difference = Differenzenquotient


## 13

backpropagating-through-max_title = Der Weg zurück durch Max

backpropagating-through-max_one-max =
    Zwei Zahlen einer Schicht, x₁ und x₂, gehen in ein Max; die größere kommt als ẋ heraus.
    Ein Punkt heißt: eine Schicht weiter.
backpropagating-through-max_one-parameter =
    Ein Parameter w speist beide: x₁ und x₂ sind reelle Zahlen, die von w abhängen.
backpropagating-through-max_forwards =
    Vorwärts ist es leicht: Wir setzen w = { $w } ein und gehen beide Wege entlang.
    .answer = Das Max lässt { $larger } durch.
backpropagating-through-max_backwards =
    Zum Trainieren brauchen wir aber den Rückweg: Wie ändert sich ẋ, wenn sich w ändert?
    .answer = Der Pfeil kommt bis zum Max und bleibt stehen.

# Above the nodes.
backpropagating-through-max_one-layer = eine Schicht
backpropagating-through-max_next-layer = die nächste


## 14

the-chain-rule_title = Die Kettenregel

the-chain-rule_sum-over-paths =
    Die Kettenregel summiert über alle Wege von ẋ zurück zu w; entlang eines Weges werden die Ableitungen multipliziert.
    Zwei Wege, zwei Summanden.
the-chain-rule_the-larger-decides =
    Nun zum Max selbst: Welche seiner beiden Eingaben bekommt den Gradienten?
    .answer = Die größere: Nach ihr ist die Ableitung von ẋ 1, nach der anderen 0, und dieser Weg ist gesperrt.
the-chain-rule_relu-is-a-max =
    Auch ReLU ist ein Max, dessen zweite Eingabe fest auf 0 steht.
    .answer = Beide sind stückweise differenzierbar: Hier ist die Steigung über 0 gleich 1 und darunter 0.
# left, right: the slopes at both ends of the slider
the-chain-rule_along-the-slider =
    Jetzt bewegen wir w. Was macht die Steigung, wo sich die Geraden kreuzen?
    .answer = Sie springt von { $left } auf { $right }, und der Differenzenquotient stimmt damit überein{ $agrees ->
        [everywhere] {""}
       *[off-the-kink] , außer näher als h daran
    }.

the-chain-rule_the-kink =
    Und wo x₁ = x₂ ist? Von links ist die Steigung { $left }, von rechts { $right };
    .answer = am Knick selbst ist sie undefiniert.

# In a formula's cases.
the-chain-rule_if = falls
the-chain-rule_undefined = undefiniert


## 15

ties_title = Gleichstand und der Weg zurück

ties_all-slopes-between =
    Erlaubt ist jede Gerade durch den Knick, die nie über den Graphen steigt;
    .answer = ihre Steigung, von { $low } bis { $high }, heißt Subgradient.
ties_by-chance =
    Wie bei ReLU hoffen wir, nie auf einem Knick zu landen. Ein Gradientenabstieg springt darüber hinweg,
    .answer =
        { $ties ->
            [0] und unter { $pairs } normalverteilten Paaren herrscht kein einziges Mal Gleichstand.
           *[other] und unter { $pairs } normalverteilten Paaren herrscht { SPELLED($ties) }mal Gleichstand.
        }
# $found: whether a max can tie at all, whether any does, and whether all that do are at 0.
# $harm: whether a gradient arrives at any of them.
ties_in-our-network =
    { $found ->
        [nothing-to-tie]
            Und in unserem Netz? Seine Gruppen sind eine Spalte breit: In { $strand } kann es keinen Gleichstand geben.
        [no-tie]
            Und in unserem Netz? { $maxima ->
                [one] Bei dem einen Maximum
               *[other] Bei den { $maxima } Maxima
            } von { $strand } gibt es keinen Gleichstand.
        [at-zero]
            Unsere Detektoren antworten aber mit exakten Nullen: { $ties ->
                [one] Bei einem von { $maxima } Maxima herrscht Gleichstand, bei 0
               *[other] Bei { $ties } von { $maxima } Maxima herrscht Gleichstand, immer bei 0
            }. Das schadet nicht: Dort kommt kein Gradient an.
       *[above-zero]
            Unsere Detektoren antworten aber mit exakten Zahlen: { $maxima ->
                [one] Bei dem einen Maximum
               *[other] Bei den { $maxima } Maxima
            } von { $strand } herrscht { $ties ->
                [one] einmal Gleichstand, und zwar
               *[other] { SPELLED($ties) }mal Gleichstand, davon { $others ->
                    [0] immer
                   *[other] { SPELLED($above) }mal
                }
            } über 0{ $harm ->
                [none] ; dort kommt aber kein Gradient an
               *[some] {""}
            }.
    }
# $live: whether a gradient arrives where the window ties.
ties_three-conventions =
    { $live ->
        [yes] In { $strand } steht { $motif } in Gruppe { $group } zweimal auf 1, und ein Gradient kommt an. Wer bekommt ihn?
       *[no] Wer bekommt bei Gleichstand den Gradienten?
    }
    .answer =
        Die erste Zelle oder alle zu gleichen Teilen: Beides sind Subgradienten. Bekommt jede alles, ist es { $live ->
            [yes] das Doppelte.
           *[no] zu viel.
        }
# $which: whether a unit fires on the worked strand, on another one, or on none; $positive: what the strand is;
# $units, $cells: how many fire, and how many cells of Ẍ get a gradient from them.
ties_the-loss =
    { $which ->
        [worked]
            Nun der echte Rückweg, für { $strand }. Die Ableitung des Verlusts nach der Summe u ist { $positive ->
                [yes] p − 1
               *[no] p
            };
        [other]
            Bei { $worked } feuert keine Einheit: Nichts fließt zurück. Bei { $strand } ist die Ableitung des Verlusts nach u { $positive ->
                [yes] p − 1
               *[no] p
            };
       *[none]
            Nun der echte Rückweg. Bei { $worked } feuert keine Einheit, also endet dort der Gradient des Verlusts:
    }
    .answer =
        { $which ->
            [none] Es fließt nichts zurück.
           *[other] { $units ->
                [one] die Einheit, die gefeuert hat, gibt
               *[other] die Einheiten, die gefeuert haben, geben
            } sie weiter, an { $cells ->
                [one] eine Zelle
               *[other] { SPELLED($cells) } Zellen
            } von Ẍ.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-the-mask =
    Zurück durch das Max: Die Maske weiß noch, wer in jeder Gruppe gewonnen hat;
    .answer =
        { $arrives ->
            [yes] nur Gewinner bekommen den Gradienten.
           *[no] doch es gibt nichts weiterzugeben.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-relu =
    ReLU hat die Steigung 1, wo z über 0 liegt, sonst 0;
    .answer =
        { $arrives ->
            [yes] hier geht alles durch.
           *[no] wieder gibt es nichts weiterzugeben.
        }
# $arrives: whether a gradient comes as far as here.
# $towards: whether what fired was right.
ties_down-to-the-kernels =
    { $arrives ->
        [yes] Jede Zahl mal das Fenster, aus dem sie kam, geht in den Gradienten eines Kernels ein:
       *[no] Bei den Kernels kommt nichts an:
    }
    .answer =
        { $arrives ->
            [yes]
                Ein Schritt gegen diesen Gradienten { $towards ->
                    [more] stärkt
                   *[less] schwächt
                } { $every ->
                    [yes] das Motiv jedes Kernels
                   *[no] das Motiv jedes Kernels, den er erreicht
                }.
           *[no] Von diesem Strang lernen sie nichts.
        }

ties_step = Schritt
ties_larger-moves = jeder Schritt macht ẋ kleiner, also bewegt sich nur die größere Zahl
ties_pairs-drawn = Paare, normalverteilt
ties_ties = Gleichstände
ties_closest-so-far = kleinster Abstand
ties_tally =
    Gleichstand: { $found } von { $maxima }
ties_tied-group = { $motif }, Gruppe { $group }
ties_arrives = ein Gradient δ kommt an
ties_first = die erste bekommt alles
ties_split = gleiche Teile
ties_all = jede bekommt alles
ties_first-name = erste
ties_split-name = geteilt
ties_all-name = jede
ties_sum = Summe
ties_verdict =
    { $inside ->
        [yes] Subgradient
       *[no] kein Subgradient
    }
ties_logits = Logits: Summe u = { $sum }, fest { $threshold }
ties_truth =
    { $positive ->
        [yes] ist positiv
       *[no] ist negativ
    }
ties_by-convention = vereinbart
ties_mask = Maske
ties_winner =
    { $inputs ->
        [1] die einzige
        [2] die größere
       *[other] die größte
    }
ties_tie =
    { $ties ->
        [first] Gleichstand: die erste
        [split] Gleichstand: gleiche Teile
       *[all] Gleichstand: jede ganz
    }
ties_columns = Spalten { $first } bis { $last } von { $all }
ties_window = Fenster


## Remarks of the handout

the-chain-rule_remark-zero =
    Im Skript ist ∂ẋ/∂x₁ gleich 0, „falls x₂ < x₁“; das widerspricht der Zeile darüber. Es ist 0, falls x₁ < x₂.
ties_remark-network =
    Gerade in diesem Netz { $common ->
        [yes] ist Gleichstand häufig
       *[no] kommt Gleichstand vor
    }: bei { $tied } der { $groups } Gruppen von { $strand }.
    Bei Detektoren, die 0 oder 1 sagen, ist das kein Wunder.

# What students ask; rule: who receives the gradient at a tie.
the-chain-rule_remark-loss =
    L ist der Verlust, eine einzige Zahl, die sagt, wie falsch die Antwort des Netzes ist:
    minus der natürliche Logarithmus der Wahrscheinlichkeit, die es der richtigen gibt.
the-chain-rule_remark-losers =
    Lernen Verlierer je etwas? Nicht von diesem Strang. Bei einem anderen, oder wenn sich die Gewichte bewegt haben,
    können sie gewinnen.
the-chain-rule_remark-dead =
    Ist jedes z eines Detektors höchstens 0, bei jedem Strang, dann erreicht kein Gradient seinen Kernel, und er bleibt,
    wie er ist. So eine Einheit heißt tot; ein anderer Anfang, oder ein ReLU mit einer Steigung unter 0, hält Einheiten am Leben.
ties_remark-ours =
    Bei Gleichstand { $rule ->
        [first] bekommt in diesem Netz die erste der gleichen Stellen den Gradienten
        [split] teilen sich in diesem Netz die gleichen Stellen den Gradienten
       *[all] bekommt in diesem Netz jede der gleichen Stellen den Gradienten
    }. Das zählt, wo sie über 0 gleich sind; bei 0 lässt ReLU nichts durch.

ties_remark-conventions =
    Die Bibliotheken halten es verschieden. PyTorch gibt den Gradienten eines max entlang einer Achse einer einzigen
    Stelle, der ersten, und den von torch.amax allen zu gleichen Teilen (Dokumentation von torch.max und torch.amax,
    1.9 und stable). In PaddlePaddle teilt paddle.amax ebenso, aber paddle.max gibt jeder alles (Dokumentation von 2.5).
