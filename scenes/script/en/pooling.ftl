# The chapter's script: its steps in order, below each its beats in order.

pooling_title = Pooling

pooling_power = { $motifs ->
    [1] N itself
    [2] the square of N
    [3] the cube of N
    [4] the fourth power of N
   *[5] the fifth power of N
 }

pooling_card = Chapter { $chapter }: pooling. Must a network know every place where a pattern can stand?

pooling_cases = cases
pooling_yes = yes
pooling_no = no
pooling_numbers =
    { $rows } × { $columns } { $count ->
        [one] number
       *[other] numbers
    }
pooling_replies =
    { $rows } × { $columns } { $count ->
        [one] reply
       *[other] replies
    }
pooling_forgets = forgets which column
pooling_keeps =
    { $groups ->
        [one] keeps whether at all
       *[other] keeps which group
    }
pooling_detector = detector
pooling_group = group
pooling_technique = max-pooling
pooling_sizes = { $rows } × { $columns }  →  { $kept } × { $groups }


## 7

ten-cases_title = Ten cases
ten-cases_title-counted = { CAP(SPELLED($count)) } { $count ->
    [one] case
   *[other] cases
 }

ten-cases_the-cells = The next layer sees only Ẋ: { $cells } { $cells ->
    [one] cell
   *[other] cells
 }. When should it say positive?

# where: for each motif where it starts, or, where padding moves what it lights, which column it lights
ten-cases_one-case = One case: { $where }. { $strand } is such a strand.
ten-cases_the-only-case = There is only one case: { $where }. { $strand } leaves no room for another.
ten-cases_starts = { $motif } starts at position { $position }
ten-cases_lights = { $motif } lights column { $position }

# listed: whether all cases have a line, or some of them
ten-cases_all-cases = { CAP(SPELLED($count)) } cases in all{ $listed ->
    [some] , some of them listed here
   *[all] { "" }
 }, each { $motifs ->
    [one] a cell of its own
   *[other] its own combination of { SPELLED($motifs) } cells
 }. The next layer has to know every one of them.

ten-cases_a-sum = Would a weighted sum do? Together, these two positives light the same cells as these two negatives.
    .answer = So no weights and no bias get all four right.

# single: there is only one motif
ten-cases_a-unit-per-case = What would work is a unit for each case. But such a unit learns only from strands that light its { SPELLED($motifs) } cells:
    a case without examples stays unlearned.
ten-cases_a-unit-per-case-single = Each case is a cell of its own. But its weight learns only from strands that light it:
    a case without examples stays unlearned.

ten-cases_next-layer = next layer
ten-cases_question = positive?
ten-cases_listed = { $listed } of { $count } cases
ten-cases_sum-positive = score₁ + score₂ > 0
ten-cases_sum-negative = score₁ + score₂ ≤ 0
ten-cases_unit = unit
ten-cases_never-seen = never seen
ten-cases_is-positive = positive
ten-cases_no-unit-fires = no unit fires
ten-cases_answer-negative = answer: negative



## 8

cubic-growth_title = How many cases?

# The closed form, in a sentence.
cubic-growth_formula = { $power ->
    [1] N − { $less }
   *[other] N − { $less } choose { $power }
 }

# left: places that are left; power: how many of them are chosen
cubic-growth_squeeze = How many cases do { $length } letters have? Keep only { $motifs ->
        [one] the motif’s first letter.
       *[other] each motif’s first letter.
    }
    .answer = { CAP(SPELLED($left)) } places are left, and we choose { SPELLED($power) }.

# shown: whether all cases are shown, or some
cubic-growth_choose = { $shown ->
    [some] { $cases } cases, some of them here: each case
   *[all] Each case
 } is one choice, and each choice is one case. So N letters have { cubic-growth_formula } of them.

cubic-growth_every-case-a-line = { $length } letters have { $count ->
    [one] { $count } case, the first line here
   *[other] { $count } cases, each a line here
 }. One letter more gives { $next }, and on it goes: { $more }.

