# The encore's script: its steps in order, below each its beats in order.

encore_title = Encore: it learns
encore_beyond = beyond the notes
encore_card =
    The notes end here. What follows isn’t in them: we let the gradient do its work, and measure what comes out.

# of coloured cells
encore_above-zero = above 0
encore_below-zero = below 0

encore_given = given: the detectors
encore_trained = trained: the rest

# beside a pooling
encore_groups =
    { $columns ->
        [1] no pooling
       *[other] groups of { $columns }
    }


## 20

from-noise_title = From noise

# kernels: how many there are
from-noise_random-kernels =
    { $kernels ->
        [one] Nobody tells the kernel what to look for: it starts as random numbers.
       *[other] Nobody tells the { SPELLED($kernels) } kernels what to look for: they start as random numbers.
    }
# units: of the hidden layer
from-noise_forwards =
    Forwards as ever: each kernel scores each window, the largest of a group goes on.
    .answer = Only the end is new: { $units } units, then two numbers, and softmax turns them into probabilities.
# share: of the right class; rest: of the wrong one
from-noise_the-loss-positive =
    { $lucky ->
        [yes] This strand is positive. The network gives that { $share }, and { $rest } to negative: right, by luck.
       *[no] This strand is positive. The network gives that only { $share }, and { $rest } to negative.
    }
    .answer = The loss is −ln { $share }: { $loss }. To be sure and right would cost nothing.
from-noise_the-loss-negative =
    { $lucky ->
        [yes] This strand is negative. The network gives that { $share }, and { $rest } to positive: right, by luck.
       *[no] This strand is negative. The network gives that only { $share }, and { $rest } to positive.
    }
    .answer = The loss is −ln { $share }: { $loss }. To be sure and right would cost nothing.
from-noise_backwards =
    The loss sends its gradient back. In each group it goes to the winner alone, and from there to the kernel.
from-noise_backwards-nothing =
    The loss sends its gradient back. Here nothing reaches a kernel: on this strand they are all silent.
# one cell of a kernel: arrived, gradient: the gradient at its pooled cell and at itself; winner, slope, seen: what is between
from-noise_one-cell =
    A gradient says how fast the loss grows with a number. At this cell of Ẍ it is { $arrived }.
    .answer = Times { $winner } to its winner, { $slope } through ReLU, { $seen } for the letter { $letter }: so much reaches a cell of the kernel from here.
# rate: of learning
from-noise_one-step = Then one step: each kernel less { $rate } times its gradient, and every other weight likewise. Learning repeats this, over many strands.
from-noise_one-step-nothing = Then one step. This kernel stays as it is, the head behind it changes.
from-noise_the-loss-falls =
    Now the same strand once more, through the new network.
    .answer = Its loss has fallen from { $before } to { $after }.
from-noise_the-loss-stays =
    Now the same strand once more, through the new network.
    .answer = Its loss was { $before } and is { $after }: the step was too long for it.

from-noise_hidden = { $n } units
from-noise_kernel = kernel
from-noise_times-gradient = { $rate } · gradient
from-noise_new-kernel = new kernel
from-noise_bias = bias { $n }


## 21

what-it-finds_title = What it finds

# strands: how many; length: of each; motifs: how many
what-it-finds_the-strands =
    A network as in step 20 trains on { $strands } strands of { $length } letters; a seed draws them and the first weights.
    .answer = Half are positive. A third of the negatives are made with { $motifs ->
        [2] both motifs
       *[other] all { SPELLED($motifs) } motifs
    }, in a wrong order.
what-it-finds_the-strands-one = A network as in step 20 trains on { $strands } strands of { $length } letters; a seed draws them and the first weights. Half are positive: they hold the motif.
# steps, strands: of the training; batch: strands of a step
what-it-finds_thousands-of-steps =
    Each step learns from a batch: { $batch } of the { $strands } strands. Adam, a refined rule, adapts the step size for each weight.
    .answer = After { $steps } steps, have the kernels become the motifs?
# found, missed: the motifs that are spelled, or not; gone: how many are missed, of them first and last; right: share of unseen strands
what-it-finds_what-came-out-all =
    A kernel spells a word: the largest cell of each column.
    .answer = This run spells every motif: { $found }. It is right for { $right } % of unseen strands.
what-it-finds_what-came-out-some =
    A kernel spells a word: the largest cell of each column.
    .answer =
    { $gone ->
        [1] This run spells { $found }, but not { $missed }, and is right for { $right } % of unseen strands.
        [2] This run spells { $found }, but neither { $first } nor { $last }, and is right for { $right } % of unseen strands.
       *[other] This run spells { $found }, but none of { $missed }, and is right for { $right } % of unseen strands.
    }
