# El guion del capítulo: sus pasos en orden.

softargmax_title = ¿Qué suaviza softmax?

# within a formula by cases
softargmax_if = si

softargmax_card = Capítulo { $chapter }: softmax. El nombre promete un max suave. Pero ¿qué es lo que suaviza de verdad?


## 16

a-fair-question_title = Una buena pregunta

a-fair-question_a-hand-goes-up =
    Muchas redes terminan en softmax, que convierte las salidas en probabilidades.
    Alguien levanta la mano: si podemos retropropagar a través de max, ¿para qué softmax?
# A slash ends a line.
a-fair-question_question = Si podemos retropropagar / a través de max, / ¿para qué softmax?
a-fair-question_question-upright = Si podemos / retropropagar / por max, / ¿para qué / softmax?

a-fair-question_what-the-name-says =
    El nombre promete una versión suave de max. Pero max no era ningún obstáculo.
a-fair-question_promise-soft = una versión / suave de
a-fair-question_promise-max = el número / mayor

a-fair-question_a-misnomer =
    La respuesta empieza con un suspiro: el nombre está mal puesto. Lo que se suaviza no es el máximo.
a-fair-question_reply = Bueno, softmax tiene / un nombre engañoso.
a-fair-question_reply-upright = Bueno, softmax / es un nombre / engañoso.

a-fair-question_one-syllable-missing =
    Falta una sílaba. Es un argmax suave: dice dónde está el mayor, no cuánto vale.
a-fair-question_meaning-argmax = el lugar / del mayor


## 17

three-functions_title = Tres funciones

three-functions_softmax =
    Para convertir números en proporciones, softmax eleva e a cada uno y divide entre la suma.

three-functions_argmax-and-max =
    Argmax marca dónde está el número mayor. Max dice cuánto vale, y nada más.

# off: how far the shares are from argmax; inputs: how many numbers the vector has
three-functions_soft-version-of-which-near =
    Softmax se queda a { $off } de argmax.
    .answer = Max ni siquiera es un vector: entran { SPELLED($inputs) } números y sale uno.
three-functions_soft-version-of-which-far =
    Softmax se aparta { $off } de argmax, pero apunta en la misma dirección.
    .answer = Max ni siquiera es un vector: entran { SPELLED($inputs) } números y sale uno.
three-functions_soft-version-of-which-same =
    Con dos decimales, softmax ya es argmax.
    .answer = Max ni siquiera es un vector: entran { SPELLED($inputs) } números y sale uno.

three-functions_sharper =
    Multipliquemos x por una nitidez β que crece hasta { $sharpest }: las proporciones tienden al vector one-hot
    de argmax.

# largest: the max; shares lie between 0 and 1
three-functions_never-the-max =
    Por nítidas que sean, las proporciones quedan entre 0 y 1.
    .answer = Ninguna puede acercarse jamás a { $largest }: lo que se suaviza es argmax.
three-functions_never-the-max-above =
    Por nítidas que sean, las proporciones suman 1.
    .answer = Ninguna puede acercarse jamás a { $largest }: lo que se suaviza es argmax.
three-functions_never-the-max-by-chance =
    Por nítidas que sean, las proporciones tienden a 1 y 0.
    .answer = Que el máximo también sea { $largest } es casualidad: lo que se suaviza es argmax.

three-functions_count =
    { $n ->
        [one] { $n } número
       *[other] { $n } números
    }
three-functions_off = a { $d }


## 18

argmax-as-a-layer_title = Argmax como capa

argmax-as-a-layer_four-arrows =
    En nuestra red decide el mayor de dos números: un argmax. Como capa, cada salida mira las dos entradas: cuatro flechas.

argmax-as-a-layer_two-formulas =
    Una salida vale 1 si su entrada es al menos tan grande como la otra, y 0 si la otra es mayor.

# held: the second input; jump: the first input at which the output jumps
argmax-as-a-layer_a-step =
    Dejemos x₂ fija en { $held } y hagamos crecer x₁ desde muy a la izquierda. La primera salida sigue en 0.
    .answer = En { $jump } salta a 1, y ahí se queda.

argmax-as-a-layer_at-the-tie =
    En el salto las entradas empatan, y las dos fórmulas dicen 1.
    .answer = En el resto, una salida vale 1 y la otra 0.

