# The chapter's script: its steps in order, below each its beats in order.

backprop_title = Backpropagating through max
backprop_card = Chapter { $chapter }: backpropagating through max. How does a gradient find its way back?

# Labels of the slider's picture, which steps 14 and 15 show.
backprop_is-undefined = { $sign }  is undefined
backprop_key-chain-rule = chain rule
backprop_key-finite-difference = finite difference


## 13

backpropagating-through-max_title = Backpropagating through max

backpropagating-through-max_one-max =
    Two numbers of one layer, x₁ and x₂, go into a max; the larger comes out as ẋ.
    A dot means one layer further.
backpropagating-through-max_one-parameter =
    One parameter w feeds both: x₁ and x₂ are real numbers that depend on w.
backpropagating-through-max_forwards =
    Forwards it is easy: put in w = { $w }, and go along both paths.
    .answer = The max lets { $larger } through.
backpropagating-through-max_backwards =
    But training needs the way back: how does ẋ change when w does?
    .answer = The arrow comes to the max, and stops.

# Above the nodes.
backpropagating-through-max_one-layer = one layer
backpropagating-through-max_next-layer = the next


## 14

the-chain-rule_title = The chain rule

the-chain-rule_sum-over-paths =
    The chain rule sums over all paths from ẋ back to w; along a path, derivatives multiply. Two paths: two terms.
the-chain-rule_the-larger-decides =
    Now the max itself: which of its two inputs gets the gradient?
    .answer = The larger one: ẋ has slope 1 along it and 0 along the other, so that path is closed.
the-chain-rule_relu-is-a-max =
    ReLU is a max too, with its second input fixed at 0.
    .answer = Both are piecewise differentiable: here the slope is 1 above 0, and 0 below.
# left, right: the slopes at both ends of the slider
the-chain-rule_along-the-slider =
    Now move w, and watch the slope where the lines cross.
    .answer = It jumps from { $left } to { $right }, and the finite difference agrees{ $agrees ->
        [everywhere] {""}
       *[off-the-kink] , except within h of there
    }.

the-chain-rule_the-kink =
    And where x₁ = x₂? From the left, the slope is { $left }, from the right { $right };
    .answer = at the kink itself, it is undefined.

# In a formula's cases.
the-chain-rule_if = if
the-chain-rule_undefined = undefined


## 15

ties_title = Ties, and the way back

ties_all-slopes-between =
    Any line through the kink that never rises above the graph is allowed;
    .answer = its slope, from { $low } to { $high }, is called a subgradient.
ties_by-chance =
    As with ReLU, we hope never to land on a kink. A descent crosses it without landing,
    .answer =
        { $ties ->
            [0] and of { $pairs } normally distributed pairs, not one ties.
           *[other] and of { $pairs } normally distributed pairs, { SPELLED($ties) } tie.
        }
# $found: whether a max can tie at all, whether any does, and whether all that do are at 0.
# $harm: whether a gradient arrives at any of them.
ties_in-our-network =
    { $found ->
        [nothing-to-tie]
            And in our network? Its groups are one column wide: there is nothing to tie in { $strand }.
        [no-tie]
            And in our network? { $maxima ->
                [one] Of the one max
               *[other] Of the { $maxima } maxima
            } of { $strand }, none ties.
        [at-zero]
            But our detectors answer with exact zeros, so { $ties ->
                [one] one max of { $maxima } ties, at 0
               *[other] { $ties } of { $maxima } maxima tie, all at 0
            }. That is harmless: no gradient arrives there.
       *[above-zero]
            But our detectors answer with exact numbers: { $maxima ->
                [one] of the one max
               *[other] of the { $maxima } maxima
            } of { $strand }, { $ties ->
                [one] one ties,
               *[other] { SPELLED($ties) } tie, { $others ->
                    [0] all
                   *[other] { SPELLED($above) }
                } of them
            } above 0{ $harm ->
                [none] , but no gradient arrives there
               *[some] {""}
            }.
    }
# $live: whether a gradient arrives where the window ties.
ties_three-conventions =
    { $live ->
        [yes] In { $strand }, { $motif } ties at 1 in group { $group }, and a gradient arrives. Who gets it?
       *[no] Where a group ties, who gets the gradient?
    }
    .answer =
        The first, or all in equal shares: both are subgradients. If each gets all of it, it is { $live ->
            [yes] doubled.
           *[no] too much.
        }
