# Der Text der Zugabe: ihre Schritte der Reihe nach.

encore_title = Zugabe: Es lernt
encore_beyond = jenseits des Skripts
encore_card =
    Hier endet das Skript. Was folgt, steht nicht darin: Wir lassen den Gradienten arbeiten und messen, was herauskommt.

# of coloured cells
encore_above-zero = über 0
encore_below-zero = unter 0

encore_given = gegeben: die Detektoren
encore_trained = trainiert: der Rest

# beside a pooling
encore_groups =
    { $columns ->
        [1] ohne Pooling
       *[other] Gruppen aus { $columns }
    }


## 20

from-noise_title = Aus Rauschen

# kernels: how many there are
from-noise_random-kernels =
    { $kernels ->
        [one] Niemand sagt dem Kernel, wonach er suchen soll: Er beginnt mit Zufallszahlen.
       *[other] Niemand sagt den { SPELLED($kernels) } Kernels, wonach sie suchen sollen: Sie beginnen mit Zufallszahlen.
    }
# units: of the hidden layer
from-noise_forwards =
    Vorwärts wie immer: Jeder Kernel bewertet jedes Fenster, der größte Wert jeder Gruppe geht weiter.
    .answer = Neu ist das Ende: { $units } Einheiten, dann zwei Zahlen, und Softmax macht Wahrscheinlichkeiten daraus.
# share: of the right class; rest: of the wrong one
from-noise_the-loss-positive =
    { $lucky ->
        [yes] Dieser Strang ist positiv. Das Netz gibt „positiv“ { $share } und „negativ“ { $rest }: richtig, aber durch Zufall.
       *[no] Dieser Strang ist positiv. Das Netz gibt „positiv“ nur { $share } und „negativ“ { $rest }.
    }
    .answer = Der Verlust ist −ln { $share }: { $loss }. Sicher und richtig zu liegen, würde nichts kosten.
from-noise_the-loss-negative =
    { $lucky ->
        [yes] Dieser Strang ist negativ. Das Netz gibt „negativ“ { $share } und „positiv“ { $rest }: richtig, aber durch Zufall.
       *[no] Dieser Strang ist negativ. Das Netz gibt „negativ“ nur { $share } und „positiv“ { $rest }.
    }
    .answer = Der Verlust ist −ln { $share }: { $loss }. Sicher und richtig zu liegen, würde nichts kosten.
from-noise_backwards =
    Der Verlust schickt seinen Gradienten zurück. In jeder Gruppe geht er nur an den Gewinner, und von da zum Kernel.
from-noise_backwards-nothing =
    Der Verlust schickt seinen Gradienten zurück. Hier erreicht keiner einen Kernel: Bei diesem Strang schweigen alle.
# one cell of a kernel: arrived, gradient: the gradient at its pooled cell and at itself; winner, slope, seen: what is between
from-noise_one-cell =
    Ein Gradient sagt, wie schnell der Verlust mit einer Zahl wächst. Bei dieser Zelle von Ẍ ist er { $arrived }.
    .answer = Mal { $winner } zum Gewinner, { $slope } durch ReLU, { $seen } für den Buchstaben { $letter }: So viel erreicht von hier aus eine Zelle des Kernels.
# rate: of learning
from-noise_one-step = Dann ein Schritt: von jedem Kernel { $rate } mal seinen Gradienten abziehen, von jedem anderen Gewicht ebenso. Lernen wiederholt das, mit vielen Strängen.
from-noise_one-step-nothing = Dann ein Schritt. Dieser Kernel bleibt, wie er ist; was hinter ihm kommt, ändert sich.
from-noise_the-loss-falls =
    Nun derselbe Strang noch einmal, durch das neue Netz.
    .answer = Sein Verlust ist von { $before } auf { $after } gefallen.
from-noise_the-loss-stays =
    Nun derselbe Strang noch einmal, durch das neue Netz.
    .answer = Sein Verlust war { $before } und ist { $after }: Der Schritt war zu lang für ihn.

from-noise_hidden = { $n } Einheiten
from-noise_kernel = Kernel
from-noise_times-gradient = { $rate } · Gradient
from-noise_new-kernel = neuer Kernel
from-noise_bias = Bias { $n }


