# Le texte du chapitre : ses étapes dans l’ordre.

pooling_title = Pooling

pooling_power = { $motifs ->
    [1] N lui-même
    [2] le carré de N
    [3] le cube de N
    [4] la puissance quatrième de N
   *[5] la puissance cinquième de N
 }

pooling_card = Chapitre { $chapter } : pooling. Un réseau doit-il connaître chaque endroit où peut se trouver un schéma ?

pooling_cases = cas
pooling_yes = oui
pooling_no = non
pooling_numbers =
    { $rows } × { $columns } { $count ->
        [one] nombre
       *[other] nombres
    }
pooling_replies =
    { $rows } × { $columns } { $count ->
        [one] réponse
       *[other] réponses
    }
pooling_forgets = oublie la colonne
pooling_keeps =
    { $groups ->
        [one] retient s’il y en a
       *[other] retient le groupe
    }
pooling_detector = détecteur
pooling_group = groupe
pooling_technique = max-pooling
pooling_sizes = { $rows } × { $columns }  →  { $kept } × { $groups }


## 7

ten-cases_title = Dix cas
ten-cases_title-counted = { CAP(SPELLED($count)) } { $count ->
    [one] cas
   *[other] cas
 }

ten-cases_the-cells = La couche suivante ne voit que Ẋ : { $cells } { $cells ->
    [one] case
   *[other] cases
 }. Quand doit-elle dire positif ?

# where: for each motif where it starts, or, where padding moves what it lights, which column it lights
ten-cases_one-case = Un cas : { $where }. { $strand } en est un exemple.
ten-cases_the-only-case = Il n’y a qu’un cas : { $where }. { $strand } ne laisse place à aucun autre.
ten-cases_starts = { $motif } débute en { $position }
ten-cases_lights = { $motif } allume la colonne { $position }

# listed: whether all cases have a line, or some of them
ten-cases_all-cases = { CAP(SPELLED($count)) } cas en tout{ $listed ->
    [some] , dont quelques-uns ici
   *[all] { "" }
 }, chacun avec { $motifs ->
    [one] une case à lui
   *[other] sa propre combinaison de { SPELLED($motifs) } cases
 }. La couche suivante doit les connaître tous.

ten-cases_a-sum = Une somme pondérée suffit-elle ? À eux deux, ces positifs allument les mêmes cases que ces négatifs.
    .answer = Aucun choix de poids et de biais ne classe donc bien les quatre.

# single: there is only one motif
ten-cases_a-unit-per-case = Ce qui marcherait, c’est une unité par cas. Mais elle n’apprend que sur des brins qui allument ses { SPELLED($motifs) } cases :
    un cas sans exemple n’est jamais appris.
ten-cases_a-unit-per-case-single = Chaque cas est une case à lui. Mais son poids n’apprend que sur des brins qui l’allument :
    un cas sans exemple n’est jamais appris.

ten-cases_next-layer = couche suivante
ten-cases_question = positif ?
ten-cases_listed = { $listed } cas sur { $count }
ten-cases_sum-positive = score₁ + score₂ > 0
ten-cases_sum-negative = score₁ + score₂ ≤ 0
ten-cases_unit = unité
ten-cases_never-seen = jamais vu
ten-cases_is-positive = positif
ten-cases_no-unit-fires = aucune ne s’active
ten-cases_answer-negative = réponse : négatif



## 8

cubic-growth_title = Combien de cas ?

# The closed form, in a sentence.
cubic-growth_formula = { $power ->
    [1] N − { $less }
   *[other] { $power } parmi N − { $less }
 }

# left: places that are left; power: how many of them are chosen
cubic-growth_squeeze = Combien de cas pour { $length } lettres ? Ne gardons que { $motifs ->
        [one] la première lettre du motif.
       *[other] la première lettre de chaque motif.
    }
    .answer = Il reste { $left ->
        [one] une place
       *[other] { SPELLED($left) } places
    }, et nous en choisissons { $power ->
        [one] une
       *[other] { SPELLED($power) }
    }.

# shown: whether all cases are shown, or some
cubic-growth_choose = { $shown ->
    [some] { $cases } cas, dont quelques-uns ici : chaque cas
   *[all] Chaque cas
 } est un choix, et chaque choix est un cas. N lettres en donnent donc { cubic-growth_formula }.

cubic-growth_every-case-a-line = { $length } lettres donnent { $count ->
    [one] { $count } cas, la première ligne ici
   *[other] { $count } cas, une ligne par cas
 }. Une lettre de plus donne { $next }, et ainsi de suite : { $more }.

