# El guion del capítulo: sus pasos en orden.

pooling_title = Pooling

pooling_power = { $motifs ->
    [1] el propio N
    [2] el cuadrado de N
    [3] el cubo de N
    [4] la cuarta potencia de N
   *[5] la quinta potencia de N
 }

pooling_card = Capítulo { $chapter }: pooling. ¿Tiene una red que conocer cada lugar donde puede estar un patrón?

pooling_cases = casos
pooling_yes = sí
pooling_no = no
pooling_numbers =
    { $rows } × { $columns } { $count ->
        [one] número
       *[other] números
    }
pooling_replies =
    { $rows } × { $columns } { $count ->
        [one] respuesta
       *[other] respuestas
    }
pooling_forgets = olvida qué columna
pooling_keeps =
    { $groups ->
        [one] recuerda si hay
       *[other] recuerda qué grupo
    }
pooling_detector = detector
pooling_group = grupo
pooling_technique = max-pooling
pooling_sizes = { $rows } × { $columns }  →  { $kept } × { $groups }


## 7

ten-cases_title = Diez casos
ten-cases_title-counted = { $count ->
    [one] Un caso
   *[other] { CAP(SPELLED($count)) } casos
 }

ten-cases_the-cells = La capa siguiente solo ve Ẋ: { $cells } { $cells ->
    [one] celda
   *[other] celdas
 }. ¿Cuándo debe decir «positiva»?

# where: for each motif where it starts, or, where padding moves what it lights, which column it lights
ten-cases_one-case = Un caso: { $where }. { $strand } es una hebra así.
ten-cases_the-only-case = Solo hay un caso: { $where }. { $strand } no deja sitio para otro.
ten-cases_starts = { $motif } empieza en la posición { $position }
ten-cases_lights = { $motif } enciende la columna { $position }

# listed: whether all cases have a line, or some of them
ten-cases_all-cases = { CAP(SPELLED($count)) } casos en total{ $listed ->
    [some] , algunos de ellos aquí
   *[all] { "" }
 }: cada uno, { $motifs ->
    [one] una celda propia
   *[other] su propia combinación de { SPELLED($motifs) } celdas
 }. La capa siguiente tiene que conocerlos todos.

ten-cases_a-sum = ¿Bastaría una suma ponderada? En total, estas dos positivas encienden las mismas celdas que estas dos negativas.
    .answer = Así que no hay pesos ni sesgo que acierten con las cuatro.

# single: there is only one motif
ten-cases_a-unit-per-case = Lo que funcionaría es una unidad por caso. Pero solo aprende de hebras que encienden sus { SPELLED($motifs) } celdas:
    un caso sin ejemplos queda sin aprender.
ten-cases_a-unit-per-case-single = Cada caso es una celda. Pero su peso solo aprende de hebras que la encienden:
    un caso sin ejemplos queda sin aprender.

ten-cases_next-layer = capa siguiente
ten-cases_question = ¿positiva?
ten-cases_listed = { $listed } de { $count } casos
ten-cases_sum-positive = valor₁ + valor₂ > 0
ten-cases_sum-negative = valor₁ + valor₂ ≤ 0
ten-cases_unit = unidad
ten-cases_never-seen = nunca visto
ten-cases_is-positive = positiva
ten-cases_no-unit-fires = no se activa ninguna
ten-cases_answer-negative = respuesta: negativa



## 8

cubic-growth_title = ¿Cuántos casos?

# The closed form, in a sentence.
cubic-growth_formula = { $power ->
    [1] N − { $less }
   *[other] N − { $less } sobre { $power }
 }

# left: places that are left; power: how many of them are chosen
cubic-growth_squeeze = ¿Cuántos casos hay con { $length } letras? Quedémonos solo con { $motifs ->
        [one] la primera letra del motivo.
       *[other] la primera letra de cada motivo.
    }
    .answer = { $left ->
        [one] Queda un lugar
       *[other] Quedan { SPELLED($left) } lugares
    }, y elegimos { $power ->
        [one] uno
       *[other] { SPELLED($power) }
    }.

# shown: whether all cases are shown, or some
cubic-growth_choose = { $shown ->
    [some] { $cases } casos, algunos de ellos aquí: cada caso
   *[all] Cada caso
 } es una elección, y cada elección es un caso. Así que con N letras hay { cubic-growth_formula } casos.

cubic-growth_every-case-a-line = Con { $length } letras hay { $count ->
    [one] { $count } caso, la primera línea
   *[other] { $count } casos, cada uno una línea aquí
 }. Una letra más da { $next }, y así sigue: { $more }.

