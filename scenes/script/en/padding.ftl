# The chapter's script: its steps in order, below each its beats in order.

padding_title = Padding

# missing: columns of the answer without padding
padding_card =
    Chapter { $chapter }: padding. The { $motifs ->
        [one] detector’s
       *[other] detectors’
    } answer comes out { SPELLED($missing) } { $missing ->
        [one] column
       *[other] columns
    } short.

padding_matrix-size = { $rows } × { $columns }
padding_columns = { $n ->
    [one] { $n } column
   *[other] { $n } columns
 }
padding_one-for-each-letter = one for each letter

# A kernel over a window: its products, their sum, and what bias and ReLU make of it.
padding_kernel = kernel
padding_products = products
padding_sum = sum
padding_score = score z
padding_answer = answer
padding_bias = bias { $bias }
padding_relu = ReLU

# Beside a motif's row of X-dot: where it starts, counted from 1, or how often, if that is too much for a line.
padding_starts-at = { $count ->
    [0] no { $motif }
   *[other] { $motif } starts at { $starts }
 }
padding_starts-at-many = { $motif } starts at { $n } places
padding_lights-at = { $count ->
    [0] no { $motif }
   *[other] { $motif } lights at { $starts }
 }
padding_lights-at-many = { $motif } lights at { $n } places

# What becomes of the columns without padding.
padding_window-count = N letters, kernel of width k
padding_layer-2 = second layer
padding_layer-3 = third layer
padding_layer-4 = fourth layer


## 1

dna-is-text_title = DNA is text

dna-is-text_a-molecule =
    DNA is a long, twisted molecule. Lay it flat, and what it says is the order of its building blocks.

dna-is-text_four-letters =
    There are four of them, each known by a letter: A for adenine, C for cytosine, G for guanine and T for thymine.

# alike: whether all strands have as many letters
dna-is-text_typed-strands =
    So a strand of DNA can be typed like a word. { $strands ->
        [one] Here is one of { SPELLED($letters) } letters.
       *[other] Here are { SPELLED($strands) } strands, { $alike ->
            [yes] each of { SPELLED($letters) } letters.
           *[no] long and short.
        }
    }

# letters: what stands at this position, strand by strand; alike: whether it is the first one's letter throughout
dna-is-text_positions =
    Every letter has a position, counted from 1. At position { $position } { $strands ->
        [one] stands { $first }.
       *[other] { $alike ->
            [yes] { $strands ->
                [2] both
               *[other] all
            } read { $first }.
           *[no] they read { $letters }.
        }
    }

dna-is-text_base-A = adenine
dna-is-text_base-C = cytosine
dna-is-text_base-G = guanine
dna-is-text_base-T = thymine


## 2

the-pattern_title = The pattern

# form: the pattern, such as *CA*TT*AG*
the-pattern_the-card =
    Suppose that every strand of the form { $form } is responsible for some bodily function.
    Each star stands for any run of letters, even for none.

# A beat for each of the first strands; explanation: one of the sentences below; empty: stars that stand for nothing
the-pattern_read-first = Read from left to right, { $explanation }
the-pattern_read = { $explanation }
the-pattern_read-empty-stars =
    { $explanation } { CAP(SPELLED($empty)) } of its stars { $empty ->
        [one] stands
       *[other] stand
    } for nothing.

the-pattern_the-rest =
    Of the other { SPELLED($strands) }, { $fitting ->
        [0] none fit
        [one] one fits
       *[other] { SPELLED($fitting) } fit
    } the pattern.

the-pattern_youre-it =
    So { $positives } { $count ->
        [one] is
       *[other] are
    } positive. As in a game of tag: you’re it!
the-pattern_youre-it-some =
    So { SPELLED($count) } of the { SPELLED($strands) } strands { $count ->
        [one] is
       *[other] are
    } positive. As in a game of tag: you’re it!
the-pattern_youre-it-all =
    So { $count ->
        [2] both
       *[other] all { SPELLED($count) }
    } strands are positive. As in a game of tag: you’re it!
