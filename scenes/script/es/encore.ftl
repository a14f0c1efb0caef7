# El guion del bis: sus pasos en orden.

encore_title = Bis: la red aprende
encore_beyond = más allá de los apuntes
encore_card =
    Aquí terminan los apuntes. Lo que sigue no está en ellos: dejamos trabajar al gradiente y medimos lo que sale.

# of coloured cells
encore_above-zero = sobre 0
encore_below-zero = bajo 0

encore_given = dados: los detectores
encore_trained = se entrena: el resto

# beside a pooling
encore_groups =
    { $columns ->
        [1] sin pooling
       *[other] grupos de { $columns }
    }


## 20

from-noise_title = A partir del ruido

# kernels: how many there are
from-noise_random-kernels =
    { $kernels ->
        [one] Nadie le dice al kernel qué buscar: empieza siendo números al azar.
       *[other] Nadie les dice a los { SPELLED($kernels) } kernels qué buscar: empiezan siendo números al azar.
    }
# units: of the hidden layer
from-noise_forwards =
    Hacia delante, como siempre: cada kernel puntúa cada ventana, y el mayor valor de cada grupo sigue adelante.
    .answer = Lo nuevo es el final: { $units } unidades, luego dos números, y softmax los convierte en probabilidades.
# share: of the right class; rest: of the wrong one
from-noise_the-loss-positive =
    { $lucky ->
        [yes] Esta hebra es positiva. La red da { $share } a «positiva» y { $rest } a «negativa»: acierta, pero por suerte.
       *[no] Esta hebra es positiva. La red solo da { $share } a «positiva», y { $rest } a «negativa».
    }
    .answer = La pérdida es −ln { $share }: { $loss }. Estar segura y acertar no costaría nada.
from-noise_the-loss-negative =
    { $lucky ->
        [yes] Esta hebra es negativa. La red da { $share } a «negativa» y { $rest } a «positiva»: acierta, pero por suerte.
       *[no] Esta hebra es negativa. La red solo da { $share } a «negativa», y { $rest } a «positiva».
    }
    .answer = La pérdida es −ln { $share }: { $loss }. Estar segura y acertar no costaría nada.
from-noise_backwards =
    La pérdida envía de vuelta su gradiente. En cada grupo va solo al ganador, y de ahí al kernel.
from-noise_backwards-nothing =
    La pérdida envía de vuelta su gradiente. Aquí no llega nada a los kernels: con esta hebra todos callan.
# one cell of a kernel: arrived, gradient: the gradient at its pooled cell and at itself; winner, slope, seen: what is between
from-noise_one-cell =
    Un gradiente dice con qué rapidez crece la pérdida con un número. En esta celda de Ẍ es { $arrived }.
    .answer = Por { $winner } hasta la ganadora, por { $slope } a través de ReLU, por { $seen } por la letra { $letter }: eso llega de aquí a una celda del kernel.
# rate: of learning
from-noise_one-step = Después, un paso: cada kernel menos { $rate } veces su gradiente, y lo mismo con los demás pesos. Aprender es repetirlo, con muchas hebras.
from-noise_one-step-nothing = Después, un paso. Este kernel se queda como está; cambia lo que hay detrás.
from-noise_the-loss-falls =
    Ahora la misma hebra otra vez, por la red nueva.
    .answer = Su pérdida ha bajado de { $before } a { $after }.
from-noise_the-loss-stays =
    Ahora la misma hebra otra vez, por la red nueva.
    .answer = Su pérdida era { $before } y es { $after }: el paso fue demasiado largo.

from-noise_hidden = { $n } unidades
from-noise_kernel = kernel
from-noise_times-gradient = { $rate } · gradiente
from-noise_new-kernel = kernel nuevo
from-noise_bias = sesgo { $n }


## 21

what-it-finds_title = Lo que encuentra

# strands: how many; length: of each; motifs: how many
what-it-finds_the-strands =
    Una red como la del paso 20 aprende de { $strands } hebras de { $length } letras; una semilla las decide, y los pesos iniciales.
    .answer = La mitad son positivas. A un tercio de las negativas se le ponen los { $motifs ->
        [2] dos motivos
       *[other] { SPELLED($motifs) } motivos
    } en orden equivocado.
