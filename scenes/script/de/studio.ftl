# Was um die Vorlesung herum steht: auf ihrer Seite, in Folien, im Handout und im Sprechtext.

# Der Titel von etwas ohne Anfang.
studio_untitled = Die Vorlesung, Schritt für Schritt
studio_step = Schritt { $number }, { $title }
# clip: the number of a beat; what: as in studio_step
studio_clip = Clip { $clip } von { $what }
studio_of = { $number } von { $count }


## The page

page_about =
    Eine animierte Vorlesung darüber, wie ein kleines Faltungsnetz DNA liest, in kurzen Schritten. Jeder Schritt steht
    für sich: hier abspielen, als Schnipsel in die eigene Seite kopieren oder die Dateien für Folien mitnehmen.
page_skip = Zu den Schritten
page_languages = In anderen Sprachen
page_contents = Inhalt
page_lecture = Die ganze Vorlesung
# lasts: minutes and seconds, such as 24:10
page_lecture-lasts = Die ganze Vorlesung, { $lasts }
page_play = Abspielen
page_before = Schritt zurück
page_after = Nächster Schritt
page_on = Am Ende mit dem nächsten Schritt fortfahren
page_keys =
    Tasten: N und P für den nächsten und den vorigen Schritt, L und J für das nächste und das vorige Bild,
    K für Abspielen und Anhalten, F für Vollbild.
page_map = Karte des Netzes
page_map-strand = Der Strang
page_map-onehot = X, der Strang one-hot codiert
page_map-kernels = Die Kernels
page_map-detected = Ẋ, was erkannt wurde
page_map-pooling = Max-Pooling
page_map-pooled = Ẍ, was zusammengefasst ist
page_map-units = Die Einheiten der nächsten Schicht
page_map-output = Die Ausgabe
# part: as above; number: the step's
page_map-part = { $part }: Schritt { $number }
# what: as in studio_step
page_take = Dateien zu { $what }
page_licence = Die Filme darf jeder zeigen, verändern und weitergeben, der ihre Quelle nennt:
page_the-lecture = die ganze Vorlesung
page_hall = Für den Hörsaal
page_steps = Die Schritte
page_one-clip = Clip { $clip }, { $seconds } s
page_one-picture = Bild { $clip }
page_download = Herunterladen:
page_picture = Bild:
page_picture-of = Bild zu { $what }
# format: such as GIF
page_format-of = { $format }: { $what }
page_copy = Kopieren
page_copy-snippet = Schnipsel kopieren: { $what }
page_copied = Schnipsel kopiert: { $what }
page_selected = Ausgewählt; Strg und C kopiert
# index: a link to index.json
page_footer =
    Alles liegt in einem Ordner und funktioniert ohne Internet. Was welche Datei ist, steht maschinenlesbar in { $index }.
page_itself = Alles zum Abspielen und Mitnehmen

# What files are called by their endings, and those that are made of all steps.
page_format-film = Film, { $format }
page_format-webm = WebM ohne Hintergrund
page_format-mov = MOV ohne Hintergrund
page_format-gif = GIF
page_format-png = PNG
page_format-svg = SVG
page_format-pdf = PDF
page_format-srt = Untertitel als SRT
page_format-vtt = Untertitel als WebVTT
page_deck-html = Folien für den Browser: eine Datei, mit den Sätzen als Notizen (Taste S)
page_deck-pptx = Folien für PowerPoint, mit Clips und Notizen
page_deck-pdf = Folien als PDF, ohne Bewegung
page_handout-pdf = Handout für Papier, als PDF
page_script-pdf = Sprechtext zum Vorlesen, als PDF
page_script-txt = Sprechtext zum Vorlesen, als Textdatei


## The deck

# What keys do.
deck_beat-before = Ein Bild zurück
deck_beat-after = Ein Bild weiter
deck_step-before = Ein Schritt zurück
deck_step-after = Ein Schritt weiter
deck_play = Film abspielen oder anhalten
deck_again = Film noch einmal abspielen
deck_slowly = Film noch einmal abspielen, langsam
deck_keys = Tasten
deck_speaker = Ansicht für Vortragende: Notizen, Uhr, nächste Folie
deck_full = Vollbild
deck_black = Schwarzer Bildschirm
deck_overview = Alle Folien auf einen Blick
deck_resume = Weiter

