# The chapter's script: its steps in order, below each its beats in order.

padding_title = Padding

padding_card = Chapter { $chapter }: padding. How can a network find a pattern in DNA, right up to its last letter?

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
padding_output = output
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
    DNA is a long, twisted molecule. Lay it flat, and its message is the order of its building blocks.

dna-is-text_four-letters =
    There are four kinds, each with a letter of its own: A for adenine, C for cytosine, G for guanine and T for thymine.

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
    Each star stands for any run of letters, possibly none.

# A beat for each of the first strands; order: the motifs, joined by "then"; explanation: one of the sentences below; empty: stars that stand for nothing
the-pattern_read-first = Read { $strand } from left to right, and look for { $order }.
    .answer = { $explanation }
the-pattern_read = And { $strand }?
    .answer = { $explanation }
the-pattern_read-empty-stars = And { $strand }?
    .answer = { $explanation } Here { SPELLED($empty) } of the stars { $empty ->
        [one] is
       *[other] are
    } empty.

the-pattern_the-rest =
    And the other { SPELLED($strands) }?
    .answer = { $fitting ->
        [0] None fit
        [one] One fits
       *[other] { CAP(SPELLED($fitting)) } fit
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
the-pattern_fits = { $places }, so it is positive.
the-pattern_fits-too = It is positive.
the-pattern_fails = It is negative, because { $faults }.
the-pattern_holds-no-first = It is negative, because it has no { $motif } to begin with.
the-pattern_holds-none =
    It is negative, because it contains { $count ->
        [one] no { $motifs }
       *[other] neither { $motifs }
    }.
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

three-detectors_title = What finds a motif?

three-detectors_one-hot =
    A network reads numbers, so { $strand } becomes a matrix, X: a column for each letter, with a 1 in its row.
    .answer = The small map at the top right shows where we are.

# detectors: how many; motifs: what they detect
three-detectors_kernels =
    What finds a motif? In a convolutional neural network, or CNN, a kernel. Here { $detectors ->
        [one] is one, for { $motifs }:
       *[other] are { SPELLED($detectors) }, for { $motifs }, each
    } just its motif, one-hot encoded.

three-detectors_products =
    Lay { $motif } on the first window, and multiply cell by cell.
    .answer = The { $products } products add up to { $sum }.

# passes: whether the score is above 0; half: whether a motif has two letters
three-detectors_bias-and-relu = A bias of { $bias } is added, and ReLU keeps only what is above 0.
    .answer = { $passes ->
        [yes] { $score } is left, so { $motif } starts here.
       *[no] The score is { $score }, so ReLU gives { $output }, and { $motif } doesn’t start here.
    }
# the same, where no window shows why there is a bias
three-detectors_bias-and-relu-why = A bias of { $bias } makes sure that { $half ->
        [yes] half a motif
       *[no] part of a motif
    } isn’t enough.
    .answer = { $passes ->
        [yes] { $score } is left, and ReLU keeps it, so { $motif } starts here.
       *[no] The score is { $score }, and ReLU gives { $output }, so { $motif } doesn’t start here.
    }

# letters: of the window whose number, counted from 1, is window; changed: whether ReLU changes the score
three-detectors_next-window =
    { $window ->
        [2] One step on
       *[other] At { $window }
    }, the window holds { $letters }.
    .answer = The sum is { $sum }, so the score is { $score }, and ReLU { $changed ->
        [yes] turns that into { $output }
       *[no] leaves { $output }
    }.
# in the window of that number, all but one of the motif’s letters stand, as many as the sum; the score is 0
three-detectors_half-a-motif = Why the bias? At { $window }, { $sum ->
        [one] one letter of { SPELLED($width) } is
       *[other] { SPELLED($sum) } letters of { SPELLED($width) } are
    } right, and the sum is { $sum }.
    .answer = The bias makes that { $score }, so { $half ->
        [yes] half a motif
       *[no] part of a motif
    } isn’t enough.

# rows: detectors; columns: windows
three-detectors_sweep =
    { $motif } slides on{ $rows ->
        [1] .
        [2] , then { $others }.
       *[other] , then { $others }.
    } This sliding is the convolution.
    .answer = Its result is Ẋ: a row for each detector, a column for each window.
three-detectors_sweep-one-window =
    { $rows ->
        [1] There is no other window.
       *[other] The same for { $others }.
    }
    .answer = Ẋ has a row for each detector and a column for each window.


## 4

one-column-short_title = One column short
one-column-short_title-counted = { $missing ->
    [one] One column short
   *[other] { CAP(SPELLED($missing)) } columns short
 }

one-column-short_columns = Each column of Ẋ stands under the letter where its window starts.
    .answer = X has { $letters } columns, Ẋ has only { $windows }.

one-column-short_over-the-edge = Try the next window, and the kernel hangs over the edge.
    .answer = { $open } of its { $products } products lack a factor.

one-column-short_how-many-fit = A kernel of width k fits N − k + 1 times into N letters.
    .answer = Here that is { $letters } − { $width } + 1, or { $windows }.

# The lost columns are as many as a kernel is wider than one letter.
one-column-short_the-price = No motif is missed, as none can start at { $lost ->
    [one] the last letter
   *[other] the last { SPELLED($lost) } letters
 }.
    .answer = But the widths no longer match, and every further layer like this costs { SPELLED($lost) } more { $lost ->
    [one] column
   *[other] columns
 }.
# The same, where the strand is too short for all layers.
one-column-short_the-price-end = No motif is missed, as none can start at { $lost ->
    [one] the last letter
   *[other] the last { SPELLED($lost) } letters
 }.
    .answer = But the widths no longer match, and after { $layers ->
    [one] one layer
   *[other] { SPELLED($layers) } layers
 } no other fits.

one-column-short_one-for-each-window = one for each window


## 5

pad-with-o_title = How to pad?
pad-with-o_title-would = What would padding do?

# If the lecture pads nothing, the first beats say what padding would do.
pad-with-o_the-pad-letter = How { $pads ->
    [one] does the missing column come
   *[other] do the missing columns come
 } back? With a fifth letter, { $letter }, { $pads ->
    [1] at
    [2] twice at
   *[other] { SPELLED($pads) } times at
 } the { $side ->
    [left] start
   *[right] end
 }. It has no row in X, so its { $pads ->
    [one] column is
   *[other] columns are
 } all zeros.
pad-with-o_the-pad-letter-would = How { $pads ->
    [one] would the missing column come
   *[other] would the missing columns come
 } back? With a fifth letter, { $letter }, { $pads ->
    [1] at
    [2] twice at
   *[other] { SPELLED($pads) } times at
 } the end. It has no row in X, so its { $pads ->
    [one] column is
   *[other] columns are
 } all zeros.

# windows: how many fit now
pad-with-o_windows-again = That makes N + { $pads } columns. { $side ->
    [left] Now a window can start on the pad.
   *[right] Now { $pads ->
        [one] the { ORDINAL($windows) } window fits
       *[other] { SPELLED($windows) } windows fit
    }.
 }
pad-with-o_windows-again-would = That would make N + { $pads } columns. Then { $pads ->
    [one] the { ORDINAL($windows) } window would fit
   *[other] { SPELLED($windows) } windows would fit
 }.

pad-with-o_the-step = Its sum is { $sum }, so the score is { $score } and the output { $output }.
    .answer = Ẋ is now as wide as the strand.
pad-with-o_the-step-would = Its sum would be { $sum }, so the score { $score } and the output { $output }.
    .answer = Then Ẋ would be as wide as the strand.

# Where detections stand; one may be easily overlooked, as it is beside those that the pattern takes.
pad-with-o_what-lights-right = Every detection sits under the letter where its motif starts.
pad-with-o_what-lights-right-overlooked = Every detection sits under the letter where its motif starts.
    .answer = And { $motif } also starts at { $place }, which is easily overlooked.
pad-with-o_what-lights-left = Every detection sits under the letter where its motif ends.
pad-with-o_what-lights-left-overlooked = Every detection sits under the letter where its motif ends.
    .answer = And { $motif } also ends at { $place }, which is easily overlooked.
pad-with-o_what-lights-right-would = Every detection would sit under the letter where its motif starts.

pad-with-o_why-zeros = Why zeros, and not ¼ in each row?
    .answer = Because the { $side ->
        [left] start
       *[right] end
    } of { $strand } would light { $motif } with { $value }, where no { $motif } stands.
pad-with-o_pad = pad { $value }

pad-with-o_why-on-the-right = Why on the right? Because then Ẋ lights where a motif starts.
    .answer = A pad on the left isn’t wrong: it makes Ẋ light where a motif ends.
pad-with-o_why-on-the-left = Why on the left? Because then Ẋ lights where a motif ends, and no column looks ahead.
    .answer = A pad on the right isn’t wrong: it makes Ẋ light where a motif starts.
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
pad-with-o_verdict-left = Ẋ lights where the motif ends
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
        [shared] becomes a matrix X
       *[own] becomes a matrix X of its own
     }
   *[other] { $pads ->
        [one] gets its { $letter }
       *[other] gets its { SPELLED($pads) } letters { $letter }
     }{ $becomes ->
        [shared] { " " }and becomes a matrix X
        [own] { " " }and becomes a matrix X of its own
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
 }, since nothing in the layer was made for one strand.

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
 }, just as in the letters above.