cubic-growth_much-farther = Cela ne fait qu’empirer : { $length } lettres donneraient { $cases } cas à connaître.

cubic-growth_the-slope = Écrit en entier, c’est { $motifs ->
        [one] un seul facteur
       *[other] un produit de { SPELLED($motifs) } facteurs
    } d’environ N,
    .answer = donc en échelle log-log la pente tend vers { $power } : le nombre de cas croît comme { pooling_power }.

cubic-growth_slope = pente { $slope }
cubic-growth_places = { $places } places
cubic-growth_places-chosen = { $places } places, { $chosen } choisies
cubic-growth_any-length = longueur quelconque


## 9

summarize_title = Résumer

# $left: columns of the last group, 0 if it is as large as the others.
summarize_groups =
    La couche suivante doit-elle connaître la colonne exacte ? { $groups ->
        [one] Prenons les { SPELLED($columns) } ensemble : un groupe.
       *[other] Prenons les { $columns } colonnes { SPELLED($size) } par { SPELLED($size) } : { SPELLED($groups) } groupes{ $left ->
            [0] .
            [1] ; le dernier n’en a qu’une.
           *[other] ; le dernier n’en a que { SPELLED($left) }.
        }
    }
summarize_one-question =
    { $groups ->
        [one] Demandons { $detectors ->
            [one] au détecteur
           *[other] à chaque détecteur
        }
       *[other] Pour chaque groupe, demandons { $detectors ->
            [one] au détecteur
           *[other] à chaque détecteur
        }
    } : ton motif est-il ici ?
summarize_all-questions =
    { $questions ->
        [one] Une question
       *[other] { CAP(SPELLED($questions)) } questions
    }, { $yes ->
        [0] aucun oui
        [one] un oui
       *[other] { SPELLED($yes) } oui
    }. Les réponses forment un tableau plus petit.
# $shift: columns by which the padding moves a detection away from where the motif starts.
summarize_what-is-forgotten =
    Un oui reste un oui, où que { $shift ->
        [0] débute le motif
       *[other] s’allume le détecteur
    } dans son groupe : le tableau oublie la colonne, pas le groupe.
summarize_what-is-forgotten-altogether =
    Un oui reste un oui, où que { $shift ->
        [0] débute le motif
       *[other] s’allume le détecteur
    } : le tableau oublie tout à fait la colonne.
summarize_what-a-no-says =
    Un non dit : nulle part dans son groupe. Un oui dirait qu’il y en a un, et oublierait la colonne.
summarize_what-a-no-says-of-all =
    Un non dit : nulle part. Un oui dirait qu’il y en a un, et oublierait la colonne.

summarize_columns-to-groups =
    { $columns } colonnes  →  { $groups } { $groups ->
        [one] groupe
       *[other] groupes
    }
summarize_is-there = Y a-t-il un
summarize_in-here = ici ?


## 10

max-pooling_title = Max-pooling

# $size: columns of each group; 0 if the last group has fewer.
max-pooling_the-larger-of-two =
    Écrivons 1 pour oui et 0 pour non. Chaque case contient alors { $size ->
        [0] le plus grand des nombres
        [2] le plus grand des deux nombres
       *[other] le plus grand des { SPELLED($size) } nombres
    } de son détecteur dans le groupe : le max.
# $left: columns of the last group, 0 if it is as large as the others.
max-pooling_one-formula =
    De même pour { $cells ->
        [one] la seule case
       *[other] les { $cells } cases
    } du petit tableau, Ẍ : une seule formule.{ $left ->
        [0] { "" }
       *[other] { " " }Le { $groups ->
            [one] groupe
           *[other] dernier groupe
        } s’arrête après { $left ->
            [one] { $left } colonne
           *[other] { $left } colonnes
        } : il n’y en a plus.
    }
max-pooling_which-one-wins =
    Quelle case gagne ? { $size ->
        [0] La plus grande de son détecteur dans le groupe.
        [2] La plus grande des deux.
       *[other] La plus grande des { SPELLED($size) }.
    }
    .answer = { max-pooling_of-ties }
# $zero: whether the numbers that tie are all 0; $size: as above.
max-pooling_of-ties =
    { $ties ->
        [0] Il n’y a pas d’égalité.
       *[other] { $zero ->
            [yes] { $size ->
                [2] Dans { $ties } { $ties ->
                    [one] paire
                   *[other] paires
                } sur { $maxima }, les deux valent 0
               *[other] Pour { $ties } max sur { $maxima }, toutes valent 0
            } : égalité, et le max vaut 0 quelle que soit la gagnante.
           *[no] { $ties } max sur { $maxima } { $ties ->
                [one] est une égalité
               *[other] sont des égalités
            } : le max est le même quelle que soit la gagnante.
        }
    }
