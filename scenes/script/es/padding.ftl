# El guion del capítulo: sus pasos en orden.

padding_title = Padding

padding_card = Capítulo { $chapter }: padding. ¿Cómo encuentra una red un patrón en el ADN, hasta su última letra?

padding_matrix-size = { $rows } × { $columns }
padding_columns = { $n ->
    [one] { $n } columna
   *[other] { $n } columnas
 }
padding_one-for-each-letter = una por letra

# A kernel over a window: its products, their sum, and what bias and ReLU make of it.
padding_kernel = kernel
padding_products = productos
padding_sum = suma
padding_score = valor z
padding_output = salida
padding_bias = sesgo { $bias }
padding_relu = ReLU

# Beside a motif's row of X-dot: where it starts, counted from 1, or how often, if that is too much for a line.
padding_starts-at = { $count ->
    [0] sin { $motif }
   *[other] { $motif } empieza en { $starts }
 }
padding_starts-at-many = { $motif } empieza en { $n } sitios
padding_lights-at = { $count ->
    [0] sin { $motif }
   *[other] { $motif } se enciende en { $starts }
 }
padding_lights-at-many = { $motif } se enciende en { $n } sitios

# What becomes of the columns without padding.
padding_window-count = N letras, kernel de ancho k
padding_layer-2 = segunda capa
padding_layer-3 = tercera capa
padding_layer-4 = cuarta capa


## 1

dna-is-text_title = El ADN es texto

dna-is-text_a-molecule =
    El ADN es una molécula larga y retorcida. Extendida, deja leer su mensaje: el orden de sus piezas.

dna-is-text_four-letters =
    Las hay de cuatro tipos, cada uno con su letra: A de adenina, C de citosina, G de guanina y T de timina.

# alike: whether all strands have as many letters
dna-is-text_typed-strands =
    Así, una hebra de ADN se puede teclear como una palabra. { $strands ->
        [one] Aquí hay una de { SPELLED($letters) } letras.
       *[other] Aquí hay { SPELLED($strands) } hebras, { $alike ->
            [yes] cada una de { SPELLED($letters) } letras.
           *[no] largas y cortas.
        }
    }

# letters: what stands at this position, strand by strand; alike: whether it is the first one's letter throughout
dna-is-text_positions =
    Cada letra tiene una posición, contada desde 1. En la posición { $position } { $strands ->
        [one] está { $first }.
       *[other] { $alike ->
            [yes] { $strands ->
                [2] ambas dicen
               *[other] todas dicen
            } { $first }.
           *[no] se leen { $letters }.
        }
    }

dna-is-text_base-A = adenina
dna-is-text_base-C = citosina
dna-is-text_base-G = guanina
dna-is-text_base-T = timina


## 2

the-pattern_title = El patrón

# form: the pattern, such as *CA*TT*AG*
the-pattern_the-card =
    Supongamos que toda hebra de la forma { $form } es responsable de cierta función del cuerpo.
    Cada asterisco representa letras cualesquiera, o ninguna.

# A beat for each of the first strands; order: the motifs, joined by "then"; explanation: one of the sentences below; empty: stars that stand for nothing
the-pattern_read-first = Leamos { $strand } de izquierda a derecha: { $order }.
    .answer = { $explanation }
the-pattern_read = ¿Y { $strand }?
    .answer = { $explanation }
the-pattern_read-empty-stars = ¿Y { $strand }?
    .answer = { $explanation } Aquí { $empty ->
        [one] un asterisco queda vacío
       *[other] { SPELLED($empty) } asteriscos quedan vacíos
    }.

the-pattern_the-rest =
    ¿Y las otras { SPELLED($strands) }?
    .answer = { $fitting ->
        [0] Ninguna encaja
        [one] Una encaja
       *[other] { CAP(SPELLED($fitting)) } encajan
    } en el patrón.

the-pattern_youre-it =
    Así que { $count ->
        [one] es positiva
       *[other] son positivas
    } { $positives }. Como en el pillapilla: ¡tú la llevas!
