# Ce qui entoure le cours : sa page, ses diapositives, son polycopié et son texte à lire.

# Le titre de ce qui n’a pas de début.
studio_untitled = Le cours, étape par étape
studio_step = étape { $number }, { $title }
# clip: the number of a beat; what: as in studio_step
studio_clip = clip { $clip }, { $what }
studio_of = { $number } sur { $count }


## The page

page_about =
    Un cours animé qui montre comment un petit réseau convolutif lit l’ADN, en courtes étapes. Chaque étape se suffit à elle-même :
    lisez-la ici, copiez son extrait dans votre page, ou emportez ses fichiers pour vos diapositives.
page_skip = Aller aux étapes
page_languages = Dans d’autres langues
page_contents = Sommaire
page_lecture = Le cours entier
# lasts: minutes and seconds, such as 24:10
page_lecture-lasts = Le cours entier, { $lasts }
page_play = Lire
page_before = Étape précédente
page_after = Étape suivante
page_on = À la fin, passer à l’étape suivante
page_keys =
    Touches : N et P pour l’étape suivante et la précédente, L et J pour le moment suivant et le précédent,
    K pour lire ou mettre en pause, F pour le plein écran.
page_map = Plan du réseau
page_map-strand = Le brin
page_map-onehot = X, le brin encodé en one-hot
page_map-kernels = Les noyaux
page_map-detected = Ẋ, ce qui est détecté
page_map-pooling = Le max-pooling
page_map-pooled = Ẍ, ce qui est regroupé
page_map-units = Les unités de la couche suivante
page_map-output = La sortie
# part: as above; number: the step's
page_map-part = { $part } : étape { $number }
# what: as in studio_step
page_take = Fichiers : { $what }
page_licence = Chacun peut montrer, modifier et diffuser les films en citant leur source :
page_the-lecture = le cours
page_hall = Pour l’amphithéâtre
page_steps = Les étapes
page_one-clip = Clip { $clip }, { $seconds } s
page_one-picture = Image { $clip }
page_download = Télécharger :
page_picture = Image :
page_picture-of = l’image : { $what }
# format: such as GIF
page_format-of = { $format } : { $what }
page_copy = Copier
page_copy-snippet = Copier l’extrait : { $what }
page_copied = Extrait copié : { $what }
page_selected = Sélectionné ; Ctrl + C pour copier
# index: a link to index.json
page_footer =
    Tout tient dans un dossier et fonctionne sans connexion. Un programme trouve dans { $index } ce qu’est chaque fichier.
page_itself = Tout, à regarder et à emporter

# What files are called by their endings, and those that are made of all steps.
page_format-film = film, { $format }
page_format-webm = WebM à fond transparent
page_format-mov = MOV à fond transparent
page_format-gif = GIF
page_format-png = PNG
page_format-svg = SVG
page_format-pdf = PDF
page_format-srt = sous-titres en SRT
page_format-vtt = sous-titres en WebVTT
page_deck-html = Diapositives pour le navigateur : un seul fichier, les phrases en notes (touche S)
page_deck-pptx = Diapositives pour PowerPoint, avec clips et notes
page_deck-pdf = Diapositives en PDF, sans animation
page_handout-pdf = Polycopié à imprimer, en PDF
page_script-pdf = Texte à lire à voix haute, en PDF
page_script-txt = Texte à lire à voix haute, en texte brut


## The deck

# What keys do.
deck_beat-before = Le moment précédent
deck_beat-after = Le moment suivant
deck_step-before = L’étape précédente
deck_step-after = L’étape suivante
deck_play = Lire le film ou le mettre en pause
deck_again = Relire le film
deck_slowly = Relire le film au ralenti
deck_keys = Touches
deck_speaker = Mode présentateur : notes, horloge, diapositive suivante
deck_full = Plein écran
deck_black = Écran noir
deck_overview = Toutes les diapositives d’un coup d’œil
deck_resume = Continuer