argmax-as-a-layer_tie-both = empate: { $one } en las dos


## 19

degenerate_title = Degenerada

degenerate_flat-on-both-sides =
    Deslicemos una tangente por el escalón. A ambos lados la pendiente es 0; en el salto no la hay.
degenerate_slope = pendiente { $s }
degenerate_undefined = no definida

degenerate_four-zeros =
    Cada salida es un escalón así respecto de cada entrada, luego las cuatro derivadas son 0.
    .answer = Degenerada, e inútil: no vuelve nada.

# slope: the derivative, small if it is written as 0
degenerate_its-soft-version =
    El softargmax de los mismos números sí tiene pendiente. Por la regla del cociente es s₁ − s₁², o s₁(1 − s₁).
    .answer = Aquí vale { $slope }: pequeña, pero no cero.
degenerate_its-soft-version-small =
    El softargmax de los mismos números sí tiene pendiente. Por la regla del cociente es s₁ − s₁², o s₁(1 − s₁).
    .answer = Aquí es tan pequeña que escribimos 0, pero no es cero.

degenerate_one-dies-one-passes =
    Lo que gana una proporción lo pierde la otra. Ahora llega un gradiente de { $gradient } a la primera salida de ambas capas.
    .answer = Argmax lo deja morir; softargmax lo transmite.
degenerate_one-dies-one-passes-small =
    Lo que gana una proporción lo pierde la otra. Ahora llega un gradiente de { $gradient } a la primera salida de ambas capas.
    .answer = Argmax lo deja morir; softargmax transmite apenas un rastro.

degenerate_the-trade =
    Aquí, fuera del empate, la nitidez cuesta gradiente: más cerca de argmax, más plana la curva.
    .answer = { degenerate_at-the-tie }
# peak: the sharpness up to which the gradient grows at first, where the inputs are close
degenerate_the-trade-past =
    Fuera del empate, más nitidez que { $peak } cuesta gradiente: más cerca de argmax, más plana la curva.
    .answer = { degenerate_at-the-tie }
degenerate_at-the-tie = En el empate cada proporción sigue siendo un medio, y lo que crece es la pendiente.
degenerate_distance = a { $v } de argmax
degenerate_at-own = en x₁ = { $x }
degenerate_gradient = gradiente { $v }

degenerate_the-lecture-in-one-picture =
    Padding, pooling y el camino de vuelta por max.
    .answer = La respuesta es el mayor de los dos: un argmax, sin gradiente. Por eso se entrena con su versión suave.
degenerate_end = La lección en una imagen


## Remarks of the handout

three-functions_remark-number =
    En los apuntes este paso lleva el número 11 y el siguiente el 12. Van detrás del 16, así que son el 17 y el 18.
three-functions_remark-values = softmax{ $inputs } = { $soft }; argmax{ $inputs } = { $hard }; max{ $inputs } = { $largest }.
degenerate_remark-derivative =
    La derivada de la primera salida de softmax respecto de su primera entrada es s₁(1 − s₁) = { $slope }, no 0:
    por eso sirve donde argmax no sirve. Las proporciones suman 1, así que cada fila y cada columna de la tabla suma 0.
    En el paso 15, la pendiente de la pérdida respecto del logit correcto es su proporción menos 1, porque ahí se añade
    el −1/s de −ln s: −1/s · s(1 − s) = s − 1.

# What students ask; value: log-sum-exp of the inputs, which have this max.
a-fair-question_remark-where =
    ¿Dónde está softmax en nuestra red? Al final, donde convierte los dos últimos números en las probabilidades
    de positiva y negativa.
three-functions_remark-soft-max =
    ¿Hay una versión suave de max? Sí, log-sum-exp: ln(e^x₁ + e^x₂) = { $value }, donde max es { $largest }.
    Su gradiente es softmax.
three-functions_remark-which-sharpness =
    ¿Qué β? En una red suele ser 1, pues los pesos anteriores a softmax pueden agrandar ellos mismos sus salidas.
    Algunos escriben 1/T, con una temperatura T.
degenerate_remark-label =
    ¿Cómo se obtiene una etiqueta al usar la red? Con argmax, porque entonces nada tiene que volver.