## 21

what-it-finds_title = Was es findet

# strands: how many; length: of each; motifs: how many
what-it-finds_the-strands =
    Ein Netz wie in Schritt 20 lernt aus { $strands } Strängen mit { $length } Buchstaben; ein Startwert bestimmt sie und die ersten Gewichte.
    .answer = Die Hälfte ist positiv. Ein Drittel der negativen bekommt { $motifs ->
        [2] beide Motive
       *[other] alle { SPELLED($motifs) } Motive
    } in falscher Reihenfolge.
what-it-finds_the-strands-one = Ein Netz wie in Schritt 20 lernt aus { $strands } Strängen mit { $length } Buchstaben; ein Startwert bestimmt sie und die ersten Gewichte. Die Hälfte ist positiv: Sie enthält das Motiv.
# steps, strands: of the training; batch: strands of a step
what-it-finds_thousands-of-steps =
    Jeder Schritt lernt aus einem Mini-Batch: { $batch } der { $strands } Stränge. Adam, eine verfeinerte Regel, passt die Schrittweite jedem Gewicht an.
    .answer = Sind die Kernels nach { $steps } Schritten die Motive?
# found, missed: the motifs that are spelled, or not; gone: how many are missed, of them first and last; right: share of unseen strands
what-it-finds_what-came-out-all =
    Ein Kernel buchstabiert ein Wort: die größte Zelle jeder Spalte.
    .answer = Dieser Lauf buchstabiert alle Motive: { $found }. Bei { $right } % der ungesehenen Stränge liegt er richtig.
what-it-finds_what-came-out-some =
    Ein Kernel buchstabiert ein Wort: die größte Zelle jeder Spalte.
    .answer =
    { $gone ->
        [1] Dieser Lauf buchstabiert { $found }, aber nicht { $missed }, und liegt bei { $right } % der ungesehenen Stränge richtig.
        [2] Dieser Lauf buchstabiert { $found }, aber weder { $first } noch { $last }, und liegt bei { $right } % der ungesehenen Stränge richtig.
       *[other] Dieser Lauf buchstabiert { $found }, aber keines von { $missed }, und liegt bei { $right } % der ungesehenen Stränge richtig.
    }
what-it-finds_what-came-out-none =
    Ein Kernel buchstabiert ein Wort: die größte Zelle jeder Spalte.
    .answer = Keines davon ist ein Motiv; dieser Lauf liegt bei { $right } % der ungesehenen Stränge richtig.
# seeds: how many; complete: of them with all motifs; motifs: how many
what-it-finds_every-seed =
    Ein Lauf beweist nichts. Hier sind darum { $seeds }, mit Startwerten, die vorher feststanden.
    .answer =
    { $complete ->
        [0] Keiner
        [one] Einer
       *[other] { CAP(SPELLED($complete)) }
    } davon { $complete ->
        [0] buchstabiert
        [one] buchstabiert
       *[other] buchstabieren
    } { $motifs ->
        [1] das Motiv
        [2] beide Motive
       *[other] alle { SPELLED($motifs) } Motive
    }.
# kernels, complete: numbers of kernels, and how many of the seeds spell all motifs with each
what-it-finds_more-kernels-help =
    Helfen mehr Kernels als Motive?
    .answer = Hier ja: Mit { $kernels } Kernels buchstabieren { $complete } von { $seeds } Läufen alle.
what-it-finds_more-kernels-do-not =
    Helfen mehr Kernels als Motive?
    .answer = Hier nicht: Mit { $kernels } Kernels buchstabieren { $complete } von { $seeds } Läufen alle.
# best: of the runs that leave a motif out, least: of those that spell all, in percent; ignoring: of the best rule that
# doesn’t see one of the motifs; lacking, above: how many runs leave one out, and how many of them are better than the rule
what-it-finds_right-more =
    Jeder Punkt ist ein Lauf; ein grüner buchstabiert alle Motive. Der senkrechte Strich ist der Median.
    .answer = Wer ein Motiv nicht sieht, kommt nicht über { $ignoring } %. { $above ->
        [one] { $above } der { $lacking } grauen schon: Er nutzt mehr, als er buchstabiert.
       *[other] { $above } der { $lacking } grauen schon: Sie nutzen mehr, als sie buchstabieren.
    }
