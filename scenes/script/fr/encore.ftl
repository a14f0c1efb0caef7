# Le texte du bis : ses étapes dans l’ordre.

encore_title = Bis : il apprend
encore_beyond = au-delà des notes
encore_card =
    Les notes s’arrêtent ici. La suite n’y est pas : nous laissons le gradient travailler, et mesurons ce qui en sort.

# of coloured cells
encore_above-zero = au-dessus de 0
encore_below-zero = en dessous de 0

encore_given = donnés : les détecteurs
encore_trained = appris : le reste

# beside a pooling
encore_groups =
    { $columns ->
        [1] sans pooling
       *[other] groupes de { $columns }
    }


## 20

from-noise_title = À partir du bruit

# kernels: how many there are
from-noise_random-kernels =
    { $kernels ->
        [one] Personne ne dit au noyau quoi chercher : il part de nombres au hasard.
       *[other] Personne ne dit aux { SPELLED($kernels) } noyaux quoi chercher : ils partent de nombres au hasard.
    }
# units: of the hidden layer
from-noise_forwards =
    À l’aller, comme toujours : chaque noyau donne un score à chaque fenêtre, le plus grand de chaque groupe passe.
    .answer = La fin est nouvelle : { $units } unités, puis deux nombres, et softmax les transforme en probabilités.
# share: of the right class; rest: of the wrong one
from-noise_the-loss-positive =
    { $lucky ->
        [yes] Ce brin est positif. Le réseau donne { $share } à cette réponse et { $rest } à l’autre : juste, par chance.
       *[no] Ce brin est positif. Le réseau ne donne que { $share } à cette réponse, et { $rest } à l’autre.
    }
    .answer = La perte est −ln { $share } : { $loss }. Avoir raison avec certitude ne coûte rien.
from-noise_the-loss-negative =
    { $lucky ->
        [yes] Ce brin est négatif. Le réseau donne { $share } à cette réponse et { $rest } à l’autre : juste, par chance.
       *[no] Ce brin est négatif. Le réseau ne donne que { $share } à cette réponse, et { $rest } à l’autre.
    }
    .answer = La perte est −ln { $share } : { $loss }. Avoir raison avec certitude ne coûte rien.
from-noise_backwards =
    La perte renvoie son gradient. Dans chaque groupe, il va au seul gagnant, et de là au noyau.
from-noise_backwards-nothing =
    La perte renvoie son gradient. Ici, rien n’atteint un noyau : sur ce brin, tous se taisent.
# one cell of a kernel: arrived, gradient: the gradient at its pooled cell and at itself; winner, slope, seen: what is between
from-noise_one-cell =
    Un gradient dit à quelle vitesse la perte croît avec un nombre. Dans cette case de Ẍ, il vaut { $arrived }.
    .answer = Fois { $winner } à la gagnante, { $slope } à travers ReLU, { $seen } pour la lettre { $letter } : voilà ce qui atteint d’ici une case du noyau.
# rate: of learning
from-noise_one-step = Puis un pas : chaque noyau moins { $rate } fois son gradient, et chaque autre poids de même. Apprendre, c’est le répéter, sur bien des brins.
from-noise_one-step-nothing = Puis un pas. Ce noyau reste tel quel ; ce qui le suit change.
from-noise_the-loss-falls =
    Le même brin à nouveau, à travers le nouveau réseau.
    .answer = Sa perte est tombée de { $before } à { $after }.
from-noise_the-loss-stays =
    Le même brin à nouveau, à travers le nouveau réseau.
    .answer = Sa perte valait { $before } et vaut { $after } : le pas était trop long pour lui.

from-noise_hidden = { $n } unités
from-noise_kernel = noyau
from-noise_times-gradient = { $rate } · gradient
from-noise_new-kernel = nouveau noyau
from-noise_bias = biais { $n }


## 21

what-it-finds_title = Ce qu’il trouve

# strands: how many; length: of each; motifs: how many
what-it-finds_the-strands =
    Un réseau comme celui de l’étape 20 apprend sur { $strands } brins de { $length } lettres ; une graine les détermine, avec les poids initiaux.
    .answer = La moitié sont positifs. Un tiers des négatifs reçoit les { $motifs ->
        [2] deux motifs
       *[other] { SPELLED($motifs) } motifs
    } en mauvais ordre.
