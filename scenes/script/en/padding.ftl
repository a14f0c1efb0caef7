# The chapter's script: its steps in order, below each its beats in order.

padding_title = Padding


## 1

dna-is-text_title = DNA is text


## 2

the-pattern_title = The pattern


## 3

three-detectors_title = Three detectors


## 4

one-column-short_title = One column short


## 5

pad-with-o_title = Pad with O


## 6

other-positives_title = Other positives