the-pattern_none =
    { $strands ->
        [one] So the strand is negative.
       *[other] None of the strands is positive.
    }

# How a strand fares.
the-pattern_fits = { $strand } holds { $places }: positive.
the-pattern_fails = { $strand } holds { $places }, but { $faults }: negative.
the-pattern_holds-no-first = { $strand } holds no { $motif } to begin with: negative.
the-pattern_holds-none =
    { $strand } holds { $count ->
        [one] no { $motifs }
       *[other] neither { $motifs }
    }: negative.
the-pattern_place = { $motif } at { $position }
the-pattern_fault-absent = there is no { $motif }
the-pattern_fault-early = { $motif } comes too early, before { $before }
the-pattern_fault-overlap = { $motif } overlaps { $before }

# How several of these are joined, two at a time.
the-pattern_then = { $before }, then { $after }
the-pattern_and = { $before }, and { $after }
the-pattern_nor = { $before } nor { $after }
the-pattern_with = { $before }, { $after }

the-pattern_star = any letters, or none
the-pattern_tag = you’re it!
the-pattern_remark-absent = no { $motif }
the-pattern_remark-early = { $motif } too early
the-pattern_remark-overlap = { $motif } overlaps { $before }
the-pattern_none-of-the-motifs = none of the motifs


## 3

three-detectors_title = Three detectors
three-detectors_title-counted =
    { CAP(SPELLED($detectors)) } { $detectors ->
        [one] detector
       *[other] detectors
    }

three-detectors_one-hot =
    { $strand } becomes a matrix, X: each letter turns into a column with a single 1, in that letter's row.

three-detectors_kernels =
    { three-detectors_title-counted }, for { $motifs }.
    A kernel is its motif's one-hot matrix: { $letters } × { $width }.

three-detectors_products =
    Lay { $motif } on the first window and multiply cell by cell: { $products } products. Their sum is { $sum }.

# passes: whether the score is above 0
three-detectors_bias-and-relu =
    The bias, { $bias }, sees to it that part of a motif is not enough. { $passes ->
        [yes] The { $score } that is left passes ReLU: { $motif } stands here.
       *[no] The score is { $score }, and ReLU gives { $answer }: { $motif } does not stand here.
    }

# letters: of the window whose number, counted from 1, is window; changed: whether ReLU changes the score
three-detectors_next-window =
    { $window ->
        [2] One step on
       *[other] At { $window }
    }, the window holds { $letters }: the sum is { $sum }, the score { $score }, and ReLU { $changed ->
        [yes] turns that into { $answer }
       *[no] leaves { $answer }
    }.

# rows: detectors; columns: windows
three-detectors_sweep =
    { $motif } slides on{ $rows ->
        [1] .
        [2] ; { $others } follows.
       *[other] ; { $others } follow.
    } Ẋ has a row per detector and a column per window: { $rows } × { $columns }.
three-detectors_sweep-one-window =
    { $rows ->
        [1] There is no other window.
       *[other] The same for { $others }.
    } Ẋ has a row per detector and a column per window: { $rows } × { $columns }.


## 4

one-column-short_title = One column short
one-column-short_title-counted = { $missing ->
    [one] One column short
   *[other] { CAP(SPELLED($missing)) } columns short
 }

one-column-short_columns = Each column of Ẋ stands under the letter where its window starts.
    X has { $letters } columns, Ẋ has only { $windows }.

one-column-short_over-the-edge = Try the next window: the kernel hangs over the edge.
    For { $open } of its { $products } products there is nothing to multiply.

one-column-short_how-many-fit = A kernel of width k fits N − k + 1 times into N letters:
    here { $letters } − { $width } + 1 = { $windows }.

# The lost columns are as many as a kernel is wider than one letter.
one-column-short_the-price = No motif is missed, as none can start at { $lost ->
    [one] the last letter
   *[other] the last { SPELLED($lost) } letters
 }. But columns stop matching letters, and every further layer costs { SPELLED($lost) } more.
