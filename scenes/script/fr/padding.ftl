# Le texte du chapitre : ses étapes dans l’ordre.

padding_title = Padding

padding_card = Chapitre { $chapter } : padding. Comment un réseau trouve-t-il un schéma dans l’ADN, jusqu’à sa dernière lettre ?

padding_matrix-size = { $rows } × { $columns }
padding_columns = { $n ->
    [one] { $n } colonne
   *[other] { $n } colonnes
 }
padding_one-for-each-letter = une par lettre

# A kernel over a window: its products, their sum, and what bias and ReLU make of it.
padding_kernel = noyau
padding_products = produits
padding_sum = somme
padding_score = score z
padding_output = sortie
padding_bias = biais { $bias }
padding_relu = ReLU

# Beside a motif's row of X-dot: where it starts, counted from 1, or how often, if that is too much for a line.
padding_starts-at = { $count ->
    [0] aucun { $motif }
   *[other] { $motif } débute en { $starts }
 }
padding_starts-at-many = { $motif } débute en { $n } endroits
padding_lights-at = { $count ->
    [0] aucun { $motif }
   *[other] { $motif } s’allume en { $starts }
 }
padding_lights-at-many = { $motif } s’allume en { $n } endroits

# What becomes of the columns without padding.
padding_window-count = N lettres, noyau de largeur k
padding_layer-2 = deuxième couche
padding_layer-3 = troisième couche
padding_layer-4 = quatrième couche


## 1

dna-is-text_title = L’ADN est un texte

dna-is-text_a-molecule =
    L’ADN est une longue molécule torsadée. À plat, elle livre son message : l’ordre de ses éléments.

dna-is-text_four-letters =
    Il y en a de quatre sortes, chacune avec sa lettre : A pour adénine, C pour cytosine, G pour guanine et T pour thymine.

# alike: whether all strands have as many letters
dna-is-text_typed-strands =
    Un brin d’ADN s’écrit donc comme un mot. { $strands ->
        [one] En voici un de { SPELLED($letters) } lettres.
       *[other] Voici { SPELLED($strands) } brins, { $alike ->
            [yes] chacun de { SPELLED($letters) } lettres.
           *[no] des longs et des courts.
        }
    }

# letters: what stands at this position, strand by strand; alike: whether it is the first one's letter throughout
dna-is-text_positions =
    Chaque lettre a une position, comptée à partir de 1. À la position { $position }, { $strands ->
        [one] il y a { $first }.
       *[other] { $alike ->
            [yes] { $strands ->
                [2] les deux ont
               *[other] tous ont
            } { $first }.
           *[no] on lit { $letters }.
        }
    }

dna-is-text_base-A = adénine
dna-is-text_base-C = cytosine
dna-is-text_base-G = guanine
dna-is-text_base-T = thymine


## 2

the-pattern_title = Le schéma

# form: the pattern, such as *CA*TT*AG*
the-pattern_the-card =
    Supposons que tout brin de la forme { $form } soit responsable d’une certaine fonction de l’organisme.
    Chaque étoile représente des lettres quelconques, ou aucune.

# A beat for each of the first strands; order: the motifs, joined by "then"; explanation: one of the sentences below; empty: stars that stand for nothing
the-pattern_read-first = Lisons { $strand } de gauche à droite : { $order }.
    .answer = { $explanation }
the-pattern_read = Et { $strand } ?
    .answer = { $explanation }
the-pattern_read-empty-stars = Et { $strand } ?
    .answer = { $explanation } Ici, { $empty ->
        [one] une étoile est vide
       *[other] { SPELLED($empty) } étoiles sont vides
    }.

the-pattern_the-rest =
    Et les { SPELLED($strands) } autres ?
    .answer = { $fitting ->
        [0] Aucun ne convient.
        [one] Un seul convient.
       *[other] { CAP(SPELLED($fitting)) } conviennent.
    }

the-pattern_youre-it =
    { $positives } { $count ->
        [one] est donc positif
       *[other] sont donc positifs
    }. Comme au jeu du chat : c’est toi le chat !