what-it-finds_what-came-out-none =
    A kernel spells a word: the largest cell of each column.
    .answer = None of them is a motif; this run is right for { $right } % of unseen strands.
# seeds: how many; complete: of them with all motifs; motifs: how many
what-it-finds_every-seed =
    One run proves nothing. So here are { $seeds }, with seeds fixed before we looked.
    .answer =
    { $complete ->
        [0] None of them spells
        [one] One of them spells
       *[other] { CAP(SPELLED($complete)) } of them spell
    } { $motifs ->
        [1] the motif
        [2] both motifs
       *[other] all { SPELLED($motifs) } motifs
    }.
# kernels, complete: numbers of kernels, and how many of the seeds spell all motifs with each
what-it-finds_more-kernels-help =
    Do more kernels than motifs help?
    .answer = In these runs, yes: with { $kernels } kernels, { $complete } of { $seeds } seeds spell all.
what-it-finds_more-kernels-do-not =
    Do more kernels than motifs help?
    .answer = Not here: with { $kernels } kernels, { $complete } of { $seeds } seeds spell all.
# best: of the runs that leave a motif out, least: of those that spell all, in percent; ignoring: of the best rule that
# doesn’t see one of the motifs; lacking, above: how many runs leave one out, and how many of them are better than the rule
what-it-finds_right-more =
    Each dot is a run; a green one spells all motifs. The upright line is the median.
    .answer = Blind to one motif, no rule gets above { $ignoring } %. { $above ->
        [one] { $above } of the { $lacking } grey runs does: it uses more than it spells.
       *[other] { $above } of the { $lacking } grey runs do: they use more than they spell.
    }
what-it-finds_right-overlap =
    Each dot is a run; a green one spells all motifs. The upright line is the median.
    .answer = Being right is no proof that all are spelled: the best run that leaves one unspelled is right for { $best } %, one that spells all for { $least } %.
what-it-finds_right-tells =
    Each dot is a run; a green one spells all motifs. The upright line is the median.
    .answer = Here being right tells them apart: the green ones reach at least { $least } %, a run that leaves a motif unspelled at most { $best } %.
what-it-finds_right-none =
    Each dot is a run; a green one spells all motifs. The upright line is the median.
    .answer = None is green: no run spells all motifs. The best is right for { $best } %.
what-it-finds_right-all =
    Each dot is a run; a green one spells all motifs. The upright line is the median.
    .answer = All are green: every run spells all motifs, and is right for at least { $least } %.
# seed: which; found: what its kernels spell; right: its accuracy in percent
what-it-finds_the-worst = The worst run, seed { $seed }: its kernels spell { $found }, and { $right } % is all it reaches.
# best, most: seed of the best run that spells all motifs, and its accuracy
what-it-finds_best-and-worst =
    Seed { $best } spells { $motifs ->
        [1] its motif
        [2] both
       *[other] all { SPELLED($motifs) }
    }: { $most } % right.
    .answer = The worst failure, seed { $seed }, spells { $found }: { $right } %.

what-it-finds_step = seed { $seed }, step { $n }
what-it-finds_loss = loss on training strands
what-it-finds_accuracy = accuracy on unseen strands
what-it-finds_seed-right = seed { $seed }: { $right } %
what-it-finds_pale = pale letter: another is nearly as large
what-it-finds_kernels =
    { $n ->
        [one] { $n } kernel
       *[other] { $n } kernels
    }
what-it-finds_kernels-by-seed =
    { $n ->
        [one] { $n } kernel; above each run, its seed
       *[other] { $n } kernels; above each run, its seed
    }
what-it-finds_tiles = motifs that each seed spells, sorted
what-it-finds_all-spelled = all spelled
what-it-finds_median = accuracy, median
what-it-finds_percent = { $right } %
what-it-finds_ignoring = blind to one motif: at most { $right } %
what-it-finds_best-lacking = { $right } %: the best with a motif that no kernel spells


## 22

how-many-examples_title = How many examples

# seeds, unseen: how many
how-many-examples_no-pooling =
    Now the detectors are given, and only the rest is trained: { $seeds } runs, each tested on { $unseen } unseen strands of { $length } letters.
    .answer = The line is the median, the band the middle half of the runs.
how-many-examples_coarser =
    The same with groups of { $some }, and of { $more }: same strands, same seeds.
    .answer = With { $many } strands, groups of { $some } beat no pooling in { $always ->
        [yes] every run
       *[no] { $wins } of { $seeds } runs
    }.