cubic-growth_much-farther = It only gets worse with length: { $length } letters would make { $cases } cases to know.

cubic-growth_the-slope = Written out, that is { $motifs ->
        [one] a single factor
       *[other] { SPELLED($motifs) } factors
    } of about N,
    .answer = so on log-log axes the slope tends to { $power }: the number of cases grows with { pooling_power }.

cubic-growth_slope = slope { $slope }
cubic-growth_places = { $places } places
cubic-growth_places-chosen = { $places } places, { $chosen } chosen
cubic-growth_any-length = any length


## 9

summarize_title = Summarize

# $left: columns of the last group, 0 if it is as large as the others.
summarize_groups =
    Does the next layer need to know the exact column? { $groups ->
        [one] Let’s take all { SPELLED($columns) } together: one group.
       *[other] Let’s take the { $columns } columns { SPELLED($size) } by { SPELLED($size) }: { SPELLED($groups) } groups{ $left ->
            [0] .
           *[other] ; the last has only { SPELLED($left) }.
        }
    }
summarize_one-question =
    { $groups ->
        [one] Ask { $detectors ->
            [one] the detector
           *[other] each detector
        }
       *[other] For each group, ask { $detectors ->
            [one] the detector
           *[other] each detector
        }
    }: is your motif in here?
summarize_all-questions =
    { CAP(SPELLED($questions)) } { $questions ->
        [one] question
       *[other] questions
    }, { $yes ->
        [0] no yes
        [one] { SPELLED($yes) } yes
       *[other] { SPELLED($yes) } yeses
    }. The replies make a smaller table.
# $shift: columns by which the padding moves a detection away from where the motif starts.
summarize_what-is-forgotten =
    A yes stays a yes wherever in its group { $shift ->
        [0] the motif starts
       *[other] the detector lights
    }: the table forgets the column, not the group.
summarize_what-is-forgotten-altogether =
    A yes stays a yes wherever { $shift ->
        [0] the motif starts
       *[other] the detector lights
    }: the table forgets the column altogether.
summarize_what-a-no-says =
    A no says: nowhere in its group. A yes would say that there is one, and forget the column.
summarize_what-a-no-says-of-all =
    A no says: nowhere at all. A yes would say that there is one, and forget the column.

summarize_columns-to-groups =
    { $columns } columns  →  { $groups } { $groups ->
        [one] group
       *[other] groups
    }
summarize_is-there = Is there { ARTICLE($motif) }
summarize_in-here = in here?


## 10

max-pooling_title = Max-pooling

# $size: columns of each group; 0 if the last group has fewer.
max-pooling_the-larger-of-two =
    Write 1 for yes and 0 for no. Then each cell holds { $size ->
        [0] the largest of its detector’s numbers
        [2] the larger of its detector’s two numbers
       *[other] the largest of its detector’s { SPELLED($size) } numbers
    } in the group: the max.
# $left: columns of the last group, 0 if it is as large as the others.
max-pooling_one-formula =
    The same for { $cells ->
        [one] the one cell
       *[other] all { $cells } cells
    } of the smaller table, Ẍ: one formula.{ $left ->
        [0] { "" }
       *[other] { " " }The { $groups ->
            [one] group
           *[other] last group
        } ends after { $left ->
            [one] { $left } column
           *[other] { $left } columns
        }: there are no more.
    }
max-pooling_which-one-wins =
    Which cell wins? { $size ->
        [0] Its detector’s largest in the group.
        [2] The larger of the two.
       *[other] The largest of the { SPELLED($size) }.
    }
    .answer = { max-pooling_of-ties }
# $zero: whether the numbers that tie are all 0; $size: as above.
max-pooling_of-ties =
    { $ties ->
        [0] No two tie.
       *[other] { $zero ->
            [yes] { $size ->
                [2] In { $ties } of the { $maxima } { $maxima ->
                    [one] pair
                   *[other] pairs
                } both are 0
               *[other] Behind { $ties } of the { $maxima } { $maxima ->
                    [one] max
                   *[other] maxima
                } are only zeros
            }: a tie, and the max is 0 whichever wins.
           *[no] { $ties } of the { $maxima } { $maxima ->
                [one] max
               *[other] maxima
            } { $ties ->
                [one] is a tie
               *[other] are ties
            }: the max is the same whichever wins.
        }
    }