max-pooling_max-pooling =
    Une matrice { $rows } × { $columns } est devenue { $rows } × { $groups }. Cela s’appelle le max-pooling.

max-pooling_tie = égalité


## 11

four-cases_title = Combien en reste-t-il ?

# $before, $after: cases on Ẋ and on Ẍ; $lost: those that pooling loses. One of six, after `where`.
four-cases_none-is-left = { four-cases_where }
    .answer = { $before ->
            [one] Il a
           *[other] Chacun a
        } deux motifs dans un groupe : il ne reste aucun cas, et la couche suivante ne peut pas dire oui.
four-cases_none-is-merged = { four-cases_where }
    .answer = { $before ->
            [one] Il devient un cas, de groupes au lieu de colonnes.
           *[other] Chacun devient un cas à lui.
        }
four-cases_fall-into-one = { four-cases_where }
    .answer = { $lost ->
            [0] Tous se fondent en un seul.
           *[other] { CAP(SPELLED($low)) } se fondent en un seul. { four-cases_lost }
        }
four-cases_fall-evenly = { four-cases_where }
    .answer = Ils tombent dans { SPELLED($after) }, { SPELLED($low) } dans chacun.{ four-cases_and-lost }
# $shares: for how many each stands.
four-cases_fall-as-listed = { four-cases_where }
    .answer = Les { SPELLED($before) } deviennent { SPELLED($after) }, qui en regroupent { $shares }.{ four-cases_and-lost }
four-cases_fall-into-many = { four-cases_where }
    .answer = Ils se fondent en { SPELLED($after) }, de { SPELLED($low) } à { SPELLED($high) } dans chacun.{ four-cases_and-lost }
four-cases_where =
    { $before ->
        [one] Où va le seul cas ?
       *[other] Les colonnes deviennent des groupes. Où vont les { SPELLED($before) } cas ?
    }
four-cases_lost =
    { $lost ->
        [one] Mais un a deux motifs dans un groupe.
       *[other] Mais { SPELLED($lost) } ont deux motifs dans un groupe.
    }
four-cases_and-lost =
    { $lost ->
        [0] { "" }
       *[other] { " " }{ four-cases_lost }
    }

four-cases_no-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } { $positive ->
            [yes] est positif, mais { four-cases_fits-none }
           *[no] { four-cases_fits-none }
        }.
four-cases_one-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } correspond à la ligne [{ $case }]{ four-cases_though }.
four-cases_lines-fit = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } correspond à { four-cases_some }, d’abord à [{ $case }]{ four-cases_though }.
four-cases_lines =
    La couche suivante a donc besoin { $after ->
        [one] d’une ligne
       *[other] de { SPELLED($after) } lignes
    }{ $merged ->
        [yes] { " " }au lieu de { SPELLED($before) }.
       *[no] , comme avant.
    }
# Within a sentence: a long strand is to be seen beside it.
four-cases_strand =
    { $named ->
        [yes] { $strand }
       *[no] ce brin
    }
four-cases_fits-none =
    { $after ->
        [one] ne lui correspond pas
       *[other] ne correspond à aucune
    }
four-cases_some =
    { $all ->
        [yes] toutes les { SPELLED($fitting) }
       *[no] { SPELLED($fitting) } d’entre elles
    }
four-cases_though =
    { $positive ->
        [yes] { "" }
       *[no] , bien qu’il soit négatif
    }

four-cases_lists-agree = { four-cases_asked }
    .answer = Rien : le schéma, { four-cases_the-cases } et { $after ->
            [0] les zéro cas
            [one] le seul cas
           *[other] les { SPELLED($after) }
        } { four-cases_agree }.
four-cases_the-one-case-agrees = { four-cases_asked }
    .answer = Rien : le schéma et le seul cas, sur Ẋ ou sur Ẍ, { four-cases_agree }.
four-cases_all-are-missed = { four-cases_asked }
    .answer = Tout : s’il ne reste aucun cas, { $positives ->
            [one] le seul positif est manqué
           *[other] les { SPELLED($positives) } positifs sont manqués
        }.
