# Lo que rodea la lección: en su página, en las diapositivas, en el material para repartir y en el guion.

# El título de lo que no tiene comienzo.
studio_untitled = La lección, paso a paso
studio_step = paso { $number }, { $title }
# clip: the number of a beat; what: as in studio_step
studio_clip = clip { $clip } de { $what }
studio_of = { $number } de { $count }


## The page

page_about =
    Una lección animada sobre cómo lee ADN una pequeña red convolucional, en pasos cortos. Cada paso vale por sí solo:
    véalo aquí, copie su fragmento en una página propia o llévese los archivos para sus diapositivas.
page_skip = Ir a los pasos
page_languages = En otros idiomas
page_contents = Contenido
page_lecture = La lección entera
# lasts: minutes and seconds, such as 24:10
page_lecture-lasts = La lección entera, { $lasts }
page_play = Reproducir
page_before = Paso anterior
page_after = Paso siguiente
page_on = Al terminar, seguir con el paso siguiente
page_keys =
    Teclas: N y P para el paso siguiente y el anterior, L y J para el momento siguiente y el anterior,
    K para reproducir o pausar, F para pantalla completa.
page_map = Mapa de la red
page_map-strand = La hebra
page_map-onehot = X, la hebra en codificación one-hot
page_map-kernels = Los kernels
page_map-detected = Ẋ, lo detectado
page_map-pooling = Max-pooling
page_map-pooled = Ẍ, lo agrupado
page_map-units = Las unidades de la capa siguiente
page_map-output = La salida
# part: as above; number: the step's
page_map-part = { $part }: paso { $number }
# what: as in studio_step
page_take = Archivos: { $what }
page_licence = Cualquiera puede mostrar, modificar y difundir las películas si cita su fuente:
page_the-lecture = la lección
page_hall = Para el aula
page_steps = Los pasos
page_one-clip = Clip { $clip }, { $seconds } s
page_one-picture = Imagen { $clip }
page_download = Descargar:
page_picture = Imagen:
page_picture-of = la imagen: { $what }
# format: such as GIF
page_format-of = { $format }: { $what }
page_copy = Copiar
page_copy-snippet = Copiar el fragmento: { $what }
page_copied = Fragmento copiado: { $what }
page_selected = Seleccionado; pulse Ctrl y C para copiar
# index: a link to index.json
page_footer =
    Todo está en una carpeta y funciona sin conexión. Un programa encuentra en { $index } qué es cada archivo.
page_itself = Todo, para verlo y para llevárselo

# What files are called by their endings, and those that are made of all steps.
page_format-film = película, { $format }
page_format-webm = WebM sin fondo
page_format-mov = MOV sin fondo
page_format-gif = GIF
page_format-png = PNG
page_format-svg = SVG
page_format-pdf = PDF
page_format-srt = subtítulos en SRT
page_format-vtt = subtítulos en WebVTT
page_deck-html = Diapositivas para el navegador: un solo archivo, con las frases como notas (tecla S)
page_deck-pptx = Diapositivas para PowerPoint, con clips y notas
page_deck-pdf = Diapositivas en PDF, sin movimiento
page_handout-pdf = Material para imprimir y repartir, en PDF
page_script-pdf = Guion para leer en voz alta, en PDF
page_script-txt = Guion para leer en voz alta, como texto


## The deck

# What keys do.
deck_beat-before = El momento anterior
deck_beat-after = El momento siguiente
deck_step-before = El paso anterior
deck_step-after = El paso siguiente
deck_play = Reproducir o pausar la película
deck_again = Reproducir otra vez la película
deck_slowly = Reproducir otra vez la película, despacio
deck_keys = Teclas
deck_speaker = Vista del presentador: notas, reloj y diapositiva siguiente
deck_full = Pantalla completa
deck_black = Pantalla en negro
deck_overview = Todas las diapositivas a la vez
deck_resume = Continuar