what-it-finds_the-strands-one = Un réseau comme celui de l’étape 20 apprend sur { $strands } brins de { $length } lettres ; une graine les détermine, avec les poids initiaux. La moitié sont positifs : ils contiennent le motif.
# steps, strands: of the training; batch: strands of a step
what-it-finds_thousands-of-steps =
    Chaque pas porte sur un lot : { $batch } des { $strands } brins. Adam, une règle plus fine, adapte le pas à chaque poids.
    .answer = Après { $steps } pas, les noyaux sont-ils devenus les motifs ?
# found, missed: the motifs that are spelled, or not; gone: how many are missed, of them first and last; right: share of unseen strands
what-it-finds_what-came-out-all =
    Un noyau épelle un mot : la plus grande case de chaque colonne.
    .answer = Cet essai épelle tous les motifs : { $found }. Il a raison sur { $right } % des brins jamais vus.
what-it-finds_what-came-out-some =
    Un noyau épelle un mot : la plus grande case de chaque colonne.
    .answer =
    { $gone ->
        [1] Cet essai épelle { $found }, mais pas { $missed }, et a raison sur { $right } % des brins jamais vus.
        [2] Cet essai épelle { $found }, mais ni { $first } ni { $last }, et a raison sur { $right } % des brins jamais vus.
       *[other] Cet essai épelle { $found }, mais aucun de { $missed }, et a raison sur { $right } % des brins jamais vus.
    }
what-it-finds_what-came-out-none =
    Un noyau épelle un mot : la plus grande case de chaque colonne.
    .answer = Aucun n’est un motif ; cet essai a raison sur { $right } % des brins jamais vus.
# seeds: how many; complete: of them with all motifs; motifs: how many
what-it-finds_every-seed =
    Un essai ne prouve rien. En voici { $seeds }, aux graines fixées d’avance.
    .answer =
    { $complete ->
        [0] Aucun
        [one] Un
       *[other] { CAP(SPELLED($complete)) }
    } d’entre eux { $complete ->
        [0] n’épelle
        [one] épelle
       *[other] épellent
    } { $motifs ->
        [1] le motif
        [2] les deux motifs
       *[other] les { SPELLED($motifs) } motifs
    }.
# kernels, complete: numbers of kernels, and how many of the seeds spell all motifs with each
what-it-finds_more-kernels-help =
    Plus de noyaux que de motifs, cela aide-t-il ?
    .answer = Ici, oui : avec { $kernels } noyaux, { $complete } essais sur { $seeds } épellent tout.
what-it-finds_more-kernels-do-not =
    Plus de noyaux que de motifs, cela aide-t-il ?
    .answer = Pas ici : avec { $kernels } noyaux, { $complete } essais sur { $seeds } épellent tout.
# best: of the runs that leave a motif out, least: of those that spell all, in percent; ignoring: of the best rule that
# doesn’t see one of the motifs; lacking, above: how many runs leave one out, and how many of them are better than the rule
what-it-finds_right-more =
    Chaque point est un essai, vert s’il épelle tous les motifs ; le trait vertical est la médiane.
    .answer = Sans voir l’un des motifs, aucune règle ne dépasse { $ignoring } %. { $above ->
        [one] { $above } des { $lacking } gris y parvient : il utilise plus qu’il n’épelle.
       *[other] { $above } des { $lacking } gris y parviennent : ils utilisent plus qu’ils n’épellent.
    }
what-it-finds_right-overlap =
    Chaque point est un essai, vert s’il épelle tous les motifs ; le trait vertical est la médiane.
    .answer = Avoir raison ne prouve pas que tout est épelé : le meilleur essai incomplet atteint { $best } %, un autre, qui épelle tout, { $least } %.
what-it-finds_right-tells =
    Chaque point est un essai, vert s’il épelle tous les motifs ; le trait vertical est la médiane.
    .answer = Ici, l’exactitude les distingue : les verts atteignent au moins { $least } %, les autres au plus { $best } %.
what-it-finds_right-none =
    Chaque point est un essai, vert s’il épelle tous les motifs ; le trait vertical est la médiane.
    .answer = Aucun n’est vert : aucun essai n’épelle tous les motifs. Le meilleur atteint { $best } %.
what-it-finds_right-all =
    Chaque point est un essai, vert s’il épelle tous les motifs ; le trait vertical est la médiane.
    .answer = Tous sont verts : chaque essai épelle tous les motifs et atteint au moins { $least } %.