cubic-growth_much-farther = Con la longitud va a peor: { $length } letras darían { $cases } casos por conocer.

cubic-growth_the-slope = Desarrollado, es { $motifs ->
        [one] un solo factor próximo
       *[other] un producto de { SPELLED($motifs) } factores próximos
    } a N,
    .answer = así que en ejes log-log la pendiente tiende a { $power }: el número de casos crece con { pooling_power }.

cubic-growth_slope = pendiente { $slope }
cubic-growth_places = { $places } lugares
cubic-growth_places-chosen = { $places } lugares, { $chosen } elegidos
cubic-growth_any-length = cualquier longitud


## 9

summarize_title = Resumir

# $left: columns of the last group, 0 if it is as large as the others.
summarize_groups =
    ¿Tiene que saber la capa siguiente la columna exacta? { $groups ->
        [one] Tomemos las { SPELLED($columns) } juntas: un grupo.
       *[other] Tomemos las { $columns } columnas de { SPELLED($size) } en { SPELLED($size) }: { SPELLED($groups) } grupos{ $left ->
            [0] .
            [1] ; el último solo tiene una.
           *[other] ; el último solo tiene { SPELLED($left) }.
        }
    }
summarize_one-question =
    { $groups ->
        [one] Preguntemos { $detectors ->
            [one] al detector
           *[other] a cada detector
        }
       *[other] En cada grupo, preguntemos { $detectors ->
            [one] al detector
           *[other] a cada detector
        }
    }: ¿está aquí tu motivo?
summarize_all-questions =
    { $questions ->
        [one] Una pregunta
       *[other] { CAP(SPELLED($questions)) } preguntas
    }, { $yes ->
        [0] ningún sí
        [one] un sí
       *[other] { SPELLED($yes) } síes
    }. Las respuestas forman una tabla más pequeña.
# $shift: columns by which the padding moves a detection away from where the motif starts.
summarize_what-is-forgotten =
    Un sí sigue siendo un sí, { $shift ->
        [0] empiece donde empiece el motivo
       *[other] se encienda donde se encienda el detector
    } dentro de su grupo: la tabla olvida la columna, no el grupo.
summarize_what-is-forgotten-altogether =
    Un sí sigue siendo un sí, { $shift ->
        [0] empiece donde empiece el motivo
       *[other] se encienda donde se encienda el detector
    }: la tabla olvida la columna del todo.
summarize_what-a-no-says =
    Un no dice: en ninguna parte de su grupo. Un sí diría que lo hay, y olvidaría la columna.
summarize_what-a-no-says-of-all =
    Un no dice: en ninguna parte. Un sí diría que lo hay, y olvidaría la columna.

summarize_columns-to-groups =
    { $columns } columnas  →  { $groups } { $groups ->
        [one] grupo
       *[other] grupos
    }
summarize_is-there = ¿Hay un
summarize_in-here = aquí?


## 10

max-pooling_title = Max-pooling

# $size: columns of each group; 0 if the last group has fewer.
max-pooling_the-larger-of-two =
    Escribamos 1 por sí y 0 por no. Entonces cada celda tiene { $size ->
        [0] el mayor de los números
        [2] el mayor de los dos números
       *[other] el mayor de los { SPELLED($size) } números
    } de su detector en el grupo: el máximo.
# $left: columns of the last group, 0 if it is as large as the others.
max-pooling_one-formula =
    Lo mismo para { $cells ->
        [one] la única celda
       *[other] las { $cells } celdas
    } de la tabla pequeña, Ẍ: una fórmula.{ $left ->
        [0] { "" }
       *[other] { " " }El { $groups ->
            [one] grupo
           *[other] último grupo
        } termina tras { $left ->
            [one] { $left } columna
           *[other] { $left } columnas
        }: no hay más.
    }
max-pooling_which-one-wins =
    ¿Qué celda gana? { $size ->
        [0] La mayor de su detector en el grupo.
        [2] La mayor de las dos.
       *[other] La mayor de las { SPELLED($size) }.
    }
    .answer = { max-pooling_of-ties }