the-pattern_youre-it-some =
    Así que de las { SPELLED($strands) } hebras { $count ->
        [one] una es positiva
       *[other] { SPELLED($count) } son positivas
    }. Como en el pillapilla: ¡tú la llevas!
the-pattern_youre-it-all =
    Así que { $count ->
        [2] las dos
       *[other] las { SPELLED($count) }
    } hebras son positivas. Como en el pillapilla: ¡tú la llevas!
the-pattern_none =
    { $strands ->
        [one] Así que la hebra es negativa.
       *[other] Ninguna de las hebras es positiva.
    }

# How a strand fares.
the-pattern_fits = { $places }: es positiva.
the-pattern_fits-too = Es positiva.
the-pattern_fails = Es negativa: { $faults }.
the-pattern_holds-no-first = Es negativa: para empezar, no contiene { $motif }.
the-pattern_holds-none =
    Es negativa: no contiene { $count ->
        [one] { $motifs }
       *[other] ni { $motifs }
    }.
the-pattern_place = { $motif } en { $position }
the-pattern_fault-absent = no hay { $motif }
the-pattern_fault-early = { $motif } llega demasiado pronto, antes de { $before }
the-pattern_fault-overlap = { $motif } se solapa con { $before }

# How several of these are joined, two at a time.
the-pattern_then = { $before }, luego { $after }
the-pattern_and = { $before }, y { $after }
the-pattern_nor = { $before } ni { $after }
the-pattern_with = { $before }, { $after }

the-pattern_star = letras cualesquiera, o ninguna
the-pattern_tag = ¡tú la llevas!
the-pattern_remark-absent = sin { $motif }
the-pattern_remark-early = { $motif } demasiado pronto
the-pattern_remark-overlap = { $motif } se solapa con { $before }
the-pattern_none-of-the-motifs = ninguno de los motivos


## 3

three-detectors_title = ¿Cómo se encuentra un motivo?

three-detectors_one-hot =
    Una red lee números: { $strand } se convierte en una matriz, X, con una columna por letra y un 1 en su fila.
    .answer = El pequeño mapa de arriba a la derecha muestra dónde estamos.

# detectors: how many; motifs: what they detect
three-detectors_kernels =
    ¿Cómo se encuentra un motivo? En una red neuronal convolucional, o CNN, mediante un kernel. Hay { $detectors ->
        [one] uno, para { $motifs }:
       *[other] { SPELLED($detectors) }, para { $motifs }, cada uno
    } simplemente su motivo, en codificación one-hot.

three-detectors_products =
    Pongamos { $motif } sobre la primera ventana y multipliquemos celda por celda.
    .answer = Los { $products } productos suman { $sum }.

# passes: whether the score is above 0; half: whether a motif has two letters
three-detectors_bias-and-relu = Se suma un sesgo de { $bias }, y ReLU conserva solo lo que supera 0.
    .answer = { $passes ->
        [yes] Queda { $score }, así que { $motif } empieza aquí.
       *[no] El valor es { $score }, así que ReLU da { $output }, y { $motif } no empieza aquí.
    }
# the same, where no window shows why there is a bias
three-detectors_bias-and-relu-why = Un sesgo de { $bias } hace que no baste con { $half ->
        [yes] medio motivo
       *[no] una parte del motivo
    }.
    .answer = { $passes ->
        [yes] Queda { $score }, y ReLU lo conserva: { $motif } empieza aquí.
       *[no] El valor es { $score }, y ReLU da { $output }: { $motif } no empieza aquí.
    }

# letters: of the window whose number, counted from 1, is window; changed: whether ReLU changes the score
three-detectors_next-window =
    { $window ->
        [2] Un paso más allá
       *[other] En { $window }
    }, la ventana contiene { $letters }.
    .answer = La suma es { $sum }, así que el valor es { $score }, y ReLU { $changed ->
        [yes] lo convierte en { $output }
       *[no] deja { $output }
    }.