# seed: which; found: what its kernels spell; right: its accuracy in percent
what-it-finds_the-worst = Le pire essai, graine { $seed } : ses noyaux épellent { $found }, et il n’atteint que { $right } %.
# best, most: seed of the best run that spells all motifs, and its accuracy
what-it-finds_best-and-worst =
    La graine { $best } épelle { $motifs ->
        [1] le motif
        [2] les deux
       *[other] les { SPELLED($motifs) }
    } : { $most } % justes.
    .answer = Le pire échec, la graine { $seed }, épelle { $found } : { $right } %.

what-it-finds_step = graine { $seed }, pas { $n }
what-it-finds_loss = perte, brins d’apprentissage
what-it-finds_accuracy = exactitude, brins jamais vus
what-it-finds_seed-right = graine { $seed } : { $right } %
what-it-finds_pale = lettre pâle : une autre est presque aussi grande
what-it-finds_kernels =
    { $n ->
        [one] { $n } noyau
       *[other] { $n } noyaux
    }
what-it-finds_kernels-by-seed =
    { $n ->
        [one] { $n } noyau ; au-dessus de chaque essai, sa graine
       *[other] { $n } noyaux ; au-dessus de chaque essai, sa graine
    }
what-it-finds_tiles = motifs qu’épelle chaque essai, triés
what-it-finds_all-spelled = tous épelés
what-it-finds_median = exactitude, médiane
what-it-finds_percent = { $right } %
what-it-finds_ignoring = sans voir l’un des motifs : au plus { $right } %
what-it-finds_best-lacking = { $right } % : le meilleur avec un motif qu’aucun noyau n’épelle


## 22

how-many-examples_title = Combien d’exemples

# seeds, unseen: how many
how-many-examples_no-pooling =
    Les détecteurs sont maintenant donnés ; seul le reste apprend : { $seeds } essais, chacun évalué sur { $unseen } brins jamais vus de { $length } lettres.
    .answer = La ligne est la médiane, la bande la moitié centrale.
how-many-examples_coarser =
    De même par groupes de { $some } et de { $more } : mêmes brins, mêmes graines.
    .answer = Avec { $many } brins, ceux de { $some } font mieux que sans pooling dans { $always ->
        [yes] chaque essai
       *[no] { $wins } essais sur { $seeds }
    }.
# pooled, plain, more: strands needed with groups of size, without, and with groups of other; goal: accuracy in percent;
# others: whether the last two are the same
how-many-examples_needed-saves =
    Combien de brins pour { $goal } % ? Une barre couvre la moitié centrale.
    .answer =
    { $others ->
        [same] Par groupes de { $size }, il en faut moins : environ { $pooled } ; sans pooling ou par { $other }, environ { $plain }.
        [never] Par groupes de { $size }, il en faut moins : environ { $pooled } ; sans pooling, environ { $plain } ; ceux de { $other } n’y arrivent jamais.
       *[apart] Par groupes de { $size }, il en faut moins : environ { $pooled } ; sans pooling, environ { $plain } ; par groupes de { $other }, environ { $more }.
    }
how-many-examples_needed-costs =
    Combien de brins pour { $goal } % ? Une barre couvre la moitié centrale.
    .answer = Ici le pooling n’en économise pas : environ { $pooled } par groupes de { $size }, environ { $plain } sans pooling.
how-many-examples_needed-same =
    Combien de brins pour { $goal } % ? Une barre couvre la moitié centrale.
    .answer = Ici le pooling en économise peu ou pas : environ { $plain } par groupes de { $size } comme sans pooling.
how-many-examples_needed-only =
    Combien de brins pour { $goal } % ? Une barre couvre la moitié centrale.
    .answer = La médiane n’y arrive qu’avec des groupes de { $size }.
how-many-examples_needed-plain =
    Combien de brins pour { $goal } % ? Une barre couvre la moitié centrale.
    .answer = La médiane n’y arrive que sans pooling.
how-many-examples_needed-none =
    Combien de brins pour { $goal } % ?
    .answer = Plus que cela : aucune médiane n’y arrive.
# size, some: of the groups; many: number of strands; low, plain, middle: medians in percent
how-many-examples_ceiling =
    Les groupes de { $size } mènent d’abord, puis prennent du retard.
    .answer = Avec { $many } brins, ils atteignent { $low } %, sans pooling { $plain } %, ceux de { $some } { $middle } %.
how-many-examples_ceiling-late =
    Les groupes de { $size } prennent du retard.
    .answer = Avec { $many } brins, ils atteignent { $low } %, sans pooling { $plain } %, ceux de { $some } { $middle } %.