what-it-finds_the-strands-one = Una red como la del paso 20 aprende de { $strands } hebras de { $length } letras; una semilla las decide, y los pesos iniciales. La mitad son positivas: contienen el motivo.
# steps, strands: of the training; batch: strands of a step
what-it-finds_thousands-of-steps =
    Cada paso aprende de un lote: { $batch } de las { $strands } hebras. Adam, una regla más fina, ajusta el tamaño del paso a cada peso.
    .answer = Tras { $steps } pasos, ¿son ya los kernels los motivos?
# found, missed: the motifs that are spelled, or not; gone: how many are missed, of them first and last; right: share of unseen strands
what-it-finds_what-came-out-all =
    Un kernel deletrea una palabra: la celda mayor de cada columna.
    .answer = Esta vez deletrea todos los motivos: { $found }. Acierta el { $right } % de hebras no vistas.
what-it-finds_what-came-out-some =
    Un kernel deletrea una palabra: la celda mayor de cada columna.
    .answer =
    { $gone ->
        [1] Esta vez deletrea { $found }, pero no { $missed }, y acierta el { $right } % de hebras no vistas.
        [2] Esta vez deletrea { $found }, pero ni { $first } ni { $last }, y acierta el { $right } % de hebras no vistas.
       *[other] Esta vez deletrea { $found }, pero ninguno de { $missed }, y acierta el { $right } % de hebras no vistas.
    }
what-it-finds_what-came-out-none =
    Un kernel deletrea una palabra: la celda mayor de cada columna.
    .answer = Ninguna es un motivo; acierta el { $right } % de hebras no vistas.
# seeds: how many; complete: of them with all motifs; motifs: how many
what-it-finds_every-seed =
    Una vez no prueba nada. Por eso, { $seeds } veces, con semillas fijadas antes de mirar.
    .answer =
    { $complete ->
        [0] Ninguna
        [one] Una
       *[other] { CAP(SPELLED($complete)) }
    } de ellas { $complete ->
        [0] deletrea
        [one] deletrea
       *[other] deletrean
    } { $motifs ->
        [1] el motivo
        [2] los dos motivos
       *[other] los { SPELLED($motifs) } motivos
    }.
# kernels, complete: numbers of kernels, and how many of the seeds spell all motifs with each
what-it-finds_more-kernels-help =
    ¿Ayuda tener más kernels que motivos?
    .answer = Aquí sí: con { $kernels } kernels, { $complete } de { $seeds } semillas los deletrean todos.
what-it-finds_more-kernels-do-not =
    ¿Ayuda tener más kernels que motivos?
    .answer = Aquí no: con { $kernels } kernels, { $complete } de { $seeds } semillas los deletrean todos.
# best: of the runs that leave a motif out, least: of those that spell all, in percent; ignoring: of the best rule that
# doesn’t see one of the motifs; lacking, above: how many runs leave one out, and how many of them are better than the rule
what-it-finds_right-more =
    Cada punto es una repetición; las verdes deletrean todos los motivos. La raya vertical es la mediana.
    .answer = Sin ver un motivo, ninguna regla pasa del { $ignoring } %. { $above ->
        [one] { $above } de las { $lacking } grises sí: usa más de lo que deletrea.
       *[other] { $above } de las { $lacking } grises sí: usan más de lo que deletrean.
    }
what-it-finds_right-overlap =
    Cada punto es una repetición; las verdes deletrean todos los motivos. La raya vertical es la mediana.
    .answer = Acertar no prueba que se deletreen todos: la mejor que deja uno sin deletrear acierta el { $best } %; una que los deletrea todos, el { $least } %.
what-it-finds_right-tells =
    Cada punto es una repetición; las verdes deletrean todos los motivos. La raya vertical es la mediana.
    .answer = Aquí la exactitud las distingue: las verdes llegan al menos al { $least } %; si falta un motivo, como mucho al { $best } %.
what-it-finds_right-none =
    Cada punto es una repetición; las verdes deletrean todos los motivos. La raya vertical es la mediana.
    .answer = No hay ninguna verde: ninguna deletrea todos los motivos. La mejor acierta el { $best } %.
what-it-finds_right-all =
    Cada punto es una repetición; las verdes deletrean todos los motivos. La raya vertical es la mediana.
    .answer = Todas son verdes: todas deletrean los motivos y aciertan al menos el { $least } %.