# $zero: whether the numbers that tie are all 0; $size: as above.
max-pooling_of-ties =
    { $ties ->
        [0] No hay empates.
       *[other] { $zero ->
            [yes] { $size ->
                [2] En { $ties } de { $maxima } { $maxima ->
                    [one] par
                   *[other] pares
                } ambas son 0
               *[other] En { $ties } de { $maxima } { $maxima ->
                    [one] máximo
                   *[other] máximos
                } todas son 0
            }: un empate, y el máximo es 0 gane la que gane.
           *[no] { $ties ->
                [one] Empata { $ties }
               *[other] Empatan { $ties }
            } de { $maxima } { $maxima ->
                [one] máximo
               *[other] máximos
            }: el máximo es el mismo gane la que gane.
        }
    }
max-pooling_max-pooling =
    Una matriz de { $rows } por { $columns } se ha convertido en una de { $rows } por { $groups }. Eso se llama max-pooling.

max-pooling_tie = empate


## 11

four-cases_title = ¿Cuántos quedan?

# $before, $after: cases on Ẋ and on Ẍ; $lost: those that pooling loses. One of six, after `where`.
four-cases_none-is-left = { four-cases_where }
    .answer = { $before ->
            [one] Tiene
           *[other] Todos tienen
        } dos motivos en un grupo: no queda ningún caso, y la capa siguiente no puede decir que sí.
four-cases_none-is-merged = { four-cases_where }
    .answer = { $before ->
            [one] Pasa a ser un caso de grupos en vez de columnas.
           *[other] Cada uno sigue siendo un caso propio.
        }
four-cases_fall-into-one = { four-cases_where }
    .answer = { $lost ->
            [0] Todos caen en uno.
           *[other] { CAP(SPELLED($low)) } caen en uno. { four-cases_lost }
        }
four-cases_fall-evenly = { four-cases_where }
    .answer = Caen en { SPELLED($after) }, { SPELLED($low) } en cada uno.{ four-cases_and-lost }
# $shares: for how many each stands.
four-cases_fall-as-listed = { four-cases_where }
    .answer = Los { SPELLED($before) } se reducen a { SPELLED($after) }, que representan { $shares } de los anteriores.{ four-cases_and-lost }
four-cases_fall-into-many = { four-cases_where }
    .answer = Caen en { SPELLED($after) }, de { SPELLED($low) } a { SPELLED($high) } en cada uno.{ four-cases_and-lost }
four-cases_where =
    { $before ->
        [one] ¿Adónde va el único caso?
       *[other] Las columnas pasan a ser grupos. ¿Adónde van los { SPELLED($before) } casos?
    }
four-cases_lost =
    { $lost ->
        [one] Pero uno tiene dos motivos en un grupo.
       *[other] Pero { SPELLED($lost) } tienen dos motivos en un grupo.
    }
four-cases_and-lost =
    { $lost ->
        [0] { "" }
       *[other] { " " }{ four-cases_lost }
    }

four-cases_no-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } { $positive ->
            [yes] es positiva, pero { four-cases_fits-none }
           *[no] { four-cases_fits-none }
        }.
four-cases_one-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } encaja en la línea [{ $case }]{ four-cases_though }.
four-cases_lines-fit = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } encaja en { four-cases_some }, primero en [{ $case }]{ four-cases_though }.
four-cases_lines =
    Así que la capa siguiente necesita { $after ->
        [one] una línea
       *[other] { SPELLED($after) } líneas
    }{ $merged ->
        [yes] { " " }en vez de { SPELLED($before) }.
       *[no] , como antes.
    }
# Within a sentence: a long strand is to be seen beside it.
four-cases_strand =
    { $named ->
        [yes] { $strand }
       *[no] esta hebra
    }
four-cases_fits-none =
    { $after ->
        [one] no encaja en ella
       *[other] no encaja en ninguna
    }
four-cases_some =
    { $all ->
        [yes] las { SPELLED($fitting) }
       *[no] { SPELLED($fitting) } de ellas
    }
four-cases_though =
    { $positive ->
        [yes] { "" }
       *[no] , aunque es negativa
    }

four-cases_lists-agree = { four-cases_asked }
    .answer = Nada: el patrón, { four-cases_the-cases } y { $after ->
            [0] los cero casos
            [one] el único caso
           *[other] los { SPELLED($after) }
        } { four-cases_agree }.
four-cases_the-one-case-agrees = { four-cases_asked }
    .answer = Nada: el patrón y el único caso, en Ẋ o en Ẍ, { four-cases_agree }.
four-cases_all-are-missed = { four-cases_asked }
    .answer = Todo: sin ningún caso, { $positives ->
            [one] se pierde la única positiva
           *[other] se pierden las { SPELLED($positives) } positivas
        }.