what-it-finds_right-overlap =
    Jeder Punkt ist ein Lauf; ein grüner buchstabiert alle Motive. Der senkrechte Strich ist der Median.
    .answer = Richtig zu liegen beweist nicht, dass alle buchstabiert sind: Der beste Lauf, der eines auslässt, kommt auf { $best } %, einer, der alle buchstabiert, auf { $least } %.
what-it-finds_right-tells =
    Jeder Punkt ist ein Lauf; ein grüner buchstabiert alle Motive. Der senkrechte Strich ist der Median.
    .answer = Hier verrät es die Genauigkeit: Die grünen kommen auf mindestens { $least } %, ein Lauf, der ein Motiv auslässt, höchstens auf { $best } %.
what-it-finds_right-none =
    Jeder Punkt ist ein Lauf; ein grüner buchstabiert alle Motive. Der senkrechte Strich ist der Median.
    .answer = Keiner ist grün: Kein Lauf buchstabiert alle Motive. Der beste kommt auf { $best } %.
what-it-finds_right-all =
    Jeder Punkt ist ein Lauf; ein grüner buchstabiert alle Motive. Der senkrechte Strich ist der Median.
    .answer = Alle sind grün: Jeder Lauf buchstabiert alle Motive und kommt auf mindestens { $least } %.
# seed: which; found: what its kernels spell; right: its accuracy in percent
what-it-finds_the-worst = Der schlechteste Lauf, Startwert { $seed }: Seine Kernels buchstabieren { $found }, und er kommt nur auf { $right } %.
# best, most: seed of the best run that spells all motifs, and its accuracy
what-it-finds_best-and-worst =
    Startwert { $best } buchstabiert { $motifs ->
        [1] das Motiv
        [2] beide
       *[other] alle { SPELLED($motifs) }
    }: { $most } % richtig.
    .answer = Der schlechteste Fehlschlag, Startwert { $seed }, buchstabiert { $found }: { $right } %.

what-it-finds_step = Startwert { $seed }, Schritt { $n }
what-it-finds_loss = Verlust, Trainingsstränge
what-it-finds_accuracy = Genauigkeit, ungesehene Stränge
what-it-finds_seed-right = Startwert { $seed }: { $right } %
what-it-finds_pale = blasser Buchstabe: ein anderer ist fast so groß
what-it-finds_kernels =
    { $n ->
        [one] { $n } Kernel
       *[other] { $n } Kernels
    }
what-it-finds_kernels-by-seed =
    { $n ->
        [one] { $n } Kernel; über jedem Lauf sein Startwert
       *[other] { $n } Kernels; über jedem Lauf sein Startwert
    }
what-it-finds_tiles = Motive, die jeder Lauf buchstabiert, sortiert
what-it-finds_all-spelled = alle buchstabiert
what-it-finds_median = Genauigkeit, Median
what-it-finds_percent = { $right } %
what-it-finds_ignoring = blind für ein Motiv: höchstens { $right } %
what-it-finds_best-lacking = { $right } %: der beste mit einem Motiv, das kein Kernel buchstabiert


## 22

how-many-examples_title = Wie viele Beispiele

# seeds, unseen: how many
how-many-examples_no-pooling =
    Nun sind die Detektoren gegeben, nur der Rest lernt: { $seeds } Läufe, jeder an { $unseen } ungesehenen Strängen mit { $length } Buchstaben geprüft.
    .answer = Die Linie ist der Median, das Band die mittlere Hälfte der Läufe.
how-many-examples_coarser =
    Dasselbe mit Gruppen aus { $some } und aus { $more }: dieselben Stränge, dieselben Startwerte.
    .answer = Bei { $many } Strängen schlagen Gruppen aus { $some } kein Pooling in { $always ->
        [yes] jedem Lauf
       *[no] { $wins } von { $seeds } Läufen
    }.