four-cases_lists-differ = { four-cases_asked }
    .answer = Le schéma et { four-cases_the-cases } s’accordent toujours, mais { $after ->
            [one] le seul cas se trompe
           *[other] les { SPELLED($after) } se trompent
        } sur { $wrong ->
            [one] { $wrong } brin
           *[other] { $wrong } brins
        }.
four-cases_asked =
    Le pooling perd-il quelque chose d’utile ? { $complete ->
        [yes] Voici les { $strands } brins de longueur { $length }, un point chacun.
       *[no] Voici { $strands } brins de { $length } lettres tirés au sort, les motifs placés dans la moitié.
    }
four-cases_the-cases =
    { $before ->
        [one] le seul cas
       *[other] les { SPELLED($before) } cas
    }
four-cases_agree =
    { $complete ->
        [yes] s’accordent sur tous les brins
       *[no] s’accordent sur tous
    }

# $pairs: how many pairs of motifs might overlap; the first three of them are named.
four-cases_why-nothing-is-lost =
    Pourquoi ? { $pairs ->
        [1] { $first } ne peuvent partager { four-cases_letters }
        [2] { $first } ne peuvent partager { four-cases_letters }, { $second } non plus
        [3] { $first } ne peuvent partager { four-cases_letters }, ni { $second }, ni { $third }
       *[other] Aucun motif ne peut partager { four-cases_letters } avec le précédent
    }. Ce qui débute avant est donc dans un groupe antérieur, et inversement.
four-cases_letters =
    { $width ->
       *[other] aucune lettre
    }
# $one, $other: two motifs; $same: whether they are the same; $shared: letters that they share.
four-cases_a-false-alarm =
    Qu’est-ce qui peut mal tourner ? Dans { four-cases_strand }, { four-cases_pair } partagent { $shared ->
        [1] une lettre
       *[other] des lettres
    } : il est donc négatif. Mais ils sont dans deux groupes, et le pooling le dit positif.
# $own: whether groups are as large as the lecture's.
four-cases_the-price =
    { $own ->
        [yes] Que perd-on ? Par
       *[no] De plus grands groupes ont un prix : par
    } groupes de { SPELLED($size) }, { four-cases_pair } de { four-cases_strand } en partagent un.
    .answer = Nos unités veulent { SPELLED($motifs) } groupes différents : ce positif est donc manqué.
# $power: with which power of N they grow; $kept: one in so many stays in the long run
four-cases_still-so-many = Comment cela croît-il maintenant ? À { $length } lettres, il reste { $after } cas sur { $before }.
    .answer = Toujours comme { pooling_power }, mais à la limite il ne reste qu’un cas sur { SPELLED($kept) }.
# $size: columns of the largest groups shown; $share: one case in so many is left at $length letters; $wrong: wrong answers
# at $short letters. In the second, no case is left there; $groups: groups there if too few for the motifs, otherwise 0.
four-cases_the-trade = C’est donc un compromis. À { $length } lettres, des groupes de { SPELLED($size) } laissent environ un cas sur { $share } ;
    à { $short }, ils se trompent sur { $wrong ->
        [one] { $wrong } brin
       *[other] { $wrong } brins
    }.
four-cases_the-trade-leaves-none = C’est donc un compromis. À { $length } lettres, des groupes de { SPELLED($size) } laissent environ un cas sur { $share }.
    Mais { $short } lettres { $groups ->
        [0] ne laissent aucun cas
        [one] ne font qu’un seul de ces groupes
       *[other] ne font que { SPELLED($groups) } de ces groupes
    } : { $positives ->
        [one] le seul positif est manqué
       *[other] les{ $complete ->
            [yes] { " " }{ $positives }
           *[no] { "" }
        } positifs sont tous manqués
    }.
four-cases_the-trade-is-free = De plus grands groupes laissent moins de cas : ceux de { SPELLED($size) }, un sur { $share },
    et ici encore sans erreur.
four-cases_pair =
    { $same ->
        [yes] deux { $one }
       *[no] { $one } et { $other }
    }

four-cases_before-after =
    { $before }  →  { $after } { $after ->
        [one] cas
       *[other] cas
    }
four-cases_fall-into-each =
    { $even ->
        [yes] { $low } dans chacun
       *[no] { $low } à { $high } dans chacun
    }
four-cases_motif-in = { $motif } en { $n }
four-cases_gap = …
four-cases_count-positive =
    { $n } { $n ->
        [one] positif
       *[other] positifs
    }
four-cases_do-they-agree =
    schéma = { $before } { $before ->
        [one] cas
       *[other] cas
    } = { $after } { $after ->
        [one] cas
       *[other] cas
    } ?
