# The chapter's script: its steps in order, below each its beats in order.

softargmax_title = What does softmax soften?

# within a formula by cases
softargmax_if = if

softargmax_card = Chapter { $chapter }: softmax. The name promises a soft version of max. But what does it really soften?


## 16

a-fair-question_title = A fair question

a-fair-question_a-hand-goes-up =
    Many networks end in softmax, which turns outputs into probabilities.
    A hand goes up: if we can backpropagate through max, why did we need softmax?
# A slash ends a line.
a-fair-question_question = If we can backpropagate / through max, why did we / need softmax?
a-fair-question_question-upright = If we can / backpropagate / through max, why / did we need / softmax?

a-fair-question_what-the-name-says =
    The name promises a soft version of max. But max was no obstacle in the first place.
a-fair-question_promise-soft = a gentle / version of
a-fair-question_promise-max = the largest / number

a-fair-question_a-misnomer =
    The answer begins with a sigh: the name is wrong. It is not the max that is made soft.
a-fair-question_reply = Well, softmax is really / a misnomer.
a-fair-question_reply-upright = Well, softmax / is really / a misnomer.

a-fair-question_one-syllable-missing =
    One syllable is missing. It is a soft argmax: it tells where the largest is, not how large it is.
a-fair-question_meaning-argmax = the place of / the largest


## 17

three-functions_title = Three functions

three-functions_softmax = To turn numbers into shares, softmax raises e to each of them and divides by the sum.

three-functions_argmax-and-max =
    Argmax marks where the largest number stands. Max says how large it is, and nothing else.

# off: how far the shares are from argmax; inputs: how many numbers the vector has
three-functions_soft-version-of-which-near =
    Softmax comes within { $off } of argmax.
    .answer = Max isn’t even a vector: { SPELLED($inputs) } numbers go in, one comes out.
three-functions_soft-version-of-which-far =
    Softmax is off argmax by { $off }, but points the same way.
    .answer = Max isn’t even a vector: { SPELLED($inputs) } numbers go in, one comes out.
three-functions_soft-version-of-which-same =
    To two decimals, softmax is argmax already.
    .answer = Max isn’t even a vector: { SPELLED($inputs) } numbers go in, one comes out.

three-functions_sharper =
    Multiply x by a sharpness β that grows to { $sharpest }, and the shares head for the one-hot vector of argmax.

# largest: the max; shares lie between 0 and 1
three-functions_never-the-max =
    However sharp, the shares stay between 0 and 1.
    .answer = So neither share can ever approach { $largest }: it is argmax that is softened.
three-functions_never-the-max-above =
    However sharp, the shares add up to 1.
    .answer = So neither share can ever approach { $largest }: it is argmax that is softened.
three-functions_never-the-max-by-chance =
    However sharp, the shares head for 1 and 0.
    .answer = That max is { $largest } too is chance, for it is argmax that is softened.

three-functions_count =
    { $n ->
        [one] { $n } number
       *[other] { $n } numbers
    }
three-functions_off = off by { $d }


## 18

argmax-as-a-layer_title = Argmax as a layer

argmax-as-a-layer_four-arrows =
    In our network, the larger of two numbers decides: an argmax. As a layer, each output looks at both inputs: four arrows.

argmax-as-a-layer_two-formulas =
    An output is 1 if its own input is at least as large as the other, and 0 if the other is larger.

# held: the second input; jump: the first input at which the output jumps
argmax-as-a-layer_a-step =
    Hold x₂ at { $held }, start x₁ far to the left, and let it grow. The first output stays at 0.
    .answer = At { $jump } it jumps to 1, and there it stays.

argmax-as-a-layer_at-the-tie =
    At the jump the inputs tie, so both formulas say 1.
    .answer = Everywhere else one output is 1 and the other 0.

argmax-as-a-layer_tie-both = tie: both { $one }


## 19

degenerate_title = Degenerate

degenerate_flat-on-both-sides =
    Send a tangent along the step. On both sides the slope is 0; at the jump there is none.
degenerate_slope = slope { $s }
degenerate_undefined = undefined

degenerate_four-zeros =
    Either output is such a step along either input, so all four derivatives are 0.
    .answer = Degenerate, and useless, because nothing goes back.

# slope: the derivative, small if it is written as 0
degenerate_its-soft-version =
    Softargmax of the same numbers has a slope. By the quotient rule it is s₁ − s₁², or s₁(1 − s₁).
    .answer = Here that is { $slope }, small but not zero.
degenerate_its-soft-version-small =
    Softargmax of the same numbers has a slope. By the quotient rule it is s₁ − s₁², or s₁(1 − s₁).
    .answer = Here that is so small that we write 0, but it is not zero.

degenerate_one-dies-one-passes =
    What one share gains, the other loses. Now let a gradient of { $gradient } arrive at the first output of each.
    .answer = Argmax lets it die; softargmax passes it on.
degenerate_one-dies-one-passes-small =
    What one share gains, the other loses. Now let a gradient of { $gradient } arrive at the first output of each.
    .answer = Argmax lets it die; softargmax passes a trace of it on.

degenerate_the-trade =
    Here, away from the tie, sharpness costs gradient: nearer to argmax, flatter.
    .answer = { degenerate_at-the-tie }
# peak: the sharpness up to which the gradient grows at first, where the inputs are close
degenerate_the-trade-past =
    Away from the tie, past a sharpness of { $peak }, more of it costs gradient: nearer to argmax, flatter.
    .answer = { degenerate_at-the-tie }
degenerate_at-the-tie = At the tie each share stays one half, and the slope grows instead.
degenerate_distance = off argmax by { $v }
degenerate_at-own = at x₁ = { $x }
degenerate_gradient = gradient { $v }

degenerate_the-lecture-in-one-picture =
    Padding, pooling, and the way back through max.
    .answer = The answer is whichever is larger: an argmax, without gradient. So training uses its soft version.
degenerate_end = The lecture in one picture


## Remarks of the handout

three-functions_remark-number =
    The notes number this step 11 and the next one 12. They follow step 16, so they are 17 and 18.
three-functions_remark-values = softmax{ $inputs } = { $soft }; argmax{ $inputs } = { $hard }; max{ $inputs } = { $largest }.
degenerate_remark-derivative =
    The derivative of softmax’s first output by its first input is s₁(1 − s₁) = { $slope }, not 0:
    this is why it serves where argmax cannot. The shares add up to 1, so each row and each column of the table sums to 0.
    In step 15, the loss’s slope along the right answer’s logit is its share minus 1, because there the −1/s of −ln s comes on top:
    −1/s · s(1 − s) = s − 1.

# What students ask; value: log-sum-exp of the inputs, which have this max.
a-fair-question_remark-where =
    Where is softmax in our network? At its end, where it turns the last two numbers into the probabilities
    of positive and negative.
three-functions_remark-soft-max =
    Is there a soft version of max? Yes, log-sum-exp: ln(e^x₁ + e^x₂) = { $value }, where max is { $largest }.
    Its gradient is softmax.
three-functions_remark-which-sharpness =
    Which β? In a network it is 1, as a rule, since the weights before softmax can make their outputs larger themselves.
    Some write 1/T, with a temperature T.
degenerate_remark-label =
    How does one get a label at test time? By argmax, because then nothing has to flow back.