# pooled, plain, more: strands needed with groups of size, without, and with groups of other; goal: accuracy in percent;
# others: whether the last two are the same
how-many-examples_needed-saves =
    Wie viele Stränge braucht es für { $goal } %? Ein Balken umfasst die mittlere Hälfte der Läufe.
    .answer =
    { $others ->
        [same] Gruppen aus { $size } sparen Beispiele: Sie brauchen etwa { $pooled }, kein Pooling und Gruppen aus { $other } beide etwa { $plain }.
        [never] Gruppen aus { $size } sparen Beispiele: Sie brauchen etwa { $pooled }, kein Pooling etwa { $plain }; Gruppen aus { $other } schaffen es nie.
       *[apart] Gruppen aus { $size } sparen Beispiele: Sie brauchen etwa { $pooled }, kein Pooling etwa { $plain }, Gruppen aus { $other } etwa { $more }.
    }
how-many-examples_needed-costs =
    Wie viele Stränge braucht es für { $goal } %? Ein Balken umfasst die mittlere Hälfte der Läufe.
    .answer = Hier spart Pooling keine: Gruppen aus { $size } brauchen etwa { $pooled }, kein Pooling etwa { $plain }.
how-many-examples_needed-same =
    Wie viele Stränge braucht es für { $goal } %? Ein Balken umfasst die mittlere Hälfte der Läufe.
    .answer = Hier spart Pooling wenige oder keine: Gruppen aus { $size } und kein Pooling brauchen beide etwa { $plain }.
how-many-examples_needed-only =
    Wie viele Stränge braucht es für { $goal } %? Ein Balken umfasst die mittlere Hälfte der Läufe.
    .answer = Nur mit Gruppen aus { $size } kommt der Median überhaupt dahin.
how-many-examples_needed-plain =
    Wie viele Stränge braucht es für { $goal } %? Ein Balken umfasst die mittlere Hälfte der Läufe.
    .answer = Nur ohne Pooling kommt der Median überhaupt dahin.
how-many-examples_needed-none =
    Wie viele Stränge braucht es für { $goal } %?
    .answer = Mehr als diese: Kein Median kommt dahin.
# size, some: of the groups; many: number of strands; low, plain, middle: medians in percent
how-many-examples_ceiling =
    Gruppen aus { $size } führen zuerst, dann fallen sie zurück.
    .answer = Mit { $many } Strängen kommen sie auf { $low } %, kein Pooling auf { $plain } %, Gruppen aus { $some } auf { $middle } %.
how-many-examples_ceiling-late =
    Gruppen aus { $size } fallen zurück.
    .answer = Mit { $many } Strängen kommen sie auf { $low } %, kein Pooling auf { $plain } %, Gruppen aus { $some } auf { $middle } %.
how-many-examples_no-ceiling =
    Gruppen aus { $size } fallen hier nicht zurück.
    .answer = Mit { $many } Strängen kommen sie auf { $low } %, kein Pooling auf { $plain } %, Gruppen aus { $some } auf { $middle } %.
# cases, left: ways to place the motifs, before and after pooling; empty, still: those of them without an example;
# lost: whether two motifs can share a group
how-many-examples_fewer-cases =
    Warum sparen Gruppen Beispiele? Jeder Kasten ist eine Platzierung { $motifs ->
        [1] des Motivs
       *[other] der Motive
    }: { $empty } von { $cases } haben kein Beispiel.
    .answer = Was in einer Gruppe aus { $size } liegt, zählt als eins{ $lost ->
        [yes] ; zwei Motive in einer Gruppe gehen verloren
       *[no] {""}
    }: Von { $left } { $still ->
        [0] hat jede eines.
        [one] hat eine keines.
       *[other] haben { $still } keines.
    }
how-many-examples_fewer-cases-many =
    Warum sparen Gruppen Beispiele? { $many } Stränge enthalten { $positives } positive, für { $cases } Platzierungen { $motifs ->
        [1] des Motivs
       *[other] der Motive
    }.
    .answer = Was in einer Gruppe aus { $size } liegt, zählt als eins: { $left } Platzierungen bleiben.