# seed: which; found: what its kernels spell; right: its accuracy in percent
what-it-finds_the-worst = La peor repetición, semilla { $seed }: sus kernels deletrean { $found }, y solo llega al { $right } %.
# best, most: seed of the best run that spells all motifs, and its accuracy
what-it-finds_best-and-worst =
    La semilla { $best } deletrea { $motifs ->
        [1] el motivo
        [2] los dos
       *[other] los { SPELLED($motifs) }
    }: acierta el { $most } %.
    .answer = El peor fracaso, la semilla { $seed }, deletrea { $found }: { $right } %.

what-it-finds_step = semilla { $seed }, paso { $n }
what-it-finds_loss = pérdida, hebras de aprendizaje
what-it-finds_accuracy = exactitud, hebras no vistas
what-it-finds_seed-right = semilla { $seed }: { $right } %
what-it-finds_pale = letra pálida: otra es casi igual de grande
what-it-finds_kernels =
    { $n ->
        [one] { $n } kernel
       *[other] { $n } kernels
    }
what-it-finds_kernels-by-seed =
    { $n ->
        [one] { $n } kernel; sobre cada columna, su semilla
       *[other] { $n } kernels; sobre cada columna, su semilla
    }
what-it-finds_tiles = motivos que deletrea cada semilla, ordenados
what-it-finds_all-spelled = todos deletreados
what-it-finds_median = exactitud, mediana
what-it-finds_percent = { $right } %
what-it-finds_ignoring = sin ver un motivo: como mucho, { $right } %
what-it-finds_best-lacking = { $right } %: la mejor con un motivo que ningún kernel deletrea


## 22

how-many-examples_title = Cuántos ejemplos

# seeds, unseen: how many
how-many-examples_no-pooling =
    Ahora los detectores vienen dados; solo aprende el resto: { $seeds } repeticiones, cada una probada con { $unseen } hebras no vistas de { $length } letras.
    .answer = La línea es la mediana; la banda, la mitad central.
how-many-examples_coarser =
    Lo mismo con grupos de { $some } y de { $more }: mismas hebras, mismas semillas.
    .answer = Con { $many } hebras, los de { $some } superan a la red sin pooling en { $always ->
        [yes] todas las repeticiones
       *[no] { $wins } de { $seeds } repeticiones
    }.
# pooled, plain, more: strands needed with groups of size, without, and with groups of other; goal: accuracy in percent;
# others: whether the last two are the same
how-many-examples_needed-saves =
    ¿Cuántas hebras exige el { $goal } %? Una barra abarca la mitad central.
    .answer =
    { $others ->
        [same] Los grupos de { $size } ahorran ejemplos: necesitan unas { $pooled }; sin pooling y con grupos de { $other }, unas { $plain }.
        [never] Los grupos de { $size } ahorran ejemplos: necesitan unas { $pooled }; sin pooling, unas { $plain }; los grupos de { $other } nunca llegan.
       *[apart] Los grupos de { $size } ahorran ejemplos: necesitan unas { $pooled }; sin pooling, unas { $plain }; con grupos de { $other }, unas { $more }.
    }
how-many-examples_needed-costs =
    ¿Cuántas hebras exige el { $goal } %? Una barra abarca la mitad central.
    .answer = Aquí el pooling no ahorra: los grupos de { $size } necesitan unas { $pooled }; sin pooling, unas { $plain }.
how-many-examples_needed-same =
    ¿Cuántas hebras exige el { $goal } %? Una barra abarca la mitad central.
    .answer = Aquí el pooling ahorra poco o nada: con grupos de { $size } y sin pooling hacen falta unas { $plain }.
how-many-examples_needed-only =
    ¿Cuántas hebras exige el { $goal } %? Una barra abarca la mitad central.
    .answer = Solo con grupos de { $size } llega la mediana.
how-many-examples_needed-plain =
    ¿Cuántas hebras exige el { $goal } %? Una barra abarca la mitad central.
    .answer = Solo sin pooling llega la mediana.
how-many-examples_needed-none =
    ¿Cuántas hebras exige el { $goal } %?
    .answer = Más que estas: ninguna mediana llega.
# size, some: of the groups; many: number of strands; low, plain, middle: medians in percent
how-many-examples_ceiling =
    Los grupos de { $size } ganan primero y luego se quedan atrás.
    .answer = Con { $many } hebras llegan al { $low } %; sin pooling, al { $plain } %; los de { $some }, al { $middle } %.
how-many-examples_ceiling-late =
    Los grupos de { $size } se quedan atrás.
    .answer = Con { $many } hebras llegan al { $low } %; sin pooling, al { $plain } %; los de { $some }, al { $middle } %.