# in the window of that number, all but one of the motif’s letters stand, as many as the sum; the score is 0
three-detectors_half-a-motif = ¿Para qué el sesgo? En { $window } { $sum ->
        [one] coincide una letra
       *[other] coinciden { SPELLED($sum) } letras
    } de { SPELLED($width) }, y la suma es { $sum }.
    .answer = El sesgo la deja en { $score }, así que no basta con { $half ->
        [yes] medio motivo
       *[no] una parte del motivo
    }.

# rows: detectors; columns: windows
three-detectors_sweep =
    { $motif } sigue deslizándose{ $rows ->
        [1] .
        [2] , luego { $others }.
       *[other] , luego { $others }.
    } Este deslizamiento es la convolución.
    .answer = Su resultado, Ẋ, tiene una fila por detector y una columna por ventana.
three-detectors_sweep-one-window =
    { $rows ->
        [1] No hay otra ventana.
       *[other] Lo mismo para { $others }.
    }
    .answer = Ẋ tiene una fila por detector y una columna por ventana.


## 4

one-column-short_title = Falta una columna
one-column-short_title-counted = { $missing ->
    [one] Falta una columna
   *[other] Faltan { SPELLED($missing) } columnas
 }

one-column-short_columns = Cada columna de Ẋ está debajo de la letra donde empieza su ventana.
    .answer = X tiene { $letters } columnas, y Ẋ solo { $windows }.

one-column-short_over-the-edge = Probemos la ventana siguiente: el kernel sobresale por el borde.
    .answer = A { $open } de sus { $products } productos les falta un factor.

one-column-short_how-many-fit = Un kernel de ancho k cabe N − k + 1 veces en N letras.
    .answer = Aquí son { $letters } − { $width } + 1, es decir, { $windows }.

# The lost columns are as many as a kernel is wider than one letter.
one-column-short_the-price = No se pierde ningún motivo, pues ninguno puede empezar en { $lost ->
    [one] la última letra
   *[other] las { SPELLED($lost) } últimas letras
 }.
    .answer = Pero los anchos ya no coinciden, y cada capa más como esta cuesta { $lost ->
    [one] otra columna
   *[other] otras { SPELLED($lost) } columnas
 }.
# The same, where the strand is too short for all layers.
one-column-short_the-price-end = No se pierde ningún motivo, pues ninguno puede empezar en { $lost ->
    [one] la última letra
   *[other] las { SPELLED($lost) } últimas letras
 }.
    .answer = Pero los anchos ya no coinciden, y tras { $layers ->
    [one] una capa
   *[other] { SPELLED($layers) } capas
 } ya no cabe otra.

one-column-short_one-for-each-window = una por ventana


## 5

pad-with-o_title = ¿Cómo rellenar?
pad-with-o_title-would = ¿Qué haría rellenar?

# If the lecture pads nothing, the first beats say what padding would do.
pad-with-o_the-pad-letter = ¿Cómo { $pads ->
    [one] recuperamos la columna que falta
   *[other] recuperamos las columnas que faltan
 }? Con una quinta letra, { $letter }, { $pads ->
    [1] al
    [2] dos veces al
   *[other] { SPELLED($pads) } veces al
 } { $side ->
    [left] comienzo
   *[right] final
 }. No tiene fila en X, así que { $pads ->
    [one] su columna es toda de ceros
   *[other] sus columnas son todas de ceros
 }.
pad-with-o_the-pad-letter-would = ¿Cómo { $pads ->
    [one] volvería la columna que falta
   *[other] volverían las columnas que faltan
 }? Con una quinta letra, { $letter }, { $pads ->
    [1] al
    [2] dos veces al
   *[other] { SPELLED($pads) } veces al
 } final. No tiene fila en X, así que { $pads ->
    [one] su columna es toda de ceros
   *[other] sus columnas son todas de ceros
 }.

# windows: how many fit now
pad-with-o_windows-again = Ya son N + { $pads } columnas. { $side ->
    [left] Ahora una ventana puede empezar en el relleno.
   *[right] Ahora { $pads ->
        [one] cabe la ventana { $windows }
       *[other] caben { SPELLED($windows) } ventanas
    }.
 }