# $which: whether a unit fires on the worked strand, on another one, or on none; $positive: what the strand is;
# $units, $cells: how many fire, and how many cells of Ẍ get a gradient from them.
ties_the-loss =
    { $which ->
        [worked]
            Now the real way back, for { $strand }. Along the sum u, the loss has slope { $positive ->
                [yes] p − 1
               *[no] p
            };
        [other]
            On { $worked } no unit fires, so nothing flows back. On { $strand }, the loss’s slope along u is { $positive ->
                [yes] p − 1
               *[no] p
            };
       *[none]
            Now the real way back. On { $worked } no unit fires, so the gradient of the loss ends there:
    }
    .answer =
        { $which ->
            [none] nothing flows back.
           *[other] { $units ->
                [one] the unit that fired passes
               *[other] the units that fired pass
            } it on, to { $cells ->
                [one] one cell
               *[other] { SPELLED($cells) } cells
            } of Ẍ.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-the-mask =
    Back through the max: the mask remembers who won in each group,
    .answer =
        { $arrives ->
            [yes] and only winners get the gradient.
           *[no] but there is nothing to pass on.
        }
# $arrives: whether a gradient comes as far as here.
ties_through-relu =
    ReLU’s slope is 1 where z is above 0, else 0;
    .answer =
        { $arrives ->
            [yes] here all of it passes.
           *[no] again, there is nothing to pass on.
        }
# $arrives: whether a gradient comes as far as here.
# $towards: whether what fired was right; $every: whether every kernel gets a gradient.
ties_down-to-the-kernels =
    { $arrives ->
        [yes] Each number times the window that it came from goes into a kernel’s gradient:
       *[no] Nothing comes to the kernels:
    }
    .answer =
        { $arrives ->
            [yes]
                a step against this gradient { $towards ->
                    [more] strengthens
                   *[less] weakens
                } { $every ->
                    [yes] each kernel’s motif
                   *[no] the motif of each kernel that it reaches
                }.
           *[no] from this strand they learn nothing.
        }

ties_step = step
ties_larger-moves = each step makes ẋ smaller, so only the larger number moves
ties_pairs-drawn = normal pairs
ties_ties = ties
ties_closest-so-far = closest
ties_tally =
    { $found } of { $maxima } { $found ->
        [one] ties
       *[other] tie
    }
ties_tied-group = { $motif }, group { $group }
ties_arrives = a gradient δ arrives
ties_first = the first takes all
ties_split = equal shares
ties_all = each gets all
ties_first-name = first
ties_split-name = split
ties_all-name = all
ties_sum = sum
ties_verdict =
    { $inside ->
        [yes] subgradient
       *[no] not a subgradient
    }
ties_logits = logits: sum u = { $sum }, fixed { $threshold }
ties_truth =
    { $positive ->
        [yes] is positive
       *[no] is negative
    }
ties_by-convention = by convention
ties_mask = mask
ties_winner =
    { $inputs ->
        [1] the only one
        [2] the larger one
       *[other] the largest one
    }
ties_tie =
    { $ties ->
        [first] a tie: the first counts
        [split] a tie: equal shares
       *[all] a tie: each in full
    }
ties_columns = columns { $first } to { $last } of { $all }
ties_window = window


## Remarks of the handout

the-chain-rule_remark-zero = The notes let ∂ẋ/∂x₁ be 0 “if x₂ < x₁”, against the line above it. It is 0 if x₁ < x₂.
ties_remark-network =
    In this very network { $common ->
        [yes] ties are common
       *[no] groups do tie
    }: { $tied } of the { $groups } pooled groups of { $strand } tie.
    With detectors that say 0 or 1, that is no surprise.

# What students ask; rule: who receives the gradient at a tie.
the-chain-rule_remark-loss =
    L is the loss, one number that says how wrong the network’s answer is:
    minus the natural logarithm of the probability that it gives to the right one.
the-chain-rule_remark-losers =
    Do losers ever learn? Not from this strand. On another one, or once the weights have moved, they may win.
the-chain-rule_remark-dead =
    If every z of a detector is at most 0, on every strand, no gradient reaches its kernel, and it stays as it is.
    Such a unit is called dead; another start, or a ReLU with a slope below 0, keeps units alive.
ties_remark-ours =
    At a tie, this network lets { $rule ->
        [first] the first of the tied positions receive
        [split] the tied positions share
       *[all] each of the tied positions receive
    } the gradient. That matters where they tie above 0; at 0, ReLU passes nothing on.
ties_remark-conventions =
    Frameworks differ. PyTorch sends the gradient of a max along an axis to a single index, the first, and that of
    torch.amax to all in equal shares (documentation of torch.max and torch.amax, 1.9 and stable). In PaddlePaddle,
    paddle.amax shares as well, but paddle.max gives each all of it (documentation of 2.5).
