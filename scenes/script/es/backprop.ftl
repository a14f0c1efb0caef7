# El guion del capítulo: sus pasos en orden.

backprop_title = Retropropagar a través de max
backprop_card = Capítulo { $chapter }: retropropagar a través de max. ¿Cómo encuentra un gradiente el camino de vuelta?

# Labels of the slider's picture, which steps 14 and 15 show.
backprop_is-undefined = { $sign }  no está definida
backprop_key-chain-rule = regla de la cadena
backprop_key-finite-difference = diferencia finita


## 13

backpropagating-through-max_title = Retropropagar a través de max

backpropagating-through-max_one-max =
    Dos números de una capa, x₁ y x₂, entran en un max; el mayor sale como ẋ.
    Un punto significa: una capa más adelante.
backpropagating-through-max_one-parameter =
    Un parámetro w alimenta a los dos: x₁ y x₂ son números reales que dependen de w.
backpropagating-through-max_forwards =
    Hacia delante es fácil: pongamos w = { $w } y recorramos los dos caminos.
    .answer = El max deja pasar { $larger }.
backpropagating-through-max_backwards =
    Pero para entrenar hace falta el camino de vuelta: ¿cómo cambia ẋ cuando cambia w?
    .answer = La flecha llega al max, y se detiene.

# Above the nodes.
backpropagating-through-max_one-layer = una capa
backpropagating-through-max_next-layer = la siguiente


## 14

the-chain-rule_title = La regla de la cadena

the-chain-rule_sum-over-paths =
    La regla de la cadena suma sobre todos los caminos de ẋ a w; a lo largo de cada uno, las derivadas se multiplican.
    Dos caminos: dos términos.
the-chain-rule_the-larger-decides =
    Ahora el propio max: ¿cuál de sus dos entradas recibe el gradiente?
    .answer = La mayor: respecto de ella, la derivada de ẋ es 1; respecto de la otra, 0, así que ese camino está cerrado.
the-chain-rule_relu-is-a-max =
    ReLU también es un max, con la segunda entrada fija en 0.
    .answer = Ambas son derivables a trozos: aquí la pendiente es 1 por encima de 0, y 0 por debajo.
# left, right: the slopes at both ends of the slider
the-chain-rule_along-the-slider =
    Movamos w, y miremos la pendiente donde se cruzan las rectas.
    .answer = Salta de { $left } a { $right }, y la diferencia finita coincide{ $agrees ->
        [everywhere] {""}
       *[off-the-kink] , salvo a menos de h de ahí
    }.

the-chain-rule_the-kink =
    ¿Y donde x₁ = x₂? Por la izquierda, la pendiente es { $left }; por la derecha, { $right };
    .answer = en el vértice mismo no está definida.

# In a formula's cases.
the-chain-rule_if = si
the-chain-rule_undefined = no definida


## 15

ties_title = Empates y el camino de vuelta

ties_all-slopes-between =
    Vale toda recta que pase por el vértice y nunca supere la gráfica;
    .answer = su pendiente, de { $low } a { $high }, se llama subgradiente.
ties_by-chance =
    Como con ReLU, esperamos no caer nunca en un vértice. Un descenso lo cruza sin caer en él,
    .answer =
        { $ties ->
            [0] y de { $pairs } { $pairs ->
                [many] de pares
               *[other] pares
            } con distribución normal no empata ninguno.
           *[other] y de { $pairs } { $pairs ->
                [many] de pares
               *[other] pares
            } con distribución normal empatan { SPELLED($ties) }.
        }
# $found: whether a max can tie at all, whether any does, and whether all that do are at 0.
# $harm: whether a gradient arrives at any of them.
ties_in-our-network =
    { $found ->
        [nothing-to-tie]
            ¿Y en nuestra red? Sus grupos tienen una sola columna: en { $strand } no hay nada que pueda empatar.
        [no-tie]
            ¿Y en nuestra red? { $maxima ->
                [one] El único máximo
               *[other] Ninguno de los { $maxima } máximos
            } de { $strand } { $maxima ->
                [one] no empata.
               *[other] empata.
            }
        [at-zero]
            Pero nuestros detectores responden con ceros exactos, así que { $ties ->
                [one] empata un máximo de { $maxima }, en 0
               *[other] empatan { $ties } de { $maxima } máximos, todos en 0
            }. No hace daño: ahí no llega ningún gradiente.
       *[above-zero]
            Pero nuestros detectores responden con números exactos: { $maxima ->
                [one] del único máximo
               *[other] de los { $maxima } máximos
            } de { $strand }, { $ties ->
                [one] empata uno,
               *[other] empatan { SPELLED($ties) }, { $others ->
                    [0] todos
                   *[other] { SPELLED($above) } de ellos
                }
            } por encima de 0{ $harm ->
                [none] , pero ahí no llega ningún gradiente
               *[some] {""}
            }.
    }
# $live: whether a gradient arrives where the window ties.
ties_three-conventions =
    { $live ->
        [yes] En { $strand }, { $motif } empata en 1 en el grupo { $group }, y llega un gradiente. ¿Para quién es?
       *[no] Cuando un grupo empata, ¿para quién es el gradiente?
    }
    .answer =
        Para el primero, o a partes iguales: ambos son subgradientes. Si cada uno lo recibe entero, { $live ->
            [yes] se duplica.
           *[no] es demasiado.
        }