max-pooling_max-pooling =
    A { $rows } by { $columns } matrix has become { $rows } by { $groups }. This is called max-pooling.

max-pooling_tie = tie


## 11

four-cases_title = How many are left?

# $before, $after: cases on Ẋ and on Ẍ; $lost: those that pooling loses. One of six, after `where`.
four-cases_none-is-left = { four-cases_where }
    .answer = { $before ->
            [one] It
           *[other] Each of them
        } has two motifs in one group: no case is left, and the next layer can’t say yes.
four-cases_none-is-merged = { four-cases_where }
    .answer = { $before ->
            [one] It becomes one case, of groups instead of columns.
           *[other] Each becomes a case of its own.
        }
four-cases_fall-into-one = { four-cases_where }
    .answer = { $lost ->
            [0] They all fall into one.
           *[other] { CAP(SPELLED($low)) } fall into one. { four-cases_lost }
        }
four-cases_fall-evenly = { four-cases_where }
    .answer = They fall into { SPELLED($after) }, { SPELLED($low) } into each.{ four-cases_and-lost }
# $shares: for how many each stands.
four-cases_fall-as-listed = { four-cases_where }
    .answer = The { SPELLED($before) } become { SPELLED($after) }, standing for { $shares } of the old ones.{ four-cases_and-lost }
four-cases_fall-into-many = { four-cases_where }
    .answer = They fall into { SPELLED($after) }, { SPELLED($low) } to { SPELLED($high) } into each.{ four-cases_and-lost }
four-cases_where =
    { $before ->
        [one] Where does the { SPELLED($before) } case go?
       *[other] Columns become groups. Where do the { SPELLED($before) } cases go?
    }
four-cases_lost =
    { $lost ->
        [one] But { SPELLED($lost) } has two motifs in one group.
       *[other] But { SPELLED($lost) } have two motifs in one group.
    }
four-cases_and-lost =
    { $lost ->
        [0] { "" }
       *[other] { " " }{ four-cases_lost }
    }

four-cases_no-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } { $positive ->
            [yes] is positive, but { four-cases_fits-none }
           *[no] { four-cases_fits-none }
        }.
four-cases_one-line-fits = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } fits the line [{ $case }]{ four-cases_though }.
four-cases_lines-fit = { four-cases_lines }
    .answer = { CAP(four-cases_strand) } fits { four-cases_some } of them, [{ $case }] first{ four-cases_though }.
four-cases_lines =
    So the next layer needs { SPELLED($after) } { $after ->
        [one] line
       *[other] lines
    }{ $merged ->
        [yes] { " " }instead of { SPELLED($before) }.
       *[no] , as before.
    }
# Within a sentence: a long strand is to be seen beside it.
four-cases_strand =
    { $named ->
        [yes] { $strand }
       *[no] this strand
    }
four-cases_fits-none =
    { $after ->
        [one] doesn’t fit it
       *[other] fits none of them
    }
four-cases_some =
    { $all ->
        [yes] all { SPELLED($fitting) }
       *[no] { SPELLED($fitting) }
    }
four-cases_though =
    { $positive ->
        [yes] { "" }
       *[no] , though it is negative
    }

four-cases_lists-agree = { four-cases_asked }
    .answer = Nothing: the pattern, { four-cases_the-cases } and { $after ->
            [0] the zero cases
            [one] the { SPELLED($after) } case
           *[other] the { SPELLED($after) }
        } { four-cases_agree }.
four-cases_the-one-case-agrees = { four-cases_asked }
    .answer = Nothing: the pattern and the one case, on Ẋ or on Ẍ, { four-cases_agree }.
four-cases_all-are-missed = { four-cases_asked }
    .answer = Everything: with no case left, { $positives ->
            [one] the only positive one is missed
           *[other] all { SPELLED($positives) } positive ones are missed
        }.
