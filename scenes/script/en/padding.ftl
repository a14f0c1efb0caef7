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


## 2

the-pattern_title = The pattern


## 3

three-detectors_title = Three detectors


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


## 6

other-positives_title = Other positives


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