the-pattern_youre-it-some =
    Sur les { SPELLED($strands) } brins, { $count ->
        [one] un est donc positif
       *[other] { SPELLED($count) } sont donc positifs
    }. Comme au jeu du chat : c’est toi le chat !
the-pattern_youre-it-all =
    Les { $count ->
        [2] deux
       *[other] { SPELLED($count) }
    } brins sont donc positifs. Comme au jeu du chat : c’est toi le chat !
the-pattern_none =
    { $strands ->
        [one] Le brin est donc négatif.
       *[other] Aucun des brins n’est positif.
    }

# How a strand fares.
the-pattern_fits = { $places } : il est positif.
the-pattern_fits-too = Il est positif.
the-pattern_fails = Il est négatif : { $faults }.
the-pattern_holds-no-first = Il est négatif : il n’a déjà aucun { $motif }.
the-pattern_holds-none =
    Il est négatif : il n’a { $count ->
        [one] aucun { $motifs }
       *[other] ni { $motifs }
    }.
the-pattern_place = { $motif } en { $position }
the-pattern_fault-absent = il n’y a aucun { $motif }
the-pattern_fault-early = { $motif } vient trop tôt, avant { $before }
the-pattern_fault-overlap = { $motif } chevauche { $before }

# How several of these are joined, two at a time.
the-pattern_then = { $before }, puis { $after }
the-pattern_and = { $before }, et { $after }
the-pattern_nor = { $before } ni { $after }
the-pattern_with = { $before }, { $after }

the-pattern_star = lettres quelconques, ou aucune
the-pattern_tag = c’est toi le chat !
the-pattern_remark-absent = aucun { $motif }
the-pattern_remark-early = { $motif } trop tôt
the-pattern_remark-overlap = { $motif } chevauche { $before }
the-pattern_none-of-the-motifs = aucun des motifs


## 3

three-detectors_title = Qu’est-ce qui trouve un motif ?

three-detectors_one-hot =
    Un réseau lit des nombres : { $strand } devient une matrice, X, avec une colonne par lettre et un 1 dans sa ligne.
    .answer = Le petit plan en haut à droite montre où nous en sommes.

# detectors: how many; motifs: what they detect
three-detectors_kernels =
    Qu’est-ce qui trouve un motif ? Dans un réseau de neurones convolutif, ou CNN, un noyau. En voici { $detectors ->
        [one] un, pour { $motifs } : c’est
       *[other] { SPELLED($detectors) }, pour { $motifs } : chacun est
    } simplement son motif, encodé en one-hot.

three-detectors_products =
    Posons { $motif } sur la première fenêtre, et multiplions case par case.
    .answer = La somme des { $products } produits vaut { $sum }.

# passes: whether the score is above 0; half: whether a motif has two letters
three-detectors_bias-and-relu = On ajoute un biais de { $bias }, et ReLU ne garde que ce qui dépasse 0.
    .answer = { $passes ->
        [yes] Il reste { $score }, donc { $motif } débute ici.
       *[no] Le score vaut { $score }, donc ReLU donne { $output }, et { $motif } ne débute pas ici.
    }
# the same, where no window shows why there is a bias
three-detectors_bias-and-relu-why = Un biais de { $bias } fait { $half ->
        [yes] qu’un demi-motif
       *[no] qu’une partie du motif
    } ne suffit pas.
    .answer = { $passes ->
        [yes] Il reste { $score }, et ReLU le garde : { $motif } débute ici.
       *[no] Le score vaut { $score }, et ReLU donne { $output } : { $motif } ne débute pas ici.
    }

# letters: of the window whose number, counted from 1, is window; changed: whether ReLU changes the score
three-detectors_next-window =
    { $window ->
        [2] Un pas plus loin
       *[other] En { $window }
    }, la fenêtre contient { $letters }.
    .answer = La somme vaut { $sum }, le score donc { $score }, et ReLU { $changed ->
        [yes] en fait { $output }
       *[no] laisse { $output }
    }.
# in the window of that number, all but one of the motif’s letters stand, as many as the sum; the score is 0
three-detectors_half-a-motif = Pourquoi le biais ? En { $window }, { $sum ->
        [one] une lettre sur { SPELLED($width) } est juste
       *[other] { SPELLED($sum) } lettres sur { SPELLED($width) } sont justes
    }, et la somme vaut { $sum }.
    .answer = Le biais en fait { $score }, donc { $half ->
        [yes] un demi-motif
       *[no] une partie du motif
    } ne suffit pas.

