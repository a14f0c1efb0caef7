# What stands around the lecture: on its page, in its decks, on its handout and its script for reading aloud.

# The title of what has no opening, of which it would be.
studio_untitled = The lecture, step by step
studio_step = step { $number }, { $title }
# clip: the number of a beat; what: as in studio_step
studio_clip = clip { $clip } of { $what }
studio_of = { $number } of { $count }


## The page

page_about =
    An animated lecture on how a small convolutional network reads DNA, in short steps. Each step stands alone:
    play it here, copy its snippet into a page of yours, or take its files for slides.
page_skip = Skip to the steps
page_languages = In other languages
page_contents = Contents
page_lecture = The whole lecture
# lasts: minutes and seconds, such as 24:10
page_lecture-lasts = The whole lecture, { $lasts }
page_play = Play it
page_before = Step before
page_after = Next step
page_on = Go on to the next step at the end
page_keys =
    Keys: N and P for the next step and the step before, L and J for the next beat and the beat before,
    K to play or pause, F for full screen.
page_map = Map of the network
page_map-strand = The strand
page_map-onehot = X, the strand one-hot encoded
page_map-kernels = The kernels
page_map-detected = Ẋ, what was detected
page_map-pooling = Max-pooling
page_map-pooled = Ẍ, what is pooled
page_map-units = The units of the next layer
page_map-output = The output
# part: as above; number: the step's
page_map-part = { $part }: step { $number }
# what: as in studio_step
page_take = Files of { $what }
page_licence = The films may be shown, changed and passed on by anybody who names their source:
page_the-lecture = the lecture
page_hall = For a lecture hall
page_steps = The steps
page_one-clip = Clip { $clip }, { $seconds } s
page_one-picture = Picture { $clip }
page_download = Download:
page_picture = Picture:
page_picture-of = the picture of { $what }
# format: such as GIF
page_format-of = { $format } of { $what }
page_copy = Copy
page_copy-snippet = Copy the snippet of { $what }
page_copied = Copied: snippet of { $what }
page_selected = Selected; press Ctrl and C to copy
# index: a link to index.json
page_footer =
    Everything here lies in one folder and works without a connection. What each file is, a program finds in { $index }.
page_itself = All of it, to play and to take along

# What files are called by their endings, and those that are made of all steps.
page_format-film = film, { $format }
page_format-webm = WebM without background
page_format-mov = MOV without background
page_format-gif = GIF
page_format-png = PNG
page_format-svg = SVG
page_format-pdf = PDF
page_format-srt = captions as SRT
page_format-vtt = captions as WebVTT
page_deck-html = Slides for a browser: one file, the sentences as notes (press S)
page_deck-pptx = Slides for PowerPoint, with clips and notes
page_deck-pdf = Slides as PDF, without motion
page_handout-pdf = Handout for paper, as PDF
page_script-pdf = Script to read aloud from, as PDF
page_script-txt = Script to read aloud from, as text


## The deck

# What keys do.
deck_beat-before = The beat before
deck_beat-after = The next beat
deck_step-before = The step before
deck_step-after = The next step
deck_play = Play or pause the film
deck_again = Play the film again
deck_slowly = Play the film again, slowly
deck_keys = Keys
deck_speaker = Speaker’s view: notes, clock, next slide
deck_full = Full screen
deck_black = Black screen
deck_overview = All slides at a glance
deck_resume = Go on

# The speaker's view.
deck_speaker-loading = Loading …
deck_speaker-next = Next
deck_speaker-time = Time
deck_speaker-reset = back to 0
deck_speaker-notes = Notes
deck_speaker-layout = Layout
deck_speaker-default = standard
deck_speaker-wide = wide
deck_speaker-tall = tall
deck_speaker-only = notes alone


## The page of `dnacnn live`

live_step = Step
live_strand = Strand
live_motifs = Motifs
live_pad = Padding
live_pad-right = right
live_pad-left = left
live_pad-none = none
live_pool = Columns a group
live_ties = Ties
live_ties-first = first
live_ties-split = split
live_ties-all = all
live_logits = Logits
live_theme = Colours
live_theme-dark = dark
live_theme-light = light
live_play = Play this step’s film
live_drawing = Drawing the film …
live_keys = ← → beats · ↑ ↓ steps · F full screen

# The trade of pooling: fewer cases for strands that are judged wrongly.
live_trade = The trade
# A number follows.
live_letters = Letters:
live_columns = Columns a group:
live_cases = cases without pooling
live_pooled = cases with groups
live_wrong = strands misjudged
live_misjudged =
    { $missed ->
        [one] { $missed } positive
       *[other] { $missed } positives
    } missed, { $accepted ->
        [one] { $accepted } negative
       *[other] { $accepted } negatives
    } accepted, of { $strands } strands
live_too-many = too many strands to ask them all

live_numbers = The numbers
live_onehot = X of { $strand }

# reason: a sentence of the program’s, in English
live_omitted = this step is left out: { $reason }
live_failed = this step could not be drawn: { $reason }
live_ended = the program that draws has ended


## The handout

# own: whether it is the notes' own lecture
handout_about =
    An animated lecture on how a small convolutional network reads DNA, step by step. Each picture is the one on which
    the film rests, with what is said beside it. Every number is computed; { $own ->
        [notes] where that changes the lecture notes or adds to them, a remark says so.
       *[other] where that adds something, a remark says so.
    }
handout_corrected = Corrected
handout_computed = Computed
handout_appendix = Appendix
handout_in-numbers = { $strand } in numbers
handout_onehot = the strand { $strand } one-hot, padded with { $pad }
handout_detected = what each detector finds in each window
handout_pooled =
    { $size ->
        [1] each column as it is
        [2] the larger of every 2 columns
       *[other] the largest of every { $size } columns
    }
handout_mask =
    the share of its group’s gradient that each column receives; { $ties ->
        [first] the first of those that tie takes all
        [split] those that tie share it
       *[all] all that tie take the whole of it
    }


## The script to read aloud from

# rate: words a minute
script_about =
    What is said, beat by beat, with the seconds that each beat has, and the seconds that its words take
    at { $rate } words a minute.
# lasts, takes: seconds
script_seconds = { $lasts } s, read in { $takes } s
script_too-long = { $lasts } s, but reading takes { $takes } s
# lasts: minutes and seconds
script_total =
    { $beats ->
        [one] { $beats } beat
       *[other] { $beats } beats
    }, { $words } words, { $lasts }.
# tight: beats that are too short for their words; takes: minutes and seconds if they get the time
script_closing =
    { $tight ->
        [0] Every sentence can be read in its time.
        [one] One sentence is longer than its time. With a voice, the picture waits for it: all of it takes { $takes }.
       *[other] { $tight } sentences are longer than their time. With a voice, the picture waits for them: all of it takes { $takes }.
    }