four-cases_lists-differ = { four-cases_asked }
    .answer = El patrón y { four-cases_the-cases } nunca discrepan, pero { $after ->
            [one] el único caso falla
           *[other] los { SPELLED($after) } fallan
        } en { $wrong ->
            [one] { $wrong } hebra
           *[other] { $wrong } hebras
        }.
four-cases_asked =
    ¿Pierde el pooling algo que la respuesta necesita? { $complete ->
        [yes] Las { $strands } hebras de longitud { $length }, un punto cada una.
       *[no] { $strands } hebras de { $length } letras al azar, con los motivos puestos en la mitad.
    }
four-cases_the-cases =
    { $before ->
        [one] el único caso
       *[other] los { SPELLED($before) } casos
    }
four-cases_agree =
    { $complete ->
        [yes] coinciden en todas las hebras
       *[no] coinciden en todas ellas
    }

# $pairs: how many pairs of motifs might overlap; the first three of them are named.
four-cases_why-nothing-is-lost =
    ¿Por qué? { $pairs ->
        [1] { $first } no pueden compartir { four-cases_letters }
        [2] { $first } no pueden compartir { four-cases_letters }, ni tampoco { $second }
        [3] { $first } no pueden compartir { four-cases_letters }, ni { $second }, ni { $third }
       *[other] Ningún motivo puede compartir { four-cases_letters } con el anterior
    }. Lo que empieza antes está, pues, en un grupo anterior, y viceversa.
four-cases_letters =
    { $width ->
        [2] una letra
       *[other] letras
    }
# $one, $other: two motifs; $same: whether they are the same; $shared: letters that they share.
four-cases_a-false-alarm =
    ¿Qué puede salir mal? En { four-cases_strand }, { four-cases_pair } comparten { $shared ->
        [1] una letra
       *[other] letras
    }, así que es negativa. Pero están en dos grupos, y el pooling la da por positiva.
# $own: whether groups are as large as the lecture's.
four-cases_the-price =
    { $own ->
        [yes] ¿Qué se pierde? En
       *[no] Los grupos mayores tienen su precio: en
    } grupos de { SPELLED($size) }, { four-cases_pair } de { four-cases_strand } comparten uno.
    .answer = Nuestras unidades piden { SPELLED($motifs) } grupos distintos, así que se pierde esta positiva.
# $power: with which power of N they grow; $kept: one in so many stays in the long run
four-cases_still-so-many = ¿Cómo crece ahora? Con { $length } letras quedan { $after } de { $before } casos.
    .answer = Todavía como { pooling_power }, pero a la larga solo queda un caso de cada { SPELLED($kept) }.
# $size: columns of the largest groups shown; $share: one case in so many is left at $length letters; $wrong: wrong answers
# at $short letters. In the second, no case is left there; $groups: groups there if too few for the motifs, otherwise 0.
four-cases_the-trade = Hay que buscar un equilibrio. Con { $length } letras, los grupos de { SPELLED($size) } dejan cerca de un caso de cada { $share };
    con { $short }, fallan en { $wrong ->
        [one] { $wrong } hebra
       *[other] { $wrong } hebras
    }.
four-cases_the-trade-leaves-none = Hay que buscar un equilibrio. Con { $length } letras, los grupos de { SPELLED($size) } dejan cerca de un caso de cada { $share }.
    Pero { $short } letras { $groups ->
        [0] no dejan ningún caso
        [one] solo forman un grupo así
       *[other] solo forman { SPELLED($groups) } grupos así
    }: { $positives ->
        [one] se pierde la única positiva
       *[other] se pierden todas las{ $complete ->
            [yes] { " " }{ $positives }
           *[no] { "" }
        } positivas
    }.
four-cases_the-trade-is-free = Los grupos mayores dejan menos casos: los de { SPELLED($size) }, uno de cada { $share },
    y aquí aún sin ningún fallo.
four-cases_pair =
    { $same ->
        [yes] dos { $one }
       *[no] el { $one } y el { $other }
    }

four-cases_before-after =
    { $before }  →  { $after } { $after ->
        [one] caso
       *[other] casos
    }
four-cases_fall-into-each =
    { $even ->
        [yes] { $low } caen en cada uno
       *[no] { $low } a { $high } caen en cada uno
    }
four-cases_motif-in = { $motif } en { $n }
four-cases_gap = …
four-cases_count-positive =
    { $n } { $n ->
        [one] positiva
       *[other] positivas
    }