pad-with-o_windows-again-would = Serían N + { $pads } columnas. Entonces { $pads ->
    [one] cabría la ventana { $windows }
   *[other] cabrían { SPELLED($windows) } ventanas
 }.

pad-with-o_the-step = Su suma es { $sum }, así que el valor es { $score } y la salida { $output }.
    .answer = Ahora Ẋ es tan ancha como la hebra.
pad-with-o_the-step-would = Su suma sería { $sum }, así que el valor sería { $score } y la salida { $output }.
    .answer = Entonces Ẋ sería tan ancha como la hebra.

# Where detections stand; one may be easily overlooked, as it is beside those that the pattern takes.
pad-with-o_what-lights-right = Cada detección está debajo de la letra donde empieza su motivo.
pad-with-o_what-lights-right-overlooked = Cada detección está debajo de la letra donde empieza su motivo.
    .answer = Y { $motif } empieza también en { $place }: es fácil pasarlo por alto.
pad-with-o_what-lights-left = Cada detección está debajo de la letra donde termina su motivo.
pad-with-o_what-lights-left-overlooked = Cada detección está debajo de la letra donde termina su motivo.
    .answer = Y { $motif } termina también en { $place }: es fácil pasarlo por alto.
pad-with-o_what-lights-right-would = Cada detección estaría debajo de la letra donde empieza su motivo.

pad-with-o_why-zeros = ¿Por qué ceros, y no ¼ en cada fila?
    .answer = Porque al { $side ->
        [left] comienzo
       *[right] final
    } de { $strand } se encendería { $motif } con { $value }, y ahí no hay ningún { $motif }.
pad-with-o_pad = relleno de { $value }

pad-with-o_why-on-the-right = ¿Por qué a la derecha? Porque así Ẋ se enciende donde empieza un motivo.
    .answer = Rellenar a la izquierda no es un error, pero hace que Ẋ se encienda donde termina.
pad-with-o_why-on-the-left = ¿Por qué a la izquierda? Porque así Ẋ se enciende donde termina un motivo, y ninguna columna se adelanta.
    .answer = Rellenar a la derecha no es un error, pero hace que Ẋ se encienda donde empieza.
pad-with-o_why-nothing = Esta lección no rellena nada: Ẋ se queda con { $columns ->
    [one] { $columns } columna
   *[other] { $columns } columnas
 } para { $letters } letras. No se pierde ninguna detección, pues { $added ->
    [one] la columna que se añadiría solo contiene
   *[other] las columnas que se añadirían solo contienen
 } ceros.

# Beside the strand as it is padded in one way and in another: what becomes of its detections.
pad-with-o_side-right = relleno a la derecha
pad-with-o_side-left = relleno a la izquierda
pad-with-o_side-none = sin relleno
pad-with-o_verdict-right = Ẋ se enciende donde empieza el motivo
pad-with-o_verdict-left = Ẋ se enciende donde termina el motivo
pad-with-o_verdict-none = { $n ->
    [one] { $n } columna
   *[other] { $n } columnas
 }
pad-with-o_verdict-none-not = { $n ->
    [one] { $n } columna
   *[other] { $n } columnas
 } más, de ceros


## 6

other-positives_title = Otras positivas
other-positives_title-strands = Otras hebras

# $kind says whether all strands are positive; $named, whether they are few enough to be named.
other-positives_strands = { $count ->
    [one] Otra { $kind ->
        [positive] hebra positiva
       *[any] hebra
     }
   *[other] Otras { SPELLED($count) } { $kind ->
        [positive] hebras positivas
       *[any] hebras
     }
 }{ $named ->
    [yes] : { $strands }
   *[no] { "" }
 }.

# $becomes says whether X is shown, and whether all are of one size.
other-positives_more-strands = { other-positives_strands } { $count ->
    [one] Esta
   *[other] Cada una
 } { $pads ->
    [0] { $becomes ->
        [shared] se convierte en una matriz X
       *[own] se convierte en su propia matriz X
     }
   *[other] { $pads ->
        [one] recibe su { $letter }
       *[other] recibe sus { SPELLED($pads) } letras { $letter }
     }{ $becomes ->
        [shared] { " " }y se convierte en una matriz X
        [own] { " " }y se convierte en su propia matriz X
       *[none] { "" }
     }
 }.