four-cases_lists-differ = { four-cases_asked }
    .answer = The pattern and { four-cases_the-cases } never differ, but { $after ->
            [one] the { SPELLED($after) } case errs
           *[other] the { SPELLED($after) } err
        } on { $wrong ->
            [one] { $wrong } strand
           *[other] { $wrong } strands
        }.
four-cases_asked =
    Does pooling lose anything that the answer needs? { $complete ->
        [yes] All { $strands } strands of length { $length }, a point each.
       *[no] { $strands } strands of { $length } letters drawn at random, the motifs put into half of them.
    }
four-cases_the-cases =
    the { SPELLED($before) } { $before ->
        [one] case
       *[other] cases
    }
four-cases_agree =
    { $complete ->
        [yes] agree on every strand
       *[no] agree on every one of them
    }

# $pairs: how many pairs of motifs might overlap; the first three of them are named.
four-cases_why-nothing-is-lost =
    Why? { $pairs ->
        [1] { $first } can’t share { four-cases_letters }
        [2] { $first } can’t share { four-cases_letters }, nor can { $second }
        [3] { $first } can’t share { four-cases_letters }, nor can { $second }, nor can { $third }
       *[other] No motif can share { four-cases_letters } with the one before it
    }. So what starts earlier lies in an earlier group, and vice versa.
four-cases_letters =
    { $width ->
        [2] a letter
       *[other] letters
    }
# $one, $other: two motifs; $same: whether they are the same; $shared: letters that they share.
four-cases_a-false-alarm =
    What can go wrong? In { four-cases_strand }, { four-cases_pair } share { $shared ->
        [1] a letter
       *[other] letters
    }, so it is negative. But they stand in two groups, and pooling calls it positive.
# $own: whether groups are as large as the lecture's.
four-cases_the-price =
    { $own ->
        [yes] What is lost? In
       *[no] Larger groups have their price: in
    } groups of { SPELLED($size) }, { four-cases_pair } of { four-cases_strand } share one.
    .answer = Our units want { SPELLED($motifs) } different groups, so this positive is missed.
# $power: with which power of N they grow; $kept: one in so many stays in the long run
four-cases_still-so-many = How does it grow now? At { $length } letters, { $after } of { $before } cases remain.
    .answer = Still with { pooling_power }, though in the long run only one in { SPELLED($kept) } is left.
# $size: columns of the largest groups shown; $share: one case in so many is left at $length letters; $wrong: wrong answers
# at $short letters. In the second, no case is left there; $groups: groups there if too few for the motifs, otherwise 0.
four-cases_the-trade = So it is a trade. At { $length } letters, groups of { SPELLED($size) } cut the cases to about 1 in { $share };
    at { $short }, they get { $wrong ->
        [one] { $wrong } strand
       *[other] { $wrong } strands
    } wrong.
four-cases_the-trade-leaves-none = So it is a trade. At { $length } letters, groups of { SPELLED($size) } cut the cases to about 1 in { $share }.
    But { $short } letters { $groups ->
        [0] leave no case
        [one] make only { SPELLED($groups) } such group
       *[other] make only { SPELLED($groups) } such groups
    }, so { $positives ->
        [one] the only positive is missed
       *[other] all{ $complete ->
            [yes] { " " }{ $positives }
           *[no] { "" }
        } positives are missed
    }.
four-cases_the-trade-is-free = Larger groups leave fewer cases: groups of { SPELLED($size) } one in { $share },
    and here still no wrong answer.
four-cases_pair =
    { $same ->
        [yes] two { $one }
       *[no] the { $one } and the { $other }
    }

four-cases_before-after =
    { $before }  →  { $after } { $after ->
        [one] case
       *[other] cases
    }
four-cases_fall-into-each =
    { $even ->
        [yes] { $low } fall into each
       *[no] { $low } to { $high } fall into each
    }