# The speaker's view.
deck_speaker-loading = Chargement…
deck_speaker-next = Ensuite
deck_speaker-time = Durée
deck_speaker-reset = remettre à 0
deck_speaker-notes = Notes
deck_speaker-layout = Disposition
deck_speaker-default = normale
deck_speaker-wide = large
deck_speaker-tall = haute
deck_speaker-only = notes seules


## The page of `dnacnn live`

live_step = Étape
live_strand = Brin
live_motifs = Motifs
live_pad = Padding
live_pad-right = à droite
live_pad-left = à gauche
live_pad-none = aucun
live_pool = Colonnes par groupe
live_ties = Égalités
live_ties-first = tout à la première
live_ties-split = à parts égales
live_ties-all = tout à chacune
live_logits = Logits
live_theme = Couleurs
live_theme-dark = sombres
live_theme-light = claires
live_play = Lire le film de l’étape
live_drawing = Dessin du film…
live_keys = ← → moments · ↑ ↓ étapes · F plein écran

# Moins de cas, au prix de brins mal classés.
live_trade = Le compromis
# A number follows.
live_letters = Lettres :
live_columns = Colonnes par groupe :
live_cases = cas sans pooling
live_pooled = cas avec groupes
live_wrong = brins mal classés
live_misjudged =
    sur { $strands } brins, { $missed ->
        [one] { $missed } positif manqué
       *[other] { $missed } positifs manqués
    } et { $accepted ->
        [one] { $accepted } négatif accepté
       *[other] { $accepted } négatifs acceptés
    }
live_too-many = trop de brins pour les examiner tous

live_numbers = Les nombres
live_onehot = X de { $strand }

# reason: a sentence of the program’s, in English
live_omitted = Cette étape est omise : { $reason }
live_failed = Cette étape n’a pas pu être dessinée : { $reason }
live_ended = Le programme qui dessine s’est arrêté


## The handout

# own: whether it is the notes' own lecture
handout_about =
    Un cours animé qui montre comment un petit réseau convolutif lit l’ADN, étape par étape. Chaque image est celle où
    le film s’arrête ; à côté se trouve ce qui est dit. Tous les nombres sont calculés ; { $own ->
        [notes] là où cela corrige ou complète les notes de cours, une remarque le dit.
       *[other] là où cela ajoute quelque chose, une remarque le dit.
    }
handout_corrected = Correction
handout_computed = Remarque
handout_appendix = Annexe
handout_in-numbers = { $strand } en chiffres
handout_onehot = le brin { $strand } en one-hot, complété par { $pad }
handout_detected = ce que chaque détecteur trouve dans chaque fenêtre
handout_pooled =
    { $size ->
        [1] chaque colonne telle quelle
        [2] le plus grand de 2 colonnes
       *[other] le plus grand de { $size } colonnes
    }
handout_mask =
    la part du gradient de son groupe que reçoit chaque colonne ; { $ties ->
        [first] en cas d’égalité, la première prend tout
        [split] en cas d’égalité, on partage
       *[all] en cas d’égalité, chacune reçoit le tout
    }


## The script to read aloud from

# rate: words a minute
script_about =
    Ce qui est dit, moment par moment : les secondes dont on dispose, et celles qu’il faut pour le lire,
    à { $rate } mots par minute.
# lasts, takes: seconds
script_seconds = { $lasts } s, lu en { $takes } s
script_too-long = { $lasts } s, mais il en faut { $takes } pour lire
# lasts: minutes and seconds
script_total =
    { $beats ->
        [one] { $beats } moment
       *[other] { $beats } moments
    }, { $words } mots, { $lasts }.
# tight: beats that are too short for their words; takes: minutes and seconds if they get the time
script_closing =
    { $tight ->
        [0] Chaque texte tient dans son temps.
        [one] Un texte est plus long que son temps. Avec une voix, l’image l’attend : le tout dure { $takes }.
       *[other] { $tight } textes sont plus longs que leur temps. Avec une voix, l’image les attend : le tout dure { $takes }.
    }