# apart: whether the first and the last motif of a pair never share a group of some, or don't here
how-many-examples_why =
    Was verlieren Gruppen aus { $size }? { $apart ->
        [never] { $first } und { $last } teilen nie eine Gruppe aus { $some }: Man sieht ihre Reihenfolge.
        [here] In Gruppen aus { $some } sind diese zwei Stränge verschieden.
       *[no] Einer dieser Stränge ist positiv, einer nicht.
    }
    .answer = { $apart ->
        [never] Eine aus { $size } können sie teilen: Beide Stränge ergeben ein Ẍ, einer kommt falsch heraus.
       *[other] In Gruppen aus { $size } ergeben beide ein Ẍ: Einer kommt falsch heraus.
    }
how-many-examples_why-not-found = In Gruppen aus { $size } sehen keine zwei ungesehenen Stränge gleich aus und sind doch verschieden: Noch ist nichts verloren.
# short: points of a hundred
how-many-examples_limit =
    Mit diesen Detektoren und Gruppen aus { $size } kommt darum keine Regel über diese Linie.
    .answer = Das Training bleibt mit { $many } Strängen { $short } Punkte darunter.
how-many-examples_limit-reached =
    Mit diesen Detektoren und Gruppen aus { $size } kommt darum keine Regel über diese Linie.
    .answer = Das Training erreicht sie.

how-many-examples_strands = Stränge zum Lernen
how-many-examples_right = Genauigkeit
how-many-examples_runs =
    { $n ->
        [one] { $n } Lauf
       *[other] { $n } Läufe
    }
# of the strand that is shown; several: whether some positives hold several ways to place the motifs
how-many-examples_taught =
    einer von { $positives } positiven, unter { $many } Strängen mit Startwert { $seed }{ $several ->
        [yes] ; manche enthalten mehrere
       *[no] {""}
    }
how-many-examples_needs = etwa { $n }
how-many-examples_points = { $short }
how-many-examples_at-most = Gruppen aus { $columns }: höchstens { $limit } %


## 23

where-it-looks_title = Wohin es schaut

where-it-looks_all-strands-mixed =
    Alle Stränge aus { $length } Buchstaben mit { $motif }: Wie oft (%) bleibt die Zeile von { $motif } gleich, wenn { $motif } um eins nach rechts rückt?
    .answer = Innerhalb einer Gruppe öfter als über ihre Grenze hinweg.
where-it-looks_a-motif-moves = Schieben wir { $motif } um einen Buchstaben. Ohne Pooling rückt seine Zelle mit; mit Gruppen kann sie stehen bleiben.
# size: of groups; same: share in percent at the first place
where-it-looks_all-strands =
    Alle Stränge aus { $length } Buchstaben mit { $motif }: Wie oft (%) bleibt die Zeile von { $motif } gleich, wenn { $motif } um eins nach rechts rückt?
    .answer = Innerhalb einer Gruppe meist, über ihre Grenze hinweg kaum je.
where-it-looks_all-strands-nearly =
    Alle Stränge aus { $length } Buchstaben mit { $motif }: Wie oft (%) bleibt die Zeile von { $motif } gleich, wenn { $motif } um eins nach rechts rückt?
    .answer = Innerhalb einer Gruppe fast immer, über ihre Grenze hinweg kaum je.
where-it-looks_no-difference =
    Und das Ende des Strangs: Fehlt Motiven dort ein ganzes Fenster?
    .answer = Nein: Auffüllen rechts ändert hier nichts, in keinem Lauf. Jedes Motiv hat sein Fenster auch ohne.
where-it-looks_difference =
    Und das Ende des Strangs: Fehlt Motiven dort ein ganzes Fenster?
    .answer = Mit Auffüllen rechts weichen die Mediane um bis zu { $most } Prozentpunkte von denen ohne ab.
# cases: in how many ways the motifs can be placed; first, last, both: shares in percent
# place, before: the last one, and the one before it
where-it-looks_rare =
    Von den { $cases } Möglichkeiten, { $motifs ->
        [1] das Motiv
        [2] die zwei Motive
       *[other] die { SPELLED($motifs) } Motive
    } zu setzen, hat nur eine { $motif } bei { $place }: Daraus lässt sich wenig lernen.
    .answer = Das zeigt sich: { $last } % erkannt an diesem Platz, { $first } % am ersten.