four-cases_motif-in = { $motif } in { $n }
four-cases_gap = …
four-cases_count-positive = { $n } positive
four-cases_do-they-agree =
    pattern = { $before } { $before ->
        [one] case
       *[other] cases
    } = { $after } { $after ->
        [one] case
       *[other] cases
    }?
four-cases_count-differing = { $n } of { $asked } differ
four-cases_count-agreeing = all { $asked } agree
four-cases_trade-size = columns a group
four-cases_trade-cases = cases at N = { $length }
four-cases_trade-wrong = wrong at N = { $length }, of { $asked }
# no negative strand is taken
four-cases_trade-missed = missed at N = { $length }, of { $asked } { $asked ->
        [one] positive
       *[other] positives
    }{ four-cases_drawn }
four-cases_cases-left = after pooling
four-cases_last-letters =
    last { $n ->
        [one] letter
       *[other] { SPELLED($n) } letters
    }
four-cases_first-letters =
    first { $n ->
        [one] letter
       *[other] { SPELLED($n) } letters
    }
four-cases_random = random
four-cases_motifs-put-in = motifs put in
four-cases_at-once = { $letters } at once?
four-cases_such-overlaps = { $n } such overlaps: none is possible
four-cases_the-pattern-says = the pattern says
four-cases_groups-say = groups of { SPELLED($columns) } say
# $complete: whether all strands were asked, not a sample.
four-cases_accepted =
    { $complete ->
        [yes] { $n } negative { $n ->
            [one] strand is
           *[other] strands are
        } accepted
       *[no] { $n } of the negative strands drawn { $n ->
            [one] is
           *[other] are
        } accepted
    }
four-cases_missed =
    { $missed } of { $positives } { $positives ->
        [one] positive
       *[other] positives
    }{ four-cases_drawn } { $missed ->
        [one] is
       *[other] are
    } missed
four-cases_drawn =
    { $complete ->
        [yes] { "" }
       *[no] { " " }drawn
    }



## 12

the-whole-network_title = The whole network

the-whole-network_up-to-the-detectors =
    Here is the whole network as a causal diagram: X, the { $kernels ->
        [one] kernel
       *[other] kernels
    } and the bias are the causes of Ẋ.
# $pooled: whether groups have several columns; $less: what is taken from the sum of a unit’s cells
the-whole-network_up-to-the-units =
    { $pooled ->
        [yes] The max makes Ẍ, without any weights.
       *[no] Groups of one column change nothing: Ẍ is Ẋ.
    } { $units ->
        [one] Then one unit, for the only case.
       *[other] Then { SPELLED($units) } units, one for each case.
    }{ $motifs ->
        [1] { "" }
       *[other] { " " }{ $units ->
            [one] It
           *[other] Each
        } adds up its { SPELLED($motifs) } cells and subtracts { $less }: only if { $motifs ->
            [2] both
           *[other] all { SPELLED($motifs) }
        } are lit is anything left.
    }
# $threshold: the sign for one half.
the-whole-network_the-last-layer =
    Last, { $units ->
        [one] the unit
       *[other] the sum of the units
    } is compared with a fixed { $threshold }. Softmax turns the two into probabilities, and the larger one decides.
    .spoken =
        Last, { $units ->
            [one] the unit
           *[other] the sum of the units
        } is compared with a fixed { $threshold ->
            [0.5] half
           *[other] { $threshold }
        }. Softmax turns the two into probabilities, and the larger one decides.
# $found: the motifs; $groups: the groups of the unit that fires; $more: how many others fire too.
the-whole-network_a-strand-is-positive =
    { $strand } goes through. It has { $found } in the { $motifs ->
        [one] group
       *[other] groups
    } of unit [{ $groups }], which fires{ $more ->
        [0] { "" }
        [one] , as does { SPELLED($more) } more
       *[other] , as do { SPELLED($more) } more
    }.
    .answer = So the answer is positive{ the-whole-network_mistaken }.
the-whole-network_a-strand-is-negative =
    { $strand } goes through, and { the-whole-network_nothing-fires }.
    .answer = So the answer is negative{ the-whole-network_mistaken }.