four-cases_do-they-agree =
    ¿patrón = { $before } { $before ->
        [one] caso
       *[other] casos
    } = { $after } { $after ->
        [one] caso
       *[other] casos
    }?
four-cases_count-differing = { $n } de { $asked } difieren
four-cases_count-agreeing = las { $asked } coinciden
four-cases_trade-size = columnas por grupo
four-cases_trade-cases = casos con N = { $length }
four-cases_trade-wrong = fallos con N = { $length }, de { $asked }
# no negative strand is taken
four-cases_trade-missed = perdidas con N = { $length }, de { $asked } { $asked ->
        [one] positiva
       *[other] positivas
    }{ four-cases_drawn }
four-cases_cases-left = tras el pooling
four-cases_last-letters =
    { $n ->
        [one] última letra
       *[other] últimas { SPELLED($n) } letras
    }
four-cases_first-letters =
    { $n ->
        [one] primera letra
       *[other] primeras { SPELLED($n) } letras
    }
four-cases_random = al azar
four-cases_motifs-put-in = con motivos
four-cases_at-once = ¿{ $letters } a la vez?
four-cases_such-overlaps = { $n } solapamientos así: ninguno es posible
four-cases_the-pattern-says = el patrón dice
four-cases_groups-say = los grupos de { SPELLED($columns) } dicen
# $complete: whether all strands were asked, not a sample.
four-cases_accepted =
    { $complete ->
        [yes] se { $n ->
            [one] acepta { $n } hebra negativa
           *[other] aceptan { $n } hebras negativas
        }
       *[no] se { $n ->
            [one] acepta { $n }
           *[other] aceptan { $n }
        } de las hebras negativas sorteadas
    }
four-cases_missed =
    se { $missed ->
        [one] pierde { $missed }
       *[other] pierden { $missed }
    } de { $positives } { $positives ->
        [one] positiva
       *[other] positivas
    }{ four-cases_drawn }
four-cases_drawn =
    { $complete ->
        [yes] { "" }
       *[no] { " " }sorteadas
    }



## 12

the-whole-network_title = La red entera

the-whole-network_up-to-the-detectors =
    Aquí está toda la red como diagrama causal: X, { $kernels ->
        [one] el kernel
       *[other] los kernels
    } y el sesgo son las causas de Ẋ.
# $pooled: whether groups have several columns; $less: what is taken from the sum of a unit’s cells
the-whole-network_up-to-the-units =
    { $pooled ->
        [yes] El max da Ẍ, sin ningún peso.
       *[no] Los grupos de una columna no cambian nada: Ẍ es Ẋ.
    } { $units ->
        [one] Después, una unidad, para el único caso.
       *[other] Después, { SPELLED($units) } unidades, una por caso.
    }{ $motifs ->
        [1] { "" }
       *[other] { " " }{ $units ->
            [one] Suma
           *[other] Cada una suma
        } sus { SPELLED($motifs) } celdas y resta { $less }: solo si { $motifs ->
            [2] ambas
           *[other] las { SPELLED($motifs) }
        } están encendidas queda algo.
    }
# $threshold: the sign for one half.
the-whole-network_the-last-layer =
    Por último, { $units ->
        [one] la unidad
       *[other] la suma de las unidades
    } se compara con un { $threshold } fijo. Softmax convierte ambos en probabilidades, y decide la mayor.
    .spoken =
        Por último, { $units ->
            [one] la unidad
           *[other] la suma de las unidades
        } se compara con un { $threshold ->
            [0.5] medio
           *[other] { $threshold }
        } fijo. Softmax convierte ambos en probabilidades, y decide la mayor.
# $found: the motifs; $groups: the groups of the unit that fires; $more: how many others fire too.
the-whole-network_a-strand-is-positive =
    { $strand } pasa por la red. Tiene { $found } en { $motifs ->
        [one] el grupo
       *[other] los grupos
    } de la unidad [{ $groups }], que se activa{ $more ->
        [0] { "" }
        [one] , como otra más
       *[other] , como otras { SPELLED($more) }
    }.
    .answer = Así que la respuesta es positiva{ the-whole-network_mistaken }.
the-whole-network_a-strand-is-negative =
    { $strand } pasa por la red, y { the-whole-network_nothing-fires }.
    .answer = Así que la respuesta es negativa{ the-whole-network_mistaken }.
the-whole-network_the-loss =
    ¿Cuánto le falta? La pérdida es −ln de la probabilidad de la respuesta correcta: { $loss }.
    .spoken = ¿Cuánto le falta? La pérdida es menos el logaritmo natural de la probabilidad de la respuesta correcta: { $loss }.