how-many-examples_no-ceiling =
    Aquí los grupos de { $size } no se quedan atrás.
    .answer = Con { $many } hebras llegan al { $low } %; sin pooling, al { $plain } %; los de { $some }, al { $middle } %.
# cases, left: ways to place the motifs, before and after pooling; empty, still: those of them without an example;
# lost: whether two motifs can share a group
how-many-examples_fewer-cases =
    ¿Por qué ahorran ejemplos los grupos? Cada casilla es una colocación { $motifs ->
        [1] del motivo
       *[other] de los motivos
    }: { $empty } de { $cases } no tienen ejemplo.
    .answer = Los lugares de un grupo de { $size } cuentan como uno{ $lost ->
        [yes] ; dos motivos en un grupo se pierden
       *[no] {""}
    }: de { $left }, { $still ->
        [0] todas lo tienen.
        [one] una no lo tiene.
       *[other] { $still } no lo tienen.
    }
how-many-examples_fewer-cases-many =
    ¿Por qué ahorran ejemplos los grupos? De { $many } hebras, { $positives } son positivas, para { $cases } colocaciones { $motifs ->
        [1] del motivo
       *[other] de los motivos
    }.
    .answer = Los lugares de un grupo de { $size } cuentan como uno: quedan { $left } colocaciones.
# apart: whether the first and the last motif of a pair never share a group of some, or don't here
how-many-examples_why =
    ¿Qué pierden los grupos de { $size }? { $apart ->
        [never] { $first } y { $last } nunca comparten un grupo de { $some }: se ve su orden.
        [here] En grupos de { $some }, estas dos hebras difieren.
       *[no] De estas hebras, una es positiva y la otra no.
    }
    .answer = { $apart ->
        [never] Sí pueden compartir uno de { $size }: ambas hebras dan un mismo Ẍ, una sale mal.
       *[other] En grupos de { $size }, ambas dan un mismo Ẍ, y una sale mal.
    }
how-many-examples_why-not-found = En grupos de { $size }, no hay dos hebras no vistas que parezcan iguales y difieran: aún no se pierde nada.
# short: points of a hundred
how-many-examples_limit =
    Con estos detectores y grupos de { $size }, ninguna regla pasa de esta línea.
    .answer = El entrenamiento se queda { $short } puntos por debajo, con { $many } hebras.
how-many-examples_limit-reached =
    Con estos detectores y grupos de { $size }, ninguna regla pasa de esta línea.
    .answer = El entrenamiento la alcanza.

how-many-examples_strands = hebras para aprender
how-many-examples_right = exactitud
how-many-examples_runs =
    { $n ->
        [one] { $n } repetición
       *[other] { $n } repeticiones
    }
# of the strand that is shown; several: whether some positives hold several ways to place the motifs
how-many-examples_taught =
    una de { $positives } positivas, entre { $many } hebras de la semilla { $seed }{ $several ->
        [yes] ; algunas contienen varias
       *[no] {""}
    }
how-many-examples_needs = unas { $n }
how-many-examples_points = { $short }
how-many-examples_at-most = grupos de { $columns }: como mucho, { $limit } %


## 23

where-it-looks_title = Adónde mira

where-it-looks_all-strands-mixed =
    Todas las hebras de { $length } letras con { $motif }: ¿en qué porcentaje queda igual la fila de { $motif } si { $motif } avanza una letra?
    .answer = Dentro de un grupo, más a menudo que al cruzar su borde.
where-it-looks_a-motif-moves = Movamos { $motif } una letra. Sin pooling, su celda se mueve con él; con grupos, su celda puede quedarse.
# size: of groups; same: share in percent at the first place
where-it-looks_all-strands =
    Todas las hebras de { $length } letras con { $motif }: ¿en qué porcentaje queda igual la fila de { $motif } si { $motif } avanza una letra?
    .answer = Dentro de un grupo, la mayoría de las veces; al cruzar su borde, casi nunca.
where-it-looks_all-strands-nearly =
    Todas las hebras de { $length } letras con { $motif }: ¿en qué porcentaje queda igual la fila de { $motif } si { $motif } avanza una letra?
    .answer = Dentro de un grupo, casi siempre; al cruzar su borde, casi nunca.
where-it-looks_no-difference =
    Y al final de la hebra, ¿les falta a los motivos una ventana entera?
    .answer = No: rellenar a la derecha no cambia aquí nada, en ninguna repetición. Cada motivo tiene su ventana también sin relleno.