# rows: detectors; columns: windows
three-detectors_sweep =
    { $motif } continue de glisser{ $rows ->
        [1] .
        [2] , puis { $others }.
       *[other] , puis { $others }.
    } Ce glissement, c’est la convolution.
    .answer = Son résultat, Ẋ, a une ligne par détecteur et une colonne par fenêtre.
three-detectors_sweep-one-window =
    { $rows ->
        [1] Il n’y a pas d’autre fenêtre.
       *[other] De même pour { $others }.
    }
    .answer = Ẋ a une ligne par détecteur et une colonne par fenêtre.


## 4

one-column-short_title = Une colonne de moins
one-column-short_title-counted = { $missing ->
    [one] Une colonne de moins
   *[other] { CAP(SPELLED($missing)) } colonnes de moins
 }

one-column-short_columns = Chaque colonne de Ẋ est sous la lettre où débute sa fenêtre.
    .answer = X a { $letters } colonnes, Ẋ n’en a que { $windows }.

one-column-short_over-the-edge = Essayons la fenêtre suivante : le noyau dépasse du bord.
    .answer = À { $open } de ses { $products } produits, il manque un facteur.

one-column-short_how-many-fit = Un noyau de largeur k tient N − k + 1 fois dans N lettres.
    .answer = Ici, cela fait { $letters } − { $width } + 1, soit { $windows }.

# The lost columns are as many as a kernel is wider than one letter.
one-column-short_the-price = Aucun motif n’est perdu, car aucun ne peut débuter { $lost ->
    [one] à la dernière lettre
   *[other] aux { SPELLED($lost) } dernières lettres
 }.
    .answer = Mais les largeurs ne concordent plus, et chaque nouvelle couche de ce genre coûte encore { $lost ->
    [one] une colonne
   *[other] { SPELLED($lost) } colonnes
 }.
# The same, where the strand is too short for all layers.
one-column-short_the-price-end = Aucun motif n’est perdu, car aucun ne peut débuter { $lost ->
    [one] à la dernière lettre
   *[other] aux { SPELLED($lost) } dernières lettres
 }.
    .answer = Mais les largeurs ne concordent plus, et après { $layers ->
    [one] une couche
   *[other] { SPELLED($layers) } couches
 }, plus aucune ne tient.

one-column-short_one-for-each-window = une par fenêtre


## 5

pad-with-o_title = Comment compléter le brin ?
pad-with-o_title-would = Que changerait le padding ?

# If the lecture pads nothing, the first beats say what padding would do.
pad-with-o_the-pad-letter = Comment { $pads ->
    [one] retrouver la colonne manquante
   *[other] retrouver les colonnes manquantes
 } ? Avec une cinquième lettre, { $letter }, { $pads ->
    [1] au
    [2] deux fois au
   *[other] { SPELLED($pads) } fois au
 } { $side ->
    [left] début, du côté gauche
   *[right] bout
 }. Elle n’a pas de ligne dans X, donc { $pads ->
    [one] sa colonne est nulle
   *[other] ses colonnes sont nulles
 }.
pad-with-o_the-pad-letter-would = Comment { $pads ->
    [one] retrouver la colonne manquante
   *[other] retrouver les colonnes manquantes
 } ? Avec une cinquième lettre, { $letter }, { $pads ->
    [1] au
    [2] deux fois au
   *[other] { SPELLED($pads) } fois au
 } bout. Elle n’a pas de ligne dans X, donc { $pads ->
    [one] sa colonne est nulle
   *[other] ses colonnes sont nulles
 }.

# windows: how many fit now
pad-with-o_windows-again = Cela fait N + { $pads } colonnes. { $side ->
    [left] Une fenêtre peut maintenant débuter sur le padding.
   *[right] Maintenant, { $pads ->
        [one] la { ORDINAL($windows) } fenêtre tient
       *[other] { SPELLED($windows) } fenêtres tiennent
    }.
 }