other-positives_the-paths-none = No path leads { $motifs ->
    [one] to { $way }
   *[other] from { $way }
 }.

other-positives_out-of-order = { CAP(SPELLED($count)) } { $count ->
    [one] more cell is lit. It lies on no path, because it comes
   *[other] more cells are lit. They lie on no path, because they come
 } out of order.
other-positives_off-the-path = { CAP(SPELLED($count)) } more { $count ->
    [one] cell is lit, but it lies
   *[other] cells are lit, but they lie
 } on no path.

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

# What students ask.
dna-is-text_remark-other-strand =
    The molecule has two strands, and each follows from the other: A faces T, and C faces G.
    A motif may stand on either, so real models often read both; here one strand is the whole input.
three-detectors_remark-unknown-base =
    A base that could not be read has no row in X. Its column may hold zeros, like a pad, or ¼ in each row.
three-detectors_remark-who-chose =
    The kernels are written by hand here, so that one can see what a detector does.
    Training would have to find them from examples, as the encore tries.
pad-with-o_remark-both-sides =
    Why not pad both sides? { $pads ->
        [one] One column is missing, and half a column can’t be had.
       *[other] That can be done: frameworks call it “same” padding. A detection then stands within its motif, not at its start.
    }
pad-with-o_remark-quarter =
    On { $strand }, a pad of zeros and a pad of quarters give the same Ẋ.