# The speaker's view.
deck_speaker-loading = Wird geladen …
deck_speaker-next = Als Nächstes
deck_speaker-time = Zeit
deck_speaker-reset = auf 0 stellen
deck_speaker-notes = Notizen
deck_speaker-layout = Anordnung
deck_speaker-default = normal
deck_speaker-wide = breit
deck_speaker-tall = hoch
deck_speaker-only = nur Notizen


## The page of `dnacnn live`

live_step = Schritt
live_strand = Strang
live_motifs = Motive
live_pad = Padding
live_pad-right = rechts
live_pad-left = links
live_pad-none = keines
live_pool = Spalten je Gruppe
live_ties = Gleichstand
live_ties-first = an die erste
live_ties-split = geteilt
live_ties-all = an alle
live_logits = Logits
live_theme = Farben
live_theme-dark = dunkel
live_theme-light = hell
live_play = Film zum Schritt abspielen
live_drawing = Der Film wird gezeichnet …
live_keys = ← → Bilder · ↑ ↓ Schritte · F Vollbild

# Weniger Fälle, dafür falsch beurteilte Stränge.
live_trade = Das Abwägen
# A number follows.
live_letters = Buchstaben:
live_columns = Spalten je Gruppe:
live_cases = Fälle ohne Pooling
live_pooled = Fälle mit Gruppen
live_wrong = falsch beurteilte Stränge
live_misjudged =
    von { $strands } Strängen { $missed ->
        [one] { $missed } positiver
       *[other] { $missed } positive
    } übersehen, { $accepted ->
        [one] { $accepted } negativer
       *[other] { $accepted } negative
    } angenommen
live_too-many = zu viele Stränge, um alle durchzugehen

live_numbers = Die Zahlen
live_onehot = X zu { $strand }

# reason: a sentence of the program’s, in English
live_omitted = Dieser Schritt entfällt: { $reason }
live_failed = Dieser Schritt ließ sich nicht zeichnen: { $reason }
live_ended = Das Programm, das zeichnet, ist beendet


## The handout

# own: whether it is the notes' own lecture
handout_about =
    Eine animierte Vorlesung darüber, wie ein kleines Faltungsnetz DNA liest, Schritt für Schritt. Jedes Bild ist das,
    bei dem der Film anhält; daneben steht, was dazu gesagt wird. Jede Zahl ist berechnet; { $own ->
        [notes] wo das dem Skript zur Vorlesung widerspricht oder es ergänzt, sagt es eine Anmerkung.
       *[other] wo das etwas ergänzt, sagt es eine Anmerkung.
    }
handout_corrected = Berichtigt
handout_computed = Berechnet
handout_appendix = Anhang
handout_in-numbers = { $strand } in Zahlen
handout_onehot = der Strang { $strand } als One-Hot-Matrix, aufgefüllt mit { $pad }
handout_detected = was jeder Detektor in jedem Fenster findet
handout_pooled =
    { $size ->
        [1] jede Spalte, wie sie ist
        [2] das Größere aus je 2 Spalten
       *[other] das Größte aus je { $size } Spalten
    }
handout_mask =
    der Anteil am Gradienten ihrer Gruppe, den jede Spalte bekommt; { $ties ->
        [first] bei Gleichstand bekommt die erste alles
        [split] bei Gleichstand wird geteilt
       *[all] bei Gleichstand bekommt jede alles
    }


## The script to read aloud from

# rate: words a minute
script_about =
    Was gesagt wird, Bild für Bild: wie viele Sekunden das Bild dauert und wie viele die Worte dazu brauchen,
    bei { $rate } Wörtern in der Minute.
# lasts, takes: seconds
script_seconds = { $lasts } s, gelesen in { $takes } s
script_too-long = { $lasts } s, aber das Lesen dauert { $takes } s
# lasts: minutes and seconds
script_total =
    { $beats ->
        [one] { $beats } Bild
       *[other] { $beats } Bilder
    }, { $words } Wörter, { $lasts }.
# tight: beats that are too short for their words; takes: minutes and seconds if they get the time
script_closing =
    { $tight ->
        [0] Jeder Satz lässt sich in seiner Zeit lesen.
        [one] Ein Text ist länger als seine Zeit. Mit einer Stimme wartet das Bild auf ihn: Alles zusammen dauert dann { $takes }.
       *[other] { $tight } Texte sind länger als ihre Zeit. Mit einer Stimme wartet das Bild auf sie: Alles zusammen dauert dann { $takes }.
    }
