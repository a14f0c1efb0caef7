# Lo que puede decir cualquier paso, y las palabras del comienzo.

lecture_positive = positiva
lecture_negative = negativa
lecture_gradient = gradiente
lecture_loss = pérdida { $loss }

opening_title = Padding y pooling
opening_subtitle = en una pequeña red que lee ADN
# debajo de un título propio
opening_subtitle-alone = Una pequeña red que lee ADN
opening_the-title = ¿Cómo lee ADN una red pequeña, y cómo aprende a leerlo?
opening_the-picture =
    { CAP(SPELLED($chapters)) } capítulos en una imagen: por la red hasta una respuesta, y de vuelta para aprender.