pad-with-o_windows-again-would = Cela ferait N + { $pads } colonnes. Alors { $pads ->
    [one] la { ORDINAL($windows) } fenêtre tiendrait
   *[other] { SPELLED($windows) } fenêtres tiendraient
 }.

pad-with-o_the-step = Sa somme vaut { $sum }, donc le score { $score } et la sortie { $output }.
    .answer = Ẋ est maintenant aussi large que le brin.
pad-with-o_the-step-would = Sa somme vaudrait { $sum }, donc le score { $score } et la sortie { $output }.
    .answer = Ẋ serait alors aussi large que le brin.

# Where detections stand; one may be easily overlooked, as it is beside those that the pattern takes.
pad-with-o_what-lights-right = Chaque détection est sous la lettre où débute son motif.
pad-with-o_what-lights-right-overlooked = Chaque détection est sous la lettre où débute son motif.
    .answer = Et { $motif } débute aussi en { $place }, ce qui passe facilement inaperçu.
pad-with-o_what-lights-left = Chaque détection est sous la lettre où finit son motif.
pad-with-o_what-lights-left-overlooked = Chaque détection est sous la lettre où finit son motif.
    .answer = Et { $motif } finit aussi en { $place }, ce qui passe facilement inaperçu.
pad-with-o_what-lights-right-would = Chaque détection serait sous la lettre où débute son motif.

pad-with-o_why-zeros = Pourquoi des zéros, et non ¼ dans chaque ligne ?
    .answer = Parce que { $side ->
        [left] le début
       *[right] la fin
    } de { $strand } allumerait { $motif } à { $value }, là où il n’y a aucun { $motif }.
pad-with-o_pad = complété par { $value }

pad-with-o_why-on-the-right = Pourquoi à droite ? Parce qu’alors Ẋ s’allume là où un motif débute.
    .answer = Compléter à gauche n’est pas faux, mais alors Ẋ s’allume là où un motif finit.
pad-with-o_why-on-the-left = Pourquoi à gauche ? Parce qu’alors Ẋ s’allume là où un motif finit, et qu’aucune colonne n’anticipe.
    .answer = Compléter à droite n’est pas faux, mais alors Ẋ s’allume là où un motif débute.
pad-with-o_why-nothing = Ce cours ne complète rien : Ẋ garde { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
 } pour { $letters } lettres. Aucune détection n’est perdue, car { $added ->
    [one] la colonne qui s’ajouterait ne contient
   *[other] les colonnes qui s’ajouteraient ne contiennent
 } que des zéros.

# Beside the strand as it is padded in one way and in another: what becomes of its detections.
pad-with-o_side-right = complété à droite
pad-with-o_side-left = complété à gauche
pad-with-o_side-none = sans padding
pad-with-o_verdict-right = Ẋ s’allume là où le motif débute
pad-with-o_verdict-left = Ẋ s’allume là où le motif finit
pad-with-o_verdict-none = { $n ->
    [one] { $n } colonne
   *[other] { $n } colonnes
 }
pad-with-o_verdict-none-not = { $n ->
    [one] { $n } colonne
   *[other] { $n } colonnes
 } de plus, tout en zéros


## 6

other-positives_title = D’autres positifs
other-positives_title-strands = D’autres brins

# $kind says whether all strands are positive; $named, whether they are few enough to be named.
other-positives_strands = { $count ->
    [one] Un autre { $kind ->
        [positive] brin positif
       *[any] brin
     }
   *[other] { CAP(SPELLED($count)) } autres { $kind ->
        [positive] brins positifs
       *[any] brins
     }
 }{ $named ->
    [yes] { " " }: { $strands }
   *[no] { "" }
 }.

# $becomes says whether X is shown, and whether all are of one size.
other-positives_more-strands = { other-positives_strands } { $count ->
    [one] Il
   *[other] Chacun
 } { $pads ->
    [0] { $becomes ->
        [shared] devient une matrice X
       *[own] devient sa propre matrice X
     }
   *[other] { $pads ->
        [one] reçoit son { $letter }
       *[other] reçoit ses { SPELLED($pads) } lettres { $letter }
     }{ $becomes ->
        [shared] { " " }et devient une matrice X
        [own] { " " }et devient sa propre matrice X
       *[none] { "" }
     }
 }.