# pooled, plain, more: strands needed with groups of size, without, and with groups of other; goal: accuracy in percent;
# others: whether the last two are the same
how-many-examples_needed-saves =
    How many strands does it take for { $goal } %? A bar spans the middle half of the runs.
    .answer =
    { $others ->
        [same] Groups of { $size } save examples: they need about { $pooled }, no pooling and groups of { $other } both about { $plain }.
        [never] Groups of { $size } save examples: they need about { $pooled }, no pooling about { $plain }; groups of { $other } never get there.
       *[apart] Groups of { $size } save examples: they need about { $pooled }, no pooling about { $plain }, groups of { $other } about { $more }.
    }
how-many-examples_needed-costs =
    How many strands does it take for { $goal } %? A bar spans the middle half of the runs.
    .answer = Here pooling saves none: groups of { $size } need about { $pooled }, no pooling about { $plain }.
how-many-examples_needed-same =
    How many strands does it take for { $goal } %? A bar spans the middle half of the runs.
    .answer = Here pooling saves few or none: groups of { $size } and no pooling both need about { $plain }.
how-many-examples_needed-only =
    How many strands does it take for { $goal } %? A bar spans the middle half of the runs.
    .answer = Only with groups of { $size } does the median get there at all.
how-many-examples_needed-plain =
    How many strands does it take for { $goal } %? A bar spans the middle half of the runs.
    .answer = Only without pooling does the median get there at all.
how-many-examples_needed-none =
    How many strands does it take for { $goal } %?
    .answer = More than these: no median gets there.
# size, some: of the groups; many: number of strands; low, plain, middle: medians in percent
how-many-examples_ceiling =
    Groups of { $size } lead at first, then fall behind.
    .answer = With { $many } strands, they reach { $low } %, no pooling { $plain } %, groups of { $some } { $middle } %.
how-many-examples_ceiling-late =
    Groups of { $size } fall behind.
    .answer = With { $many } strands, they reach { $low } %, no pooling { $plain } %, groups of { $some } { $middle } %.
how-many-examples_no-ceiling =
    Groups of { $size } don’t fall behind here.
    .answer = With { $many } strands, they reach { $low } %, no pooling { $plain } %, groups of { $some } { $middle } %.
# cases, left: ways to place the motifs, before and after pooling; empty, still: those of them without an example;
# lost: whether two motifs can share a group
how-many-examples_fewer-cases =
    Why do groups save examples? Each box is a way to place the { $motifs ->
        [1] motif
       *[other] motifs
    }: { $empty } of { $cases } have no example.
    .answer = Places in one group of { $size } count as one{ $lost ->
        [yes] ; ways with two motifs in a group are lost
       *[no] {""}
    }: of { $left } ways, { $still ->
        [0] each has one.
        [one] one has none.
       *[other] { $still } have none.
    }
how-many-examples_fewer-cases-many =
    Why do groups save examples? { $many } strands hold { $positives } positives, for { $cases } ways to place the { $motifs ->
        [1] motif
       *[other] motifs
    }.
    .answer = Places in one group of { $size } count as one: { $left } ways are left.
# apart: whether the first and the last motif of a pair never share a group of some, or don't here
how-many-examples_why =
    What do groups of { $size } lose? { $apart ->
        [never] { $first } and { $last } never share a group of { $some }: their order shows.
        [here] In groups of { $some }, these two strands differ.
       *[no] One of these strands is positive, one is not.
    }
    .answer = { $apart ->
        [never] They can share a group of { $size }: both strands give one Ẍ, and one comes out wrong.
       *[other] In groups of { $size }, both give one Ẍ, and one comes out wrong.
    }
how-many-examples_why-not-found = In groups of { $size }, no two of the unseen strands look the same and differ: nothing is lost yet.
# short: points of a hundred
how-many-examples_limit =
    So with these detectors and groups of { $size }, no rule gets above this line.
    .answer = Training falls { $short } points short, with { $many } strands.
how-many-examples_limit-reached =
    So with these detectors and groups of { $size }, no rule gets above this line.
    .answer = Training comes up to it.

how-many-examples_strands = strands to learn from
how-many-examples_right = accuracy
how-many-examples_runs =
    { $n ->
        [one] { $n } run
       *[other] { $n } runs
    }
# of the strand that is shown; several: whether some positives hold several ways to place the motifs
how-many-examples_taught =
    one of { $positives } positives, among { $many } strands of seed { $seed }{ $several ->
        [yes] ; some hold several ways
       *[no] {""}
    }
how-many-examples_needs = about { $n }
how-many-examples_points = { $short }
how-many-examples_at-most = groups of { $columns }: at most { $limit } %


## 23

where-it-looks_title = Where it looks