four-cases_count-differing = { $n } sur { $asked } diffèrent
four-cases_count-agreeing = les { $asked } concordent
four-cases_trade-size = colonnes par groupe
four-cases_trade-cases = cas à N = { $length }
four-cases_trade-wrong = erreurs à N = { $length }, sur { $asked }
# no negative strand is taken
four-cases_trade-missed = manqués à N = { $length }, sur { $asked } { $asked ->
        [one] positif
       *[other] positifs
    }{ four-cases_drawn }
four-cases_cases-left = après pooling
four-cases_last-letters =
    { $n ->
        [one] dernière lettre
       *[other] { SPELLED($n) } dernières lettres
    }
four-cases_first-letters =
    { $n ->
        [one] première lettre
       *[other] { SPELLED($n) } premières lettres
    }
four-cases_random = au hasard
four-cases_motifs-put-in = motifs placés
four-cases_at-once = { $letters } à la fois ?
four-cases_such-overlaps = { $n } chevauchements de ce genre : aucun n’est possible
four-cases_the-pattern-says = le schéma dit
four-cases_groups-say = les groupes de { SPELLED($columns) } disent
# $complete: whether all strands were asked, not a sample.
four-cases_accepted =
    { $complete ->
        [yes] { $n } { $n ->
            [one] brin négatif est accepté
           *[other] brins négatifs sont acceptés
        }
       *[no] { $n } des brins négatifs tirés { $n ->
            [one] est accepté
           *[other] sont acceptés
        }
    }
four-cases_missed =
    sur { $positives } { $positives ->
        [one] positif
       *[other] positifs
    }{ four-cases_drawn }, { $missed } { $missed ->
        [one] est manqué
       *[other] sont manqués
    }
four-cases_drawn =
    { $complete ->
        [yes] { "" }
       *[no] { " " }tirés
    }



## 12

the-whole-network_title = Le réseau entier

the-whole-network_up-to-the-detectors =
    Voici tout le réseau en diagramme causal : X, { $kernels ->
        [one] le noyau
       *[other] les noyaux
    } et le biais sont les causes de Ẋ.
# $pooled: whether groups have several columns; $less: what is taken from the sum of a unit’s cells
the-whole-network_up-to-the-units =
    { $pooled ->
        [yes] Le max donne Ẍ, sans aucun poids.
       *[no] Des groupes d’une colonne ne changent rien : Ẍ est Ẋ.
    } { $units ->
        [one] Puis une unité, pour le seul cas.
       *[other] Puis { SPELLED($units) } unités, une par cas.
    }{ $motifs ->
        [1] { "" }
       *[other] { " " }{ $units ->
            [one] Elle
           *[other] Chacune
        } additionne ses { SPELLED($motifs) } cases et retranche { $less } : il ne reste quelque chose que si { $motifs ->
            [2] les deux
           *[other] les { SPELLED($motifs) }
        } sont allumées.
    }
# $threshold: the sign for one half.
the-whole-network_the-last-layer =
    Enfin, { $units ->
        [one] l’unité
       *[other] la somme des unités
    } est comparée à un { $threshold } fixe. Softmax transforme les deux en probabilités, et la plus grande décide.
    .spoken =
        Enfin, { $units ->
            [one] l’unité
           *[other] la somme des unités
        } est comparée à { $threshold ->
            [0.5] un demi
           *[other] un { $threshold }
        } fixe. Softmax transforme les deux en probabilités, et la plus grande décide.
# $found: the motifs; $groups: the groups of the unit that fires; $more: how many others fire too.
the-whole-network_a-strand-is-positive =
    { $strand } traverse le réseau. Il a { $found } dans { $motifs ->
        [one] le groupe
       *[other] les groupes
    } de l’unité [{ $groups }], qui s’active{ $more ->
        [0] { "" }
        [one] , comme une autre
       *[other] , comme { SPELLED($more) } autres
    }.
    .answer = La réponse est donc positif{ the-whole-network_mistaken }.
the-whole-network_a-strand-is-negative =
    { $strand } traverse le réseau, et { the-whole-network_nothing-fires }.
    .answer = La réponse est donc négatif{ the-whole-network_mistaken }.
the-whole-network_the-loss =
    De combien se trompe-t-on ? La perte est −ln de la probabilité de la bonne réponse : { $loss }.
    .spoken = De combien se trompe-t-on ? La perte est moins le logarithme népérien de la probabilité de la bonne réponse : { $loss }.