other-positives_the-same-layer = { $kernels ->
    [one] El mismo kernel se desliza
   *[other] Los mismos { SPELLED($kernels) } kernels se deslizan
 } sobre { $count ->
    [1] ella
    [2] las dos
   *[other] las { SPELLED($count) }
 }, pues nada en la capa está hecho para una sola hebra.

# $way leads from motif to motif; $where says which strands have one.
other-positives_way = { $way }, luego { $motif }
other-positives_the-paths = { $where ->
    [each] En cada una
    [some] En cada una de las positivas
    [one] En la positiva
   *[it] En ella
 }{ $motifs ->
    [one] { " " }se enciende { $way }
   *[other] , un camino pasa por { $way }, siempre hacia la derecha
 }, igual que en las letras de arriba.
other-positives_the-paths-none = Ningún camino { $motifs ->
    [one] lleva a { $way }
   *[other] pasa por { $way }
 }.

other-positives_out-of-order = { $count ->
    [one] Se enciende otra celda más. No está en ningún camino, porque llega
   *[other] Se encienden otras { SPELLED($count) } celdas. No están en ningún camino, porque llegan
 } fuera de orden.
other-positives_off-the-path = { $count ->
    [one] Se enciende otra celda más, pero no está
   *[other] Se encienden otras { SPELLED($count) } celdas, pero no están
 } en ningún camino.

other-positives_different-places = El mismo patrón, en { SPELLED($count) } lugares distintos.
    La capa que lea Ẋ a continuación tiene que conocerlos todos.
other-positives_one-place = La capa que lea Ẋ a continuación tiene que conocer todos los lugares donde puede estar el patrón.

# Below a strand or beside it.
other-positives_starts-at = { $motif } en { $start }
other-positives_negative = negativa


## Remarks of the handout

three-detectors_remark-relu =
    Cada detector es una neurona: z es la suma de los productos menos { $less }, y después ReLU.
    En { $strand }, { $zeros } de { $windows } ventanas dan exactamente z = 0, donde ReLU no tiene derivada;
    por convenio, ahí es 0.
pad-with-o_remark-letter-a =
    En los apuntes, la fila A de X tiene unos en las columnas 2, 7 y 8, y hay una décima columna.
    En { $padded } la letra A está en { $places }, y hay { $columns } columnas.
pad-with-o_remark-last-motif =
    Los apuntes marcan un solo { $motif }, en 7. { $strand } contiene { $motif } en { $places }, y ahí se enciende su detector.
other-positives_remark-nine-letters =
    Los apuntes escriben dos de las hebras GCATTTCAG y TTCAATTAG, con nueve letras.
    Las salidas que imprimen solo corresponden a { $first } y { $second }.

# What students ask.
dna-is-text_remark-other-strand =
    La molécula tiene dos hebras, y cada una se deduce de la otra: frente a A está T, y frente a C está G.
    Un motivo puede estar en cualquiera, por eso los modelos reales suelen leer ambas; aquí una hebra es toda la entrada.
three-detectors_remark-unknown-base =
    Una base que no se pudo leer no tiene fila en X. Su columna puede contener ceros, como un relleno, o ¼ en cada fila.
three-detectors_remark-who-chose =
    Los kernels están aquí escritos a mano, para que se vea lo que hace un detector.
    El entrenamiento tendría que encontrarlos a partir de ejemplos, como intenta el bis.
pad-with-o_remark-both-sides =
    ¿Por qué no rellenar por los dos lados? { $pads ->
        [one] Falta una columna, y no hay medias columnas.
       *[other] Se puede: los frameworks lo llaman «same». Una detección queda entonces dentro de su motivo, no en su comienzo.
    }
pad-with-o_remark-quarter =
    Con { $strand }, un relleno de ceros y uno de cuartos dan la misma Ẋ.