where-it-looks_difference =
    Y al final de la hebra, ¿les falta a los motivos una ventana entera?
    .answer = Con relleno a la derecha, las medianas difieren de las otras hasta en { $most } puntos.
# cases: in how many ways the motifs can be placed; first, last, both: shares in percent
# place, before: the last one, and the one before it
where-it-looks_rare =
    De las { $cases } maneras de colocar { $motifs ->
        [1] el motivo
        [2] los dos motivos
       *[other] los { SPELLED($motifs) } motivos
    }, solo una tiene { $motif } en { $place }: hay pocas hebras de las que aprender.
    .answer = Se nota: { $last } % reconocidas ahí, { $first } % en el primer lugar.
where-it-looks_not-rare = Los comienzos tardíos se reconocen igual: { $last } % en el último lugar, { $first } % en el primero.
where-it-looks_late = Los comienzos tardíos se reconocen menos: { $last } % en el último lugar, { $first } % en el primero.
where-it-looks_shared =
    Con ceros también a la izquierda, los grupos se desplazan: ahora { $place } comparte su celda con { $before }.
    .answer = Lo aprendido para { $before } vale también para { $place }: { $both } % reconocidas.
where-it-looks_upshot =
    { $learned ->
        [all] Así que los kernels pueden aprenderse: todas las repeticiones deletrean los motivos.
        [none] Así que el gradiente solo no llevó a estos motivos: { $first } de { $seeds } repeticiones los deletrean todos.
       *[some] Los kernels pueden aprenderse, pero no es seguro: todos los motivos, en { $first } de { $seeds } repeticiones con { $few ->
            [1] un kernel
           *[other] { SPELLED($few) } kernels
        } y en { $last } con { SPELLED($more) }.
    }
    .answer =
    Con los detectores dados, { $saving ->
        [saves] los grupos de { $size } ahorran ejemplos.
        [costs] los grupos de { $size } no ahorran ejemplos.
        [same] los grupos de { $size } ahorran pocos ejemplos o ninguno.
        [only] solo los grupos de { $size } llegan al { $goal } %.
        [plain] solo sin pooling se llega al { $goal } %.
       *[none] ninguna mediana llega al { $goal } %.
    } { $perfect ->
        [no] Los grupos de { $coarse } no pueden ser perfectos.
       *[yes] Los grupos de { $coarse } podrían ser perfectos.
    }
where-it-looks_all-spelled = de { $seeds } repeticiones deletrean todo, con { $few } y { $more } kernels
where-it-looks_for-the-goal = hebras para el { $goal } %, con detectores dados: sin pooling y en grupos de { $columns }
where-it-looks_most-allowed = lo máximo que permiten los grupos de { $coarse }
where-it-looks_from-to = { $first } → { $last }
where-it-looks_percent = { $limit } %

where-it-looks_before = antes
where-it-looks_after = después
where-it-looks_start = { $motif } empieza en
# runs, examples, group: trainings, strands of each, columns of a group
where-it-looks_conditions = { $length } letras, grupos de { $group }; { $runs } repeticiones con { $examples } hebras cada una. Línea: mediana; banda: mitad central.
where-it-looks_recall = positivas reconocidas
where-it-looks_pad-none = sin relleno
where-it-looks_pad-right = a la derecha
where-it-looks_pad-right-same = a la derecha: igual
where-it-looks_pad-both = por ambos lados
where-it-looks_cases = maneras de colocar los otros

# In the handout.
what-it-finds_remark-why =
    ¿Quién eligió los kernels? Los apuntes; el entrenamiento suele encontrar otros: lo que cuenta es la respuesta, no la grafía.
    Un kernel se lee por la celda mayor de cada columna, así que aunque ningún kernel deletree un motivo,
    alguno puede responder a él. De las negativas, una de cada tres tiene los motivos en otro orden.
how-many-examples_remark-table =
    Exactitud mediana en { $unseen } hebras no vistas de { $length } letras, { $seeds } semillas, tras { $sizes } hebras
    para aprender. { $rows } Cada número viene de `dnacnn experiment examples`.
how-many-examples_remark-row = { CAP($pooling) }: { $values }.
where-it-looks_remark-both-sides =
    ¿Por qué no rellenar por ambos lados? Desplaza los grupos en { $shift }, y así decide qué lugares vecinos comparten uno.