how-many-examples_no-ceiling =
    Ici, les groupes de { $size } ne prennent pas de retard.
    .answer = Avec { $many } brins, ils atteignent { $low } %, sans pooling { $plain } %, ceux de { $some } { $middle } %.
# cases, left: ways to place the motifs, before and after pooling; empty, still: those of them without an example;
# lost: whether two motifs can share a group
how-many-examples_fewer-cases =
    Pourquoi moins d’exemples ? Chaque carré est une façon de placer { $motifs ->
        [1] le motif
       *[other] les motifs
    } : { $empty } sur { $cases } sans exemple.
    .answer = Les places d’un groupe de { $size } n’en font qu’une{ $lost ->
        [yes] {" "}; deux motifs dans un groupe sont perdus
       *[no] {""}
    } : sur { $left }, { $still ->
        [0] aucune sans exemple.
        [one] une seule sans exemple.
       *[other] { $still } sans exemple.
    }
how-many-examples_fewer-cases-many =
    Pourquoi moins d’exemples ? { $many } brins comptent { $positives } positifs, pour { $cases } façons de placer { $motifs ->
        [1] le motif
       *[other] les motifs
    }.
    .answer = Les places d’un groupe de { $size } n’en font qu’une : il reste { $left } façons.
# apart: whether the first and the last motif of a pair never share a group of some, or don't here
how-many-examples_why =
    Que perdent les groupes de { $size } ? { $apart ->
        [never] { $first } et { $last } ne partagent jamais un groupe de { $some } : leur ordre se voit.
        [here] En groupes de { $some }, ces deux brins diffèrent.
       *[no] De ces brins, l’un est positif, l’autre non.
    }
    .answer = { $apart ->
        [never] Un groupe de { $size }, si : les deux brins donnent un même Ẍ, l’un est mal classé.
       *[other] En groupes de { $size }, tous deux donnent un même Ẍ : l’un est mal classé.
    }
how-many-examples_why-not-found = En groupes de { $size }, deux brins inconnus ne donnent jamais le même Ẍ pour des réponses différentes : rien n’est encore perdu.
# short: points of a hundred
how-many-examples_limit =
    Avec ces détecteurs, en groupes de { $size }, aucune règle ne dépasse donc cette ligne.
    .answer = L’apprentissage reste { $short } points en dessous, avec { $many } brins.
how-many-examples_limit-reached =
    Avec ces détecteurs, en groupes de { $size }, aucune règle ne dépasse donc cette ligne.
    .answer = L’apprentissage y parvient.

how-many-examples_strands = brins d’apprentissage
how-many-examples_right = exactitude
how-many-examples_runs =
    { $n ->
        [one] { $n } essai
       *[other] { $n } essais
    }
# of the strand that is shown; several: whether some positives hold several ways to place the motifs
how-many-examples_taught =
    l’un des { $positives } positifs, parmi { $many } brins de la graine { $seed }{ $several ->
        [yes] {""} ; certains en contiennent plusieurs
       *[no] {""}
    }
how-many-examples_needs = environ { $n }
how-many-examples_points = { $short }
how-many-examples_at-most = groupes de { $columns } : au plus { $limit } %


## 23

where-it-looks_title = Où il regarde

where-it-looks_all-strands-mixed =
    Tous les brins de { $length } lettres avec { $motif } : combien de fois (%) la ligne de { $motif } reste-t-elle la même si { $motif } avance d’une lettre ?
    .answer = Dans un groupe, plus souvent qu’au-delà de son bord.
where-it-looks_a-motif-moves = Déplaçons { $motif } d’une lettre. Sans pooling, sa case suit ; avec des groupes, sa case peut rester en place.
# size: of groups; same: share in percent at the first place
where-it-looks_all-strands =
    Tous les brins de { $length } lettres avec { $motif } : combien de fois (%) la ligne de { $motif } reste-t-elle la même si { $motif } avance d’une lettre ?
    .answer = Dans un groupe, le plus souvent ; au-delà de son bord, presque jamais.
where-it-looks_all-strands-nearly =
    Tous les brins de { $length } lettres avec { $motif } : combien de fois (%) la ligne de { $motif } reste-t-elle la même si { $motif } avance d’une lettre ?
    .answer = Dans un groupe, presque toujours ; au-delà de son bord, presque jamais.
where-it-looks_no-difference =
    Et au bout du brin, manque-t-il aux motifs une fenêtre entière ?
    .answer = Non : compléter à droite ne change rien ici, dans aucun essai. Chaque motif a sa fenêtre même sans cela.