where-it-looks_all-strands-mixed =
    Over all strands of { $length } letters that hold { $motif }: how often (%) does { $motif }’s row stay the same when { $motif } moves one letter right?
    .answer = Inside a group more often than across its border.
where-it-looks_a-motif-moves = Move { $motif } by one letter. Without pooling its cell moves along; with groups its cell may stay.
# size: of groups; same: share in percent at the first place
where-it-looks_all-strands =
    Over all strands of { $length } letters that hold { $motif }: how often (%) does { $motif }’s row stay the same when { $motif } moves one letter right?
    .answer = Inside a group mostly; across its border hardly ever.
where-it-looks_all-strands-nearly =
    Over all strands of { $length } letters that hold { $motif }: how often (%) does { $motif }’s row stay the same when { $motif } moves one letter right?
    .answer = Inside a group nearly always; across its border hardly ever.
where-it-looks_no-difference =
    And the strand’s end: do motifs lack a whole window there?
    .answer = No: padding on the right changes nothing here, in any run. Every motif has its window without it.
where-it-looks_difference =
    And the strand’s end: do motifs lack a whole window there?
    .answer = With padding on the right, the medians differ from those without by up to { $most } points.
# cases: in how many ways the motifs can be placed; first, last, both: shares in percent
# place, before: the last one, and the one before it
where-it-looks_rare =
    Of the { $cases } ways to place { $motifs ->
        [1] the motif
        [2] the two motifs
       *[other] the { SPELLED($motifs) } motifs
    }, only one has { $motif } at { $place }: few strands to learn it from.
    .answer = It shows: { $last } % recognised there, { $first } % at the first place.
where-it-looks_not-rare = Late starts are recognised as often: { $last } % at the last place, { $first } % at the first.
where-it-looks_late = Late starts are recognised less often: { $last } % at the last place, { $first } % at the first.
where-it-looks_shared =
    With zeros on the left too, groups shift: now { $place } shares its cell with { $before }.
    .answer = What is learned for { $before } counts for { $place } too: { $both } % recognised.
where-it-looks_upshot =
    { $learned ->
        [all] So kernels can be learned: every run spells all motifs.
        [none] So the gradient alone didn’t lead to these motifs: { $first } of { $seeds } runs spelled all.
       *[some] So kernels can be learned, but not reliably: of { $seeds } runs, { $first } spelled all motifs with { $few ->
            [1] one kernel
           *[other] { SPELLED($few) } kernels
        }, { $last } with { SPELLED($more) }.
    }
    .answer =
    With the detectors given, { $saving ->
        [saves] groups of { $size } save examples.
        [costs] groups of { $size } save no examples.
        [same] groups of { $size } save few examples or none.
        [only] only groups of { $size } reach { $goal } %.
        [plain] only without pooling is it { $goal } %.
       *[none] no median reaches { $goal } %.
    } { $perfect ->
        [no] Groups of { $coarse } can’t be perfect.
       *[yes] Groups of { $coarse } could be perfect.
    }
where-it-looks_all-spelled = of { $seeds } runs spell all motifs, with { $few } and { $more } kernels
where-it-looks_for-the-goal = strands for { $goal } %, detectors given: without pooling and in groups of { $columns }
where-it-looks_most-allowed = the most that groups of { $coarse } allow
where-it-looks_from-to = { $first } → { $last }
where-it-looks_percent = { $limit } %

where-it-looks_before = before
where-it-looks_after = after
where-it-looks_start = { $motif } starts at
# runs, examples, group: trainings, strands of each, columns of a group
where-it-looks_conditions = { $length } letters, groups of { $group }; { $runs } runs, each trained on { $examples } strands. Line: median; band: middle half.
where-it-looks_recall = positives recognised
where-it-looks_pad-none = no padding
where-it-looks_pad-right = on the right
where-it-looks_pad-right-same = on the right: the same
where-it-looks_pad-both = on both sides
where-it-looks_cases = ways to place the others

# In the handout.
what-it-finds_remark-why =
    Who chose the kernels? The notes did, and training mostly finds others: what counts is the answer, not the spelling.
    A kernel is read by the largest cell of each column, so that no kernel spells a motif doesn’t mean that nothing
    answers to it. Of the negatives, every third has the motifs in another order.
how-many-examples_remark-table =
    Median accuracy on { $unseen } unseen strands of { $length } letters, { $seeds } seeds, after { $sizes } strands to learn from.
    { $rows } Each number comes from `dnacnn experiment examples`.
how-many-examples_remark-row = { CAP($pooling) }: { $values }.
where-it-looks_remark-both-sides =
    Why not pad on both sides? It moves the groups by { $shift }, and so decides which neighbouring places share one.