# The same, where the strand is too short for all layers.
one-column-short_the-price-end = No motif is missed, as none can start at { $lost ->
    [one] the last letter
   *[other] the last { SPELLED($lost) } letters
 }. But columns stop matching letters, and after { $layers ->
    [one] one layer
   *[other] { SPELLED($layers) } layers
 } no other fits.

one-column-short_one-for-each-window = one for each window


## 5

pad-with-o_title = Pad with O
pad-with-o_title-letter = Pad with { $letter }
pad-with-o_title-would = What padding with { $letter } would do

# If the lecture pads nothing, the first three beats say what padding would do.
pad-with-o_the-pad-letter = The remedy: a fifth letter, { $letter }, { $pads ->
    [1] at
    [2] twice at
   *[other] { SPELLED($pads) } times at
 } the { $side ->
    [left] start
   *[right] end
 }. It has no row, so its { $pads ->
    [one] column is
   *[other] columns are
 } all zeros. X is now { $rows } × { $columns }, and { $windows } windows fit.
pad-with-o_the-pad-letter-would = A remedy would be a fifth letter, { $letter }, { $pads ->
    [1] at
    [2] twice at
   *[other] { SPELLED($pads) } times at
 } the end. It has no row, so its { $pads ->
    [one] column is
   *[other] columns are
 } all zeros. X would be { $rows } × { $columns }, and { $windows } windows would fit.

pad-with-o_the-last-step = Now the step can be taken: sum { $sum }, score { $score }, answer { $answer }.
    Ẋ is { $rows } × { $columns }, as wide as the strand.
pad-with-o_the-last-step-would = Then the step could be taken: sum { $sum }, score { $score }, answer { $answer }.
    Ẋ would be { $rows } × { $columns }, as wide as the strand.
pad-with-o_the-first-step = Now a window can start on the pad: sum { $sum }, score { $score }, answer { $answer }.
    Ẋ is { $rows } × { $columns }, as wide as the strand.

# $found is what is found of each motif, one after the other.
pad-with-o_what-lights = Each letter now has a column of answers, and { $shift ->
    [0] each detection its place
    [one] each detection stands one place after its motif's start
   *[other] each detection stands { SPELLED($shift) } places after its motif's start
 }: { $found }.
pad-with-o_what-lights-would = Each letter would have a column of answers, and each detection its place: { $found }.
pad-with-o_found = { $count ->
    [0] { $motif } nowhere
   *[other] { $motif } at { $places }
 }
pad-with-o_found-many = { $motif } at { $count } places
pad-with-o_overlooked = The notes overlook the { $motif } at { $start }. The detector does not.

pad-with-o_why-zeros = Why zeros, and not ¼ in each row? On { $strand }, with ¼,
    { $motif } lights with { $value } at { $window }, where no { $motif } stands.
pad-with-o_pad = pad { $value }
pad-with-o_same = On { $strand }, both give the same Ẋ.

# $lit is how many detections there are.
pad-with-o_why-on-the-right = Why on the right? Pad on the left, and { $lit ->
    [0] every column
   *[other] every detection
 } moves { $shift ->
    [one] one place
   *[other] { SPELLED($shift) } places
 } over. On the right it stands where its motif starts.
pad-with-o_why-on-the-left = Why on the left? Then Ẋ lights where a motif ends, and no column looks ahead.
    Pad on the right, and { $lit ->
    [0] every column
   *[other] every detection
 } moves { $shift ->
    [one] one place
   *[other] { SPELLED($shift) } places
 } back, to where its motif starts.
pad-with-o_why-nothing = This lecture pads nothing: Ẋ keeps { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 } for { $letters } letters. No detection is lost, as the { $added ->
    [one] column that padding would add holds
   *[other] columns that padding would add hold
 } only zeros.

# Beside the strand as it is padded in one way and in another: what becomes of its detections.
pad-with-o_side-right = pad on the right
pad-with-o_side-left = pad on the left
pad-with-o_side-none = no padding
pad-with-o_verdict-right = Ẋ lights where the motif starts
pad-with-o_verdict-right-not = Ẋ lights { $n ->
    [one] { $n } place
   *[other] { $n } places
 } late