# The speaker's view.
deck_speaker-loading = Cargando …
deck_speaker-next = Siguiente
deck_speaker-time = Tiempo
deck_speaker-reset = poner a 0
deck_speaker-notes = Notas
deck_speaker-layout = Disposición
deck_speaker-default = normal
deck_speaker-wide = ancha
deck_speaker-tall = alta
deck_speaker-only = solo notas


## The page of `dnacnn live`

live_step = Paso
live_strand = Hebra
live_motifs = Motivos
live_pad = Padding
live_pad-right = a la derecha
live_pad-left = a la izquierda
live_pad-none = ninguno
live_pool = Columnas por grupo
live_ties = Empates
live_ties-first = todo a la primera
live_ties-split = a partes iguales
live_ties-all = todo a cada una
live_logits = Logits
live_theme = Colores
live_theme-dark = oscuros
live_theme-light = claros
live_play = Reproducir la película del paso
live_drawing = Dibujando la película …
live_keys = ← → momentos · ↑ ↓ pasos · F pantalla completa

# Menos casos a cambio de hebras mal clasificadas.
live_trade = El equilibrio
# A number follows.
live_letters = Letras:
live_columns = Columnas por grupo:
live_cases = casos sin pooling
live_pooled = casos con grupos
live_wrong = hebras mal clasificadas
live_misjudged =
    de { $strands } hebras, { $missed ->
        [one] se pierde { $missed } positiva
       *[other] se pierden { $missed } positivas
    } y { $accepted ->
        [one] se acepta { $accepted } negativa
       *[other] se aceptan { $accepted } negativas
    }
live_too-many = demasiadas hebras para examinarlas todas

live_numbers = Los números
live_onehot = X de { $strand }

# reason: a sentence of the program’s, in English
live_omitted = Este paso se omite: { $reason }
live_failed = No se ha podido dibujar este paso: { $reason }
live_ended = El programa que dibuja ha terminado


## The handout

# own: whether it is the notes' own lecture
handout_about =
    Una lección animada sobre cómo lee ADN una pequeña red convolucional, paso a paso. Cada imagen es aquella en la que
    se detiene la película; al lado está lo que se dice. Todos los números están calculados; { $own ->
        [notes] donde eso corrige o completa los apuntes, lo dice una observación.
       *[other] donde eso añade algo, lo dice una observación.
    }
handout_corrected = Corregido
handout_computed = Calculado
handout_appendix = Apéndice
handout_in-numbers = { $strand } en números
handout_onehot = la hebra { $strand } en codificación one-hot, rellenada con { $pad }
handout_detected = lo que cada detector encuentra en cada ventana
handout_pooled =
    { $size ->
        [1] cada columna tal cual
        [2] el mayor de cada 2 columnas
       *[other] el mayor de cada { $size } columnas
    }
handout_mask =
    la parte del gradiente de su grupo que recibe cada columna; { $ties ->
        [first] en caso de empate, la primera se lo lleva todo
        [split] en caso de empate, se reparte
       *[all] en caso de empate, cada una lo recibe entero
    }


## The script to read aloud from

# rate: words a minute
script_about =
    Lo que se dice, momento a momento: los segundos que dura cada uno y los que lleva leer sus palabras,
    a { $rate } palabras por minuto.
# lasts, takes: seconds
script_seconds = { $lasts } s, se lee en { $takes } s
script_too-long = { $lasts } s, pero leerlo lleva { $takes } s
# lasts: minutes and seconds
script_total =
    { $beats ->
        [one] { $beats } momento
       *[other] { $beats } momentos
    }, { $words } palabras, { $lasts }.
# tight: beats that are too short for their words; takes: minutes and seconds if they get the time
script_closing =
    { $tight ->
        [0] Cada texto cabe en su tiempo.
        [one] Un texto es más largo que su tiempo. Con voz, la imagen lo espera: todo junto dura { $takes }.
       *[other] { $tight } textos son más largos que su tiempo. Con voz, la imagen los espera: todo junto dura { $takes }.
    }
