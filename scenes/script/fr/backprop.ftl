# Le texte du chapitre : ses étapes dans l’ordre.

backprop_title = Rétropropager à travers max
backprop_card = Chapitre { $chapter } : rétropropager à travers max. Comment un gradient trouve-t-il le chemin du retour ?

# Labels of the slider's picture, which steps 14 and 15 show.
backprop_is-undefined = { $sign }  n’est pas définie
backprop_key-chain-rule = règle de la chaîne
backprop_key-finite-difference = différence finie


## 13

backpropagating-through-max_title = Rétropropager à travers max

backpropagating-through-max_one-max =
    Deux nombres d’une couche, x₁ et x₂, entrent dans un max ; le plus grand en sort : ẋ.
    Un point signifie : une couche plus loin.
backpropagating-through-max_one-parameter =
    Un paramètre w alimente les deux : x₁ et x₂ sont des nombres réels qui dépendent de w.
backpropagating-through-max_forwards =
    À l’aller, c’est facile : prenons w = { $w } et suivons les deux chemins.
    .answer = Le max laisse passer { $larger }.
backpropagating-through-max_backwards =
    Mais pour apprendre, il faut le retour : comment ẋ change-t-il quand w change ?
    .answer = La flèche arrive au max, et s’arrête.

# Above the nodes.
backpropagating-through-max_one-layer = une couche
backpropagating-through-max_next-layer = la suivante


## 14

the-chain-rule_title = La règle de la chaîne

the-chain-rule_sum-over-paths =
    La règle de la chaîne fait la somme sur tous les chemins de ẋ à w ; sur un chemin, on multiplie les dérivées.
    Deux chemins : deux termes.
the-chain-rule_the-larger-decides =
    Et le max lui-même ? Laquelle de ses deux entrées reçoit le gradient ?
    .answer = La plus grande : selon elle, la pente de ẋ vaut 1 ; selon l’autre, 0, donc ce chemin est fermé.
the-chain-rule_relu-is-a-max =
    ReLU aussi est un max, dont la seconde entrée est fixée à 0.
    .answer = Tous deux sont dérivables par morceaux : ici la pente vaut 1 au-dessus de 0, et 0 en dessous.
# left, right: the slopes at both ends of the slider
the-chain-rule_along-the-slider =
    Faisons bouger w, et regardons la pente là où les droites se croisent.
    .answer = Elle saute de { $left } à { $right }, et la différence finie le confirme{ $agrees ->
        [everywhere] {""}
       *[off-the-kink] , sauf à moins de h de là
    }.

the-chain-rule_the-kink =
    Et là où x₁ = x₂ ? À gauche, la pente vaut { $left } ; à droite, { $right } ;
    .answer = au point anguleux lui-même, elle n’est pas définie.

# In a formula's cases.
the-chain-rule_if = si
the-chain-rule_undefined = non définie


## 15

ties_title = Égalités et chemin du retour

ties_all-slopes-between =
    Toute droite qui passe par le point anguleux et ne dépasse jamais la courbe est permise ;
    .answer = sa pente, de { $low } à { $high }, s’appelle un sous-gradient.
ties_by-chance =
    Comme pour ReLU, on espère éviter les points anguleux. Une descente les traverse sans s’y arrêter,
    .answer =
        { $ties ->
            [0] et parmi des paires gaussiennes, aucune égalité sur { $pairs }.
           *[other] et parmi des paires gaussiennes, { SPELLED($ties) } à égalité sur { $pairs }.
        }
# $found: whether a max can tie at all, whether any does, and whether all that do are at 0.
# $harm: whether a gradient arrives at any of them.
ties_in-our-network =
    { $found ->
        [nothing-to-tie]
            Et dans notre réseau ? Ses groupes n’ont qu’une colonne : dans { $strand }, aucune égalité n’est possible.
        [no-tie]
            Et dans notre réseau ? { $maxima ->
                [one] Le seul max
               *[other] Aucun des { $maxima } max
            } de { $strand } n’est à égalité.
        [at-zero]
            Mais nos détecteurs répondent par des zéros exacts : { $ties ->
                [one] un max sur { $maxima } est à égalité, à 0
               *[other] { $ties } max sur { $maxima } sont à égalité, tous à 0
            }. C’est sans danger : aucun gradient n’y arrive.
       *[above-zero]
            Mais nos détecteurs répondent par des nombres exacts : { $maxima ->
                [one] du seul max
               *[other] des { $maxima } max
            } de { $strand }, { $ties ->
                [one] un est à égalité,
               *[other] { SPELLED($ties) } sont à égalité, { $others ->
                    [0] tous
                   *[other] { SPELLED($above) } d’entre eux
                }
            } au-dessus de 0{ $harm ->
                [none] , mais aucun gradient n’y arrive
               *[some] {""}
            }.
    }
# $live: whether a gradient arrives where the window ties.
ties_three-conventions =
    { $live ->
        [yes] Dans { $strand }, { $motif } est deux fois à 1 dans le groupe { $group }, et un gradient arrive. Qui le reçoit ?
       *[no] Quand un groupe est à égalité, qui reçoit le gradient ?
    }
    .answer =
        Le premier, ou tous à parts égales : deux sous-gradients. Si chacun reçoit tout, { $live ->
            [yes] il est doublé.
           *[no] c’est trop.
        }