where-it-looks_not-rare = Späte Anfänge werden ebenso oft erkannt: { $last } % am letzten Platz, { $first } % am ersten.
where-it-looks_late = Späte Anfänge werden seltener erkannt: { $last } % am letzten Platz, { $first } % am ersten.
where-it-looks_shared =
    Mit Nullen auch links verschieben sich die Gruppen: Jetzt teilt sich { $place } seine Zelle mit { $before }.
    .answer = Was für { $before } gelernt wird, gilt auch für { $place }: { $both } % erkannt.
where-it-looks_upshot =
    { $learned ->
        [all] Kernels lassen sich also lernen: Jeder Lauf buchstabiert alle Motive.
        [none] Der Gradient allein führte also nicht zu diesen Motiven: { $first } von { $seeds } Läufen buchstabieren alle.
       *[some] Kernels lassen sich also lernen, doch nicht verlässlich: alle Motive in { $first } von { $seeds } Läufen mit { $few ->
            [1] einem Kernel
           *[other] { SPELLED($few) } Kernels
        }, in { $last } mit { SPELLED($more) }.
    }
    .answer =
    Mit gegebenen Detektoren { $saving ->
        [saves] sparen Gruppen aus { $size } Beispiele.
        [costs] sparen Gruppen aus { $size } keine Beispiele.
        [same] sparen Gruppen aus { $size } wenige Beispiele oder keine.
        [only] erreichen nur Gruppen aus { $size } { $goal } %.
        [plain] werden es nur ohne Pooling { $goal } %.
       *[none] erreicht kein Median { $goal } %.
    } { $perfect ->
        [no] Gruppen aus { $coarse } können nicht fehlerfrei sein.
       *[yes] Gruppen aus { $coarse } könnten fehlerfrei sein.
    }
where-it-looks_all-spelled = von { $seeds } Läufen buchstabieren alle Motive, mit { $few } und { $more } Kernels
where-it-looks_for-the-goal = Stränge für { $goal } %, Detektoren gegeben: ohne Pooling, in Gruppen aus { $columns }
where-it-looks_most-allowed = das Äußerste mit Gruppen aus { $coarse }
where-it-looks_from-to = { $first } → { $last }
where-it-looks_percent = { $limit } %

where-it-looks_before = vorher
where-it-looks_after = nachher
where-it-looks_start = { $motif } beginnt bei
# runs, examples, group: trainings, strands of each, columns of a group
where-it-looks_conditions = { $length } Buchstaben, Gruppen aus { $group }; { $runs } Läufe mit je { $examples } Strängen. Linie: Median; Band: mittlere Hälfte.
where-it-looks_recall = erkannte Positive
where-it-looks_pad-none = nicht aufgefüllt
where-it-looks_pad-right = rechts
where-it-looks_pad-right-same = rechts: dasselbe
where-it-looks_pad-both = beidseitig
where-it-looks_cases = Möglichkeiten für die anderen

# In the handout.
what-it-finds_remark-why =
    Wer hat die Kernels gewählt? Das Skript; das Training findet meist andere: Was zählt, ist die Antwort,
    nicht die Schreibweise. Ein Kernel wird an der größten Zelle jeder Spalte gelesen; dass keiner ein Motiv
    buchstabiert, heißt also nicht, dass nichts darauf anspricht.
    Von den negativen Strängen hat jeder dritte die Motive in anderer Reihenfolge.
how-many-examples_remark-table =
    Median der Genauigkeit bei { $unseen } ungesehenen Strängen aus { $length } Buchstaben, { $seeds } Startwerte,
    nach { $sizes } Strängen zum Lernen. { $rows } Jede Zahl kommt von `dnacnn experiment examples`.
how-many-examples_remark-row = { CAP($pooling) }: { $values }.
where-it-looks_remark-both-sides =
    Warum nicht beidseitig auffüllen? Das verschiebt die Gruppen um { $shift } und entscheidet so, welche Nachbarn sich eine teilen.
