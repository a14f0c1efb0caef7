# The chapter's script: its steps in order, below each its beats in order.

backprop_title = Backpropagating through max
backprop_card = Chapter { $chapter }: backpropagating through max. How does a gradient find its way back?

# Labels of the slider's picture, which steps 14 and 15 show.
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
    .answer = The larger: its derivative is 1. The other’s is 0, so that path is closed.
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

# In a formula's cases.
the-chain-rule_if = if
the-chain-rule_undefined = undefined
the-chain-rule_mask = mask
the-chain-rule_winner =
    { $inputs ->
        [1] the only one
        [2] the larger one
       *[other] the largest one
    }
the-chain-rule_tie =
    { $ties ->
        [first] a tie: the first counts
        [split] a tie: equal shares
       *[all] a tie: each counts in full
    }
the-chain-rule_loss = a loss (values made up)
the-chain-rule_first-group = { $motif }, first group
the-chain-rule_zero = z = 0: in practice 0
the-chain-rule_columns = columns { $first } to { $last } of { $all }
the-chain-rule_passing =
    { $arriving } { $arriving ->
        [one] arrives
       *[other] arrive
    }, { $passing } { $passing ->
        [one] passes
       *[other] pass
    }


## 15

ties_title = Ties

ties_the-kink =
    Where x₁ = x₂ there is a kink. From the left, the slope is { $left }, from the right { $right }:
    at the kink itself it is undefined.
ties_all-slopes-between =
    The slope of any line through the kink that stays below ẋ will do: all from { $low } to { $high },
    the subgradients.
ties_by-chance =
    Will we land there? Of { $pairs } pairs of random real numbers, { $ties ->
        [0] not one ties: the line x₁ = x₂ has no width to hit.
       *[other] { SPELLED($ties) } tie.
    }
# $found: whether a max can tie at all, whether any does, and whether all that do are at 0.
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
            But our detectors answer with exact zeros: { $maxima ->
                [one] of the one max
               *[other] of the { $maxima } maxima
            } of { $strand }, { $ties ->
                [one] one ties, at 0
               *[other] { SPELLED($ties) } tie, all of them at 0
            }.
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
            } above 0.
    }
ties_three-conventions =
    So a convention decides: the first takes all, or they share, or each gets all of it.
    Only “first” and “split” are subgradients.

ties_is-undefined = { $sign }  is undefined
ties_pairs-drawn = pairs drawn
ties_ties = ties
ties_closest-so-far = closest so far
ties_tally =
    { $found } of { $maxima } { $found ->
        [one] ties
       *[other] tie
    }
# Whether a gradient arrives where the network ties, and if not, at how many places.
ties_cost =
    { $learns ->
        [yes] Where the tie is above zero, ReLU lets the gradient pass: who receives it is a choice.
       *[no]
            Harmless here: ReLU lets no gradient pass at { $ties ->
                [one] it
               *[other] any of them
            }.
    }
ties_tied-group = a tied group
ties_first = first: takes all
ties_first-users = pooling in PyTorch, TensorFlow and JAX
ties_split = split: equal shares
ties_split-users = jnp.max, tf.reduce_max, torch.amax
ties_all = all: each in full
ties_all-users = old Theano
ties_sum = sum
ties_verdict =
    { $inside ->
        [yes] subgradient
       *[no] not a subgradient
    }


## Remarks of the handout

the-chain-rule_remark-zero = The notes let ∂ẋ/∂x₁ be 0 “if x₂ < x₁”, against the line above it. It is 0 if x₁ < x₂.
ties_remark-network =
    In this very network { $common ->
        [yes] ties are common
       *[no] groups do tie
    }: { $tied } of the { $groups } pooled groups of { $strand } tie.
    With detectors that say 0 or 1, that is no surprise.