where-it-looks_difference =
    Et au bout du brin, manque-t-il aux motifs une fenêtre entière ?
    .answer = Avec du padding à droite, les médianes s’écartent des autres de { $most } points au plus.
# cases: in how many ways the motifs can be placed; first, last, both: shares in percent
# place, before: the last one, and the one before it
where-it-looks_rare =
    Parmi les { $cases } façons de placer { $motifs ->
        [1] le motif
        [2] les deux motifs
       *[other] les { SPELLED($motifs) } motifs
    }, une seule met { $motif } en { $place } : peu de brins pour l’apprendre.
    .answer = Cela se voit : { $last } % reconnus à cette place, { $first } % à la première.
where-it-looks_not-rare = Les débuts tardifs sont reconnus aussi souvent : { $last } % à la dernière place, { $first } % à la première.
where-it-looks_late = Les débuts tardifs sont moins souvent reconnus : { $last } % à la dernière place, { $first } % à la première.
where-it-looks_shared =
    Avec des zéros à gauche aussi, les groupes se décalent : { $place } partage maintenant sa case avec { $before }.
    .answer = Ce qui est appris pour { $before } vaut aussi pour { $place } : { $both } % reconnus.
where-it-looks_upshot =
    { $learned ->
        [all] Les noyaux peuvent donc être appris : chaque essai épelle tous les motifs.
        [none] Le gradient seul n’a donc pas mené à ces motifs : { $first } des { $seeds } essais les épellent tous.
       *[some] Les noyaux s’apprennent donc, mais sans garantie : tous les motifs dans { $first } des { $seeds } essais avec { $few ->
            [1] un noyau
           *[other] { SPELLED($few) } noyaux
        }, dans { $last } avec { SPELLED($more) }.
    }
    .answer =
    Avec les détecteurs donnés, { $saving ->
        [saves] des groupes de { $size } économisent des exemples.
        [costs] des groupes de { $size } n’économisent pas d’exemples.
        [same] des groupes de { $size } économisent peu d’exemples, ou aucun.
        [only] seuls des groupes de { $size } atteignent { $goal } %.
        [plain] on n’atteint { $goal } % que sans pooling.
       *[none] aucune médiane n’atteint { $goal } %.
    } { $perfect ->
        [no] Des groupes de { $coarse } ne peuvent pas être parfaits.
       *[yes] Des groupes de { $coarse } pourraient être parfaits.
    }
where-it-looks_all-spelled = des { $seeds } essais épellent tous les motifs, avec { $few } et { $more } noyaux
where-it-looks_for-the-goal = brins pour { $goal } %, détecteurs donnés : sans pooling et par groupes de { $columns }
where-it-looks_most-allowed = le plus que permettent des groupes de { $coarse }
where-it-looks_from-to = { $first } → { $last }
where-it-looks_percent = { $limit } %

where-it-looks_before = avant
where-it-looks_after = après
where-it-looks_start = { $motif } débute en
# runs, examples, group: trainings, strands of each, columns of a group
where-it-looks_conditions = { $length } lettres, groupes de { $group } ; { $runs } essais, chacun sur { $examples } brins. Ligne : médiane ; bande : moitié centrale.
where-it-looks_recall = positifs reconnus
where-it-looks_pad-none = sans padding
where-it-looks_pad-right = à droite
where-it-looks_pad-right-same = à droite : pareil
where-it-looks_pad-both = des deux côtés
where-it-looks_cases = façons de placer les autres

# In the handout.
what-it-finds_remark-why =
    Qui a choisi les noyaux ? Les notes ; l’apprentissage en trouve le plus souvent d’autres : c’est la réponse qui compte,
    pas l’orthographe. Un noyau se lit à la plus grande case de chaque colonne ; qu’aucun n’épelle un motif ne veut donc pas dire
    que rien n’y répond. Un négatif sur trois a les motifs dans un autre ordre.
how-many-examples_remark-table =
    Exactitude médiane sur { $unseen } brins jamais vus de { $length } lettres, { $seeds } graines,
    après { $sizes } brins d’apprentissage. { $rows } Chaque nombre vient de `dnacnn experiment examples`.
how-many-examples_remark-row = { CAP($pooling) } : { $values }.
where-it-looks_remark-both-sides =
    Pourquoi ne pas compléter des deux côtés ? Cela décale les groupes de { $shift }, et décide quelles places voisines en partagent un.