the-whole-network_another-is-positive =
    Ahora { $strand }: la misma red, los mismos pesos, otros valores.
    .answer = { $fired ->
        [one] Una unidad encuentra { $motifs ->
            [one] su celda
           *[other] todas sus celdas
        }
       *[other] { CAP(SPELLED($fired)) } unidades encuentran { $motifs ->
            [one] su celda
           *[other] todas sus celdas
        }
    }, así que la respuesta es positiva{ the-whole-network_mistaken }.
the-whole-network_another-is-negative =
    Ahora { $strand }: la misma red, los mismos pesos, otros valores.
    .answer = { CAP(the-whole-network_nothing-fires) }, así que la respuesta es negativa{ the-whole-network_mistaken }.
the-whole-network_nothing-fires =
    { $units ->
        [one] a la unidad le falta una celda
       *[other] { $motifs ->
            [one] ninguna unidad encuentra su celda
           *[other] ninguna unidad encuentra todas sus celdas
        }
    }
the-whole-network_mistaken =
    { $mistaken ->
        [missed] , aunque el patrón se cumple
        [accepted] , aunque el patrón no se cumple
       *[no] { "" }
    }
the-whole-network_what-training-adjusts = ¿Y qué ajustaría el entrenamiento?
    .answer = { $kernels ->
        [one] El kernel
       *[other] Los kernels
    }, los pesos y los sesgos. Aquí los elegimos nosotros.

the-whole-network_a-motif = un { $motif }
the-whole-network_one-hot = one-hot
the-whole-network_convolution = convolución
the-whole-network_relu = ReLU
the-whole-network_loss = pérdida
the-whole-network_max = max
the-whole-network_softmax = softmax
the-whole-network_weights = pesos
the-whole-network_all-there =
    { $motifs ->
        [1] ¿está?
        [2] ¿los dos?
       *[other] ¿los { SPELLED($motifs) }?
    }
the-whole-network_and-more = … y { $n } más


## Remarks of the handout

pooling_remark-count = { $count } con N = { $length }
ten-cases_remark-sixth-case =
    El sexto caso de los apuntes pone AG en 6, donde el TT de 5 aún tiene una letra.
    El caso es ({ $case }): son { $cases } distintos.
cubic-growth_remark-counted = Contados: { $counts }.
four-cases_remark-checked =
    Comprobado con { $complete ->
        [yes] las { $strands } hebras de { $letters } letras
       *[no] { $strands } hebras de { $letters } letras al azar, con los motivos puestos en la mitad
    }, de las que { $positives ->
        [one] { $positives } es positiva
       *[other] { $positives } son positivas
    }: los casos sobre Ẋ aciertan en { $by_cases } de ellas{ $pooled ->
        [no] .
       *[yes] , los de Ẍ en { $by_pooled }.
    }
# $lenient, $ascending: negative strands that are accepted if motifs may share a group, in two ways
four-cases_remark-wider =
    Con grupos de { $size } columnas se { $missed ->
        [one] perdería { $missed } hebra positiva
       *[other] perderían { $missed } hebras positivas
    }. Con unidades para todas las clases de grupos en que caen los casos, compartidos incluidos, no se perdería ninguna
    y se aceptarían { $lenient } negativas; con grupos en cualquier orden ascendente, { $ascending }.
four-cases_remark-left =
    Casos que quedan tras el pooling de { $size } en { $size }: { $counts }. Su número sigue creciendo como { $motifs ->
        [1] el propio N
        [2] el cuadrado de N
        [3] el cubo de N
        [4] la cuarta potencia de N
       *[5] la quinta potencia de N
    }.

# What students ask; missed: how many of so many positive strands a second pooling would miss.
max-pooling_remark-why-max =
    ¿Por qué el máximo? Dice si hay alguno. Una suma los cuenta, y una media se diluye donde el grupo es grande:
    una detección entre diez columnas sería un décimo.
four-cases_remark-overlap =
    Si los motivos pueden solaparse, dos pueden empezar en el mismo grupo, y entonces el pooling puede perder casos.
four-cases_remark-again =
    ¿Por qué no hacer pooling otra vez? Los grupos de { $size } dejan aún menos casos, pero los motivos cercanos comparten grupo
    más a menudo. Exigir grupos distintos pierde entonces { $missed } de { $positives } { $positives ->
        [one] hebra positiva examinada
       *[other] hebras positivas examinadas
    }.