# $which: whether a unit fires on the worked strand, on another one, or on none; $positive: what the strand is;
# $units, $cells: how many fire, and how many cells of Ẍ get a gradient from them.
ties_the-loss =
    { $which ->
        [worked]
            Et maintenant le vrai retour, pour { $strand }. Selon la somme u, la pente de la perte est { $positive ->
                [yes] p − 1
               *[no] p
            } ;
        [other]
            Sur { $worked }, aucune unité ne s’active : rien ne revient. Sur { $strand }, la pente de la perte selon u est { $positive ->
                [yes] p − 1
               *[no] p
            } ;
       *[none]
            Et maintenant le vrai retour. Sur { $worked }, aucune unité ne s’active : le gradient de la perte s’arrête là,
    }
    .answer =
        { $which ->
            [none] rien ne revient.
           *[other] { $units ->
                [one] l’unité qui s’est activée la transmet
               *[other] les unités qui se sont activées la transmettent
            } à { $cells ->
                [one] une case
               *[other] { SPELLED($cells) } cases
            } de Ẍ.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-the-mask =
    Retour à travers le max : le masque retient qui a gagné dans chaque groupe,
    .answer =
        { $arrives ->
            [yes] et seuls les gagnants reçoivent le gradient.
           *[no] mais il n’y a rien à transmettre.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-relu =
    La pente de ReLU vaut 1 là où z dépasse 0, et 0 ailleurs ;
    .answer =
        { $arrives ->
            [yes] ici, tout passe.
           *[no] là encore, il n’y a rien à transmettre.
        }
# $arrives: whether a gradient comes as far as here.
# $towards: whether what fired was right.
ties_down-to-the-kernels =
    { $arrives ->
        [yes] Chaque nombre, multiplié par la fenêtre dont il vient, entre dans le gradient d’un noyau :
       *[no] Rien n’arrive aux noyaux :
    }
    .answer =
        { $arrives ->
            [yes]
                un pas à l’opposé de ce gradient { $towards ->
                    [more] renforce
                   *[less] affaiblit
                } le motif de chaque noyau{ $every ->
                    [yes] {""}
                   *[no] {" "}qu’il atteint
                }.
           *[no] de ce brin, ils n’apprennent rien.
        }

ties_step = pas
ties_larger-moves = chaque pas diminue ẋ : seul le plus grand bouge
ties_pairs-drawn = paires gaussiennes
ties_ties = égalités
ties_closest-so-far = plus proche
ties_tally =
    { $found ->
        [one] { $found } égalité
       *[other] { $found } égalités
    } sur { $maxima }
ties_tied-group = { $motif }, groupe { $group }
ties_arrives = un gradient δ arrive
ties_first = tout au premier
ties_split = à parts égales
ties_all = tout à chacun
ties_first-name = premier
ties_split-name = partage
ties_all-name = chacun
ties_sum = somme
ties_verdict =
    { $inside ->
        [yes] sous-gradient
       *[no] pas un sous-gradient
    }
ties_logits = logits : somme u = { $sum }, fixe { $threshold }
ties_truth =
    { $positive ->
        [yes] est positif
       *[no] est négatif
    }
ties_by-convention = par convention
ties_mask = masque
ties_winner =
    { $inputs ->
        [1] le seul
        [2] le plus grand des deux
       *[other] le plus grand
    }
ties_tie =
    { $ties ->
        [first] égalité : le premier compte
        [split] égalité : parts égales
       *[all] égalité : chacun en entier
    }
ties_columns = colonnes { $first } à { $last } sur { $all }
ties_window = fenêtre


## Remarks of the handout

the-chain-rule_remark-zero =
    Dans les notes, ∂ẋ/∂x₁ vaut 0 « si x₂ < x₁ », contre la ligne du dessus. Il vaut 0 si x₁ < x₂.
ties_remark-network =
    C’est justement dans ce réseau que { $common ->
        [yes] les égalités sont fréquentes
       *[no] des égalités se produisent
    } : { $tied } des { $groups } groupes de { $strand }.
    Avec des détecteurs qui disent 0 ou 1, ce n’est pas étonnant.

# What students ask; rule: who receives the gradient at a tie.
the-chain-rule_remark-loss =
    L est la perte, un seul nombre qui dit à quel point la réponse du réseau est fausse :
    moins le logarithme népérien de la probabilité qu’il donne à la bonne.
the-chain-rule_remark-losers =
    Les perdants apprennent-ils un jour ? Pas de ce brin. Sur un autre, ou quand les poids auront bougé, ils peuvent gagner.
the-chain-rule_remark-dead =
    Si tous les z d’un détecteur sont au plus 0, sur chaque brin, aucun gradient n’atteint son noyau, qui reste ce qu’il est.
    Une telle unité est dite morte ; un autre départ, ou une ReLU de pente non nulle sous 0, garde les unités en vie.
ties_remark-ours =
    En cas d’égalité, dans ce réseau, { $rule ->
        [first] la première des positions à égalité reçoit
        [split] les positions à égalité se partagent
       *[all] chacune des positions à égalité reçoit
    } le gradient. Cela compte là où l’égalité est au-dessus de 0 ; à 0, ReLU ne laisse rien passer.

ties_remark-conventions =
    Les bibliothèques diffèrent. PyTorch envoie le gradient d’un max le long d’un axe à un seul indice, le premier, et
    celui de torch.amax à tous à parts égales (documentation de torch.max et torch.amax, 1.9 et stable). Dans PaddlePaddle,
    paddle.amax partage aussi, mais paddle.max donne le tout à chacun (documentation de 2.5).