# $which: whether a unit fires on the worked strand, on another one, or on none; $positive: what the strand is;
# $units, $cells: how many fire, and how many cells of Ẍ get a gradient from them.
ties_the-loss =
    { $which ->
        [worked]
            Ahora el camino de vuelta de verdad, con { $strand }. La derivada de la pérdida respecto de la suma u es { $positive ->
                [yes] p − 1
               *[no] p
            };
        [other]
            Con { $worked } no se activa ninguna unidad: nada vuelve. Con { $strand }, la derivada de la pérdida respecto de u es { $positive ->
                [yes] p − 1
               *[no] p
            };
       *[none]
            Ahora el camino de vuelta de verdad. Con { $worked } no se activa ninguna unidad, y el gradiente de la pérdida acaba ahí:
    }
    .answer =
        { $which ->
            [none] nada vuelve.
           *[other] { $units ->
                [one] la unidad que se activó la transmite
               *[other] las unidades que se activaron la transmiten
            } a { $cells ->
                [one] una celda
               *[other] { SPELLED($cells) } celdas
            } de Ẍ.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-the-mask =
    De vuelta por el max: la máscara recuerda quién ganó en cada grupo,
    .answer =
        { $arrives ->
            [yes] y solo los ganadores reciben el gradiente.
           *[no] pero no hay nada que transmitir.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-relu =
    La pendiente de ReLU es 1 donde z supera 0, y si no, 0;
    .answer =
        { $arrives ->
            [yes] aquí pasa todo.
           *[no] tampoco hay nada que transmitir.
        }
# $arrives: whether a gradient comes as far as here.
# $towards: whether what fired was right.
ties_down-to-the-kernels =
    { $arrives ->
        [yes] Cada número, multiplicado por la ventana de la que salió, entra en el gradiente de un kernel:
       *[no] A los kernels no llega nada:
    }
    .answer =
        { $arrives ->
            [yes]
                un paso en contra de este gradiente { $towards ->
                    [more] refuerza
                   *[less] debilita
                } el motivo de cada kernel{ $every ->
                    [yes] {""}
                   *[no] {" "}al que llega
                }.
           *[no] de esta hebra no aprenden nada.
        }

ties_step = paso
ties_larger-moves = cada paso hace menor ẋ, así que solo se mueve el número mayor
ties_pairs-drawn = pares normales
ties_ties = empates
ties_closest-so-far = más próximo
ties_tally =
    { $found ->
        [one] { $found } empate
       *[other] { $found } empates
    } de { $maxima }
ties_tied-group = { $motif }, grupo { $group }
ties_arrives = llega un gradiente δ
ties_first = todo al primero
ties_split = a partes iguales
ties_all = todo a cada uno
ties_first-name = primero
ties_split-name = reparto
ties_all-name = cada uno
ties_sum = suma
ties_verdict =
    { $inside ->
        [yes] subgradiente
       *[no] no es un subgradiente
    }
ties_logits = logits: suma u = { $sum }, fijo { $threshold }
ties_truth =
    { $positive ->
        [yes] es positiva
       *[no] es negativa
    }
ties_by-convention = por convenio
ties_mask = máscara
ties_winner =
    { $inputs ->
        [1] la única
        [2] la mayor de las dos
       *[other] la mayor
    }
ties_tie =
    { $ties ->
        [first] empate: cuenta la primera
        [split] empate: a partes iguales
       *[all] empate: cada una, entera
    }
ties_columns = columnas { $first } a { $last } de { $all }
ties_window = ventana


## Remarks of the handout

the-chain-rule_remark-zero =
    En los apuntes, ∂ẋ/∂x₁ es 0 «si x₂ < x₁», contra la línea anterior. Es 0 si x₁ < x₂.
ties_remark-network =
    Justamente en esta red { $common ->
        [yes] los empates son frecuentes
       *[no] hay grupos que empatan
    }: { $tied } de los { $groups } grupos de { $strand }.
    Con detectores que dicen 0 o 1, no es de extrañar.

# What students ask; rule: who receives the gradient at a tie.
the-chain-rule_remark-loss =
    L es la pérdida, un número que dice lo equivocada que está la respuesta de la red:
    menos el logaritmo natural de la probabilidad que da a la correcta.
the-chain-rule_remark-losers =
    ¿Aprenden alguna vez los perdedores? Con esta hebra, no. Con otra, o cuando los pesos se hayan movido, pueden ganar.
the-chain-rule_remark-dead =
    Si todos los z de un detector son a lo sumo 0, en todas las hebras, ningún gradiente llega a su kernel, y se queda como está.
    Una unidad así se llama muerta; otro comienzo, o una ReLU con pendiente bajo 0, mantiene vivas las unidades.
ties_remark-ours =
    En caso de empate, en esta red { $rule ->
        [first] la primera de las posiciones empatadas recibe
        [split] las posiciones empatadas se reparten
       *[all] cada una de las posiciones empatadas recibe
    } el gradiente. Importa donde empatan por encima de 0; en 0, ReLU no deja pasar nada.

ties_remark-conventions =
    Las bibliotecas difieren. PyTorch manda el gradiente de un max a lo largo de un eje a un solo índice, el primero, y
    el de torch.amax a todos en partes iguales (documentación de torch.max y torch.amax, 1.9 y stable). En PaddlePaddle,
    paddle.amax también reparte, pero paddle.max da a cada uno el total (documentación de 2.5).