the-whole-network_the-loss =
    How far off is that? The loss is −ln of the probability of the truth: { $loss }.
    .spoken = How far off is that? The loss is minus the natural logarithm of the probability of the truth: { $loss }.
the-whole-network_another-is-positive =
    Now { $strand }: same network, same weights, other values.
    .answer = { $fired ->
        [one] One unit finds { $motifs ->
            [one] its cell
           *[other] all of its cells
        }
       *[other] { CAP(SPELLED($fired)) } units find { $motifs ->
            [one] their cell
           *[other] all of their cells
        }
    }, so the answer is positive{ the-whole-network_mistaken }.
the-whole-network_another-is-negative =
    Now { $strand }: same network, same weights, other values.
    .answer = { CAP(the-whole-network_nothing-fires) }, so the answer is negative{ the-whole-network_mistaken }.
the-whole-network_nothing-fires =
    { $units ->
        [one] the unit misses a cell
       *[other] { $motifs ->
            [one] no unit finds its cell
           *[other] no unit finds all of its cells
        }
    }
the-whole-network_mistaken =
    { $mistaken ->
        [missed] , though the pattern holds
        [accepted] , though the pattern does not hold
       *[no] { "" }
    }
the-whole-network_what-training-adjusts = And what would training adjust?
    .answer = { $kernels ->
        [one] The kernel
       *[other] The kernels
    }, the weights and the biases. Here we chose them ourselves.

the-whole-network_a-motif = { ARTICLE($motif) } { $motif }
the-whole-network_one-hot = one-hot
the-whole-network_convolution = convolution
the-whole-network_relu = ReLU
the-whole-network_loss = loss
the-whole-network_max = max
the-whole-network_softmax = softmax
the-whole-network_weights = weights
the-whole-network_all-there =
    { $motifs ->
        [1] there?
        [2] both?
       *[other] all { SPELLED($motifs) }?
    }
the-whole-network_and-more = … and { $n } more


## Remarks of the handout

pooling_remark-count = { $count } at N = { $length }
ten-cases_remark-sixth-case =
    The notes’ sixth case puts AG at 6, where the TT at 5 still has a letter.
    The case is ({ $case }): that makes { $cases } different ones.
cubic-growth_remark-counted = Counted: { $counts }.
four-cases_remark-checked =
    Checked on { $complete ->
        [yes] all { $strands } strands of { $letters } letters
       *[no] { $strands } strands of { $letters } letters drawn at random, the motifs put into half of them
    }, of which { $positives } { $positives ->
        [one] is
       *[other] are
    } positive: the cases on Ẋ are right on { $by_cases } of them{ $pooled ->
        [no] .
       *[yes] , those on Ẍ on { $by_pooled }.
    }
# $lenient, $ascending: negative strands that are accepted if motifs may share a group, in two ways
four-cases_remark-wider =
    With groups of { $size } columns, { $missed ->
        [one] { $missed } positive strand
       *[other] { $missed } positive strands
    } would be missed. Units for all kinds of groups that the cases fall into, shared ones included, would miss none
    and accept { $lenient } negative strands; units for groups in any ascending order would accept { $ascending }.
four-cases_remark-left =
    Cases left after pooling by { $size }: { $counts }. Their number still grows with { $motifs ->
        [1] N itself
        [2] the square of N
        [3] the cube of N
        [4] the fourth power of N
       *[5] the fifth power of N
    }.

# What students ask; missed: how many of so many positive strands a second pooling would miss.
max-pooling_remark-why-max =
    Why the max? It says whether there is one. A sum counts them, and a mean fades where a group is large:
    one detection among ten columns would be a tenth.
four-cases_remark-overlap =
    If motifs can overlap, two of them may start in the same group, and then pooling may lose cases.
four-cases_remark-again =
    Why not pool again? Groups of { $size } leave fewer cases still, but motifs that stand close together share a group
    more often. Asking for different groups then misses { $missed } of { $positives } positive { $positives ->
        [one] strand that was
       *[other] strands that were
    } looked at.