pad-with-o_verdict-left = Ẋ lights where the motif ends
pad-with-o_verdict-left-not = Ẋ lights { $n ->
    [one] { $n } place
   *[other] { $n } places
 } early
pad-with-o_verdict-none = { $n ->
    [one] { $n } column
   *[other] { $n } columns
 }
pad-with-o_verdict-none-not = { $n ->
    [one] { $n } column
   *[other] { $n } columns
 } more, all zeros


## 6

other-positives_title = Other positives
other-positives_title-strands = Other strands

# $kind says whether all strands are positive; $named, whether they are few enough to be named.
other-positives_strands = { $count ->
    [one] One other { $kind ->
        [positive] positive strand
       *[any] strand
     }
   *[other] { CAP(SPELLED($count)) } other { $kind ->
        [positive] positive strands
       *[any] strands
     }
 }{ $named ->
    [yes] : { $strands }
   *[no] { "" }
 }.
# $becomes says whether X is shown, and whether all are of one size.
other-positives_more-strands = { other-positives_strands } { $count ->
    [one] It
   *[other] Each
 } { $pads ->
    [0] { $becomes ->
        [shared] becomes an X of { $rows } × { $columns }
       *[own] becomes an X of its own
     }
   *[other] { $pads ->
        [one] gets its { $letter }
       *[other] gets its { SPELLED($pads) } letters { $letter }
     }{ $becomes ->
        [shared] { " " }and becomes an X of { $rows } × { $columns }
        [own] { " " }and becomes an X of its own
       *[none] { "" }
     }
 }.

other-positives_the-same-layer = The same { $kernels ->
    [one] kernel slides
   *[other] { SPELLED($kernels) } kernels slide
 } over { $count ->
    [1] it
    [2] both
   *[other] all { SPELLED($count) }
 }. Nothing in the layer was made for one strand.

# $way leads from motif to motif; $where says which strands have one.
other-positives_way = { $way } to { $motif }
other-positives_the-paths = { $where ->
    [each] In each
    [some] In each positive one
    [one] In the positive one
   *[it] In it
 }, { $motifs ->
    [one] { $way } lights
   *[other] a path leads from { $way }, always to the right
 }. The letters above say why.
other-positives_the-paths-none = No path leads { $motifs ->
    [one] to { $way }
   *[other] from { $way }
 }.

other-positives_lit-cell = { $motif } at { $column } in { $strand }
other-positives_out-of-order = Not every lit cell lies on a path: { $named ->
    [yes] { $cells }
   *[no] { SPELLED($count) } of them
 } { $count ->
    [one] comes out of order
   *[other] come out of order
 }.
other-positives_off-the-path = Not every lit cell lies on a path: { $named ->
    [yes] { $cells }
   *[no] { SPELLED($count) } of them
 } { $count ->
    [one] belongs to none
   *[other] belong to none
 }.

other-positives_different-places = The same pattern, at { SPELLED($count) } different places.
    Whatever reads Ẋ next has to know them all.
other-positives_one-place = Whatever reads Ẋ next has to know every place where the pattern can stand.

# Below a strand or beside it.
other-positives_starts-at = { $motif } at { $start }
other-positives_negative = negative


## Remarks of the handout

three-detectors_remark-relu =
    Each detector is a neuron: z is the sum of the products minus { $less }, then ReLU.
    For { $strand }, { $zeros } of { $windows } windows give exactly z = 0, where ReLU has no derivative;
    by convention it is 0 there.
pad-with-o_remark-letter-a =
    The notes print the A row of X with ones in columns 2, 7 and 8, and a tenth column.
    In { $padded } the letter A stands at { $places }, and there are { $columns } columns.
pad-with-o_remark-last-motif =
    The notes mark one { $motif }, at 7. { $strand } holds { $motif } at { $places }, and so its detector lights there.
other-positives_remark-nine-letters =
    The notes spell two of the strands GCATTTCAG and TTCAATTAG, with nine letters.
    The outputs that they print fit { $first } and { $second } only.