other-positives_the-same-layer = { $kernels ->
    [one] Le même noyau glisse
   *[other] Les { SPELLED($kernels) } mêmes noyaux glissent
 } sur { $count ->
    [1] lui
    [2] les deux
   *[other] les { SPELLED($count) }
 }, car rien dans la couche n’est propre à un seul brin.

# $way leads from motif to motif; $where says which strands have one.
other-positives_way = { $way }, puis { $motif }
other-positives_the-paths = { $where ->
    [each] Dans chacun
    [some] Dans chaque brin positif
    [one] Dans le brin positif
   *[it] Là
 }, { $motifs ->
    [one] { $way } s’allume
   *[other] un chemin passe par { $way }, toujours vers la droite
 }, tout comme dans les lettres au-dessus.
other-positives_the-paths-none = Aucun chemin ne { $motifs ->
    [one] mène à { $way }
   *[other] passe par { $way }
 }.

other-positives_out-of-order = { $count ->
    [one] Une case de plus s’allume. Aucun chemin n’y passe, car elle n’est pas
   *[other] { CAP(SPELLED($count)) } cases de plus s’allument. Aucun chemin n’y passe, car elles ne sont pas
 } dans l’ordre.
other-positives_off-the-path = { $count ->
    [one] Une case de plus s’allume, mais elle n’est
   *[other] { CAP(SPELLED($count)) } cases de plus s’allument, mais elles ne sont
 } sur aucun chemin.

other-positives_different-places = Le même schéma, à { SPELLED($count) } endroits différents.
    Ce qui lira Ẋ ensuite doit les connaître tous.
other-positives_one-place = Ce qui lira Ẋ ensuite doit connaître tous les endroits où ce schéma peut se trouver.

# Below a strand or beside it.
other-positives_starts-at = { $motif } en { $start }
other-positives_negative = négatif


## Remarks of the handout

three-detectors_remark-relu =
    Chaque détecteur est un neurone : z est la somme des produits moins { $less }, puis vient ReLU.
    Pour { $strand }, { $zeros } fenêtres sur { $windows } donnent exactement z = 0, où ReLU n’a pas de dérivée ;
    par convention, elle y vaut 0.
pad-with-o_remark-letter-a =
    Dans les notes, la ligne A de X a des 1 dans les colonnes 2, 7 et 8, et il y a une dixième colonne.
    Dans { $padded }, la lettre A est en { $places }, et il y a { $columns } colonnes.
pad-with-o_remark-last-motif =
    Les notes marquent un seul { $motif }, en 7. { $strand } contient { $motif } en { $places }, et son détecteur s’y allume.
other-positives_remark-nine-letters =
    Les notes écrivent deux des brins GCATTTCAG et TTCAATTAG, avec neuf lettres.
    Les sorties qu’elles impriment ne conviennent qu’à { $first } et { $second }.

# What students ask.
dna-is-text_remark-other-strand =
    La molécule a deux brins, et chacun se déduit de l’autre : face à A il y a T, face à C il y a G.
    Un motif peut être sur l’un ou l’autre : c’est pourquoi de vrais modèles lisent souvent les deux ; ici, un brin est toute l’entrée.
three-detectors_remark-unknown-base =
    Une base qui n’a pas pu être lue n’a pas de ligne dans X. Sa colonne peut contenir des zéros, comme le padding,
    ou ¼ dans chaque ligne.
three-detectors_remark-who-chose =
    Les noyaux sont ici écrits à la main, pour que l’on voie ce que fait un détecteur.
    L’apprentissage devrait les trouver à partir d’exemples, comme le tente le bis.
pad-with-o_remark-both-sides =
    Pourquoi ne pas compléter des deux côtés ? { $pads ->
        [one] Il manque une colonne, et une demi-colonne n’existe pas.
       *[other] C’est possible : les bibliothèques l’appellent « same ». Une détection est alors dans son motif, et non à son début.
    }
pad-with-o_remark-quarter =
    Sur { $strand }, un padding de zéros et un padding de quarts donnent le même Ẋ.