the-whole-network_another-is-positive =
    Maintenant { $strand } : même réseau, mêmes poids, autres valeurs.
    .answer = { $fired ->
        [one] Une unité trouve { $motifs ->
            [one] sa case
           *[other] toutes ses cases
        }
       *[other] { CAP(SPELLED($fired)) } unités trouvent { $motifs ->
            [one] leur case
           *[other] toutes leurs cases
        }
    }, donc la réponse est positif{ the-whole-network_mistaken }.
the-whole-network_another-is-negative =
    Maintenant { $strand } : même réseau, mêmes poids, autres valeurs.
    .answer = { CAP(the-whole-network_nothing-fires) }, donc la réponse est négatif{ the-whole-network_mistaken }.
the-whole-network_nothing-fires =
    { $units ->
        [one] il manque une case à l’unité
       *[other] { $motifs ->
            [one] aucune unité ne trouve sa case
           *[other] aucune unité ne trouve toutes ses cases
        }
    }
the-whole-network_mistaken =
    { $mistaken ->
        [missed] , bien que le schéma y soit
        [accepted] , bien que le schéma n’y soit pas
       *[no] { "" }
    }
the-whole-network_what-training-adjusts = Et qu’ajusterait l’apprentissage ?
    .answer = { $kernels ->
        [one] Le noyau
       *[other] Les noyaux
    }, les poids et les biais. Ici, nous les avons choisis nous-mêmes.

the-whole-network_a-motif = un { $motif }
the-whole-network_one-hot = one-hot
the-whole-network_convolution = convolution
the-whole-network_relu = ReLU
the-whole-network_loss = perte
the-whole-network_max = max
the-whole-network_softmax = softmax
the-whole-network_weights = poids
the-whole-network_all-there =
    { $motifs ->
        [1] là ?
        [2] les deux ?
       *[other] les { SPELLED($motifs) } ?
    }
the-whole-network_and-more = … et { $n } de plus


## Remarks of the handout

pooling_remark-count = { $count } à N = { $length }
ten-cases_remark-sixth-case =
    Le sixième cas des notes met AG en 6, où le TT de 5 a encore une lettre.
    Le cas est ({ $case }) : cela en fait { $cases } différents.
cubic-growth_remark-counted = Comptés : { $counts }.
four-cases_remark-checked =
    Vérifié sur { $complete ->
        [yes] les { $strands } brins de { $letters } lettres
       *[no] { $strands } brins de { $letters } lettres tirés au sort, les motifs placés dans la moitié
    }, dont { $positives } { $positives ->
        [one] est positif
       *[other] sont positifs
    } : les cas sur Ẋ donnent la bonne réponse pour { $by_cases } d’entre eux{ $pooled ->
        [no] .
       *[yes] , ceux sur Ẍ pour { $by_pooled }.
    }
# $lenient, $ascending: negative strands that are accepted if motifs may share a group, in two ways
four-cases_remark-wider =
    Avec des groupes de { $size } colonnes, { $missed ->
        [one] { $missed } brin positif serait manqué
       *[other] { $missed } brins positifs seraient manqués
    }. Des unités pour toutes les sortes de groupes où tombent les cas, partagés compris, n’en manqueraient aucun
    et accepteraient { $lenient } négatifs ; pour des groupes dans un ordre croissant quelconque, { $ascending }.
four-cases_remark-left =
    Cas restants après un pooling par groupes de { $size } : { $counts }. Leur nombre croît toujours comme { $motifs ->
        [1] N lui-même
        [2] le carré de N
        [3] le cube de N
        [4] la puissance quatrième de N
       *[5] la puissance cinquième de N
    }.

# What students ask; missed: how many of so many positive strands a second pooling would miss.
max-pooling_remark-why-max =
    Pourquoi le max ? Il dit s’il y en a un. Une somme les compte, et une moyenne s’estompe dans un grand groupe :
    une détection parmi dix colonnes ferait un dixième.
four-cases_remark-overlap =
    Si des motifs peuvent se chevaucher, deux peuvent débuter dans le même groupe, et le pooling peut alors perdre des cas.
four-cases_remark-again =
    Pourquoi ne pas recommencer ? Des groupes de { $size } laissent encore moins de cas, mais des motifs proches partagent
    plus souvent un groupe. Exiger des groupes différents manque alors { $missed } { $missed ->
        [one] brin positif
       *[other] brins positifs
    } sur { $positives } { $positives ->
        [one] examiné
       *[other] examinés
    }.
