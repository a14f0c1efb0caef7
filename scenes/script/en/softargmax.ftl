# The chapter's script: its steps in order, below each its beats in order.

softargmax_title = Softmax is softargmax

softargmax_card = Chapter { $chapter }: softmax is softargmax. A name set right, and why it matters.


## 16

a-fair-question_title = A fair question

a-fair-question_a-hand-goes-up =
    Many networks end in softmax, which turns outputs into probabilities.
    A hand goes up: max lets a gradient through, as we saw. So why soften it?
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

three-functions_softmax = Softmax turns numbers into shares: raise e to each of them, and divide by the sum.

three-functions_argmax-and-max =
    Argmax marks where the largest number stands. Max says how large it is, and nothing else.

# off: how far the shares are from argmax; inputs: how many numbers the vector has
three-functions_soft-version-of-which-near =
    Softmax comes within { $off } of argmax.
    Max is not even a vector: { $inputs } numbers went in, and one came out.
three-functions_soft-version-of-which-far =
    Softmax is off argmax by { $off }, but points the same way.
    Max is not even a vector: { $inputs } numbers went in, and one came out.
three-functions_soft-version-of-which-same =
    To two decimals, softmax is argmax already.
    Max is not even a vector: { $inputs } numbers went in, and one came out.

three-functions_sharper =
    Multiply x by a sharpness β that grows to { $sharpest }, and the shares head for argmax’s one-hot answer.

# largest: the max; shares lie between 0 and 1
three-functions_never-the-max =
    However sharp, the shares head for 1 and 0, never for { $largest }. It is argmax that is softened.
three-functions_never-the-max-above =
    However sharp, the shares add up to 1, so none can head for { $largest }. It is argmax that is softened.
three-functions_never-the-max-by-chance =
    However sharp, the shares head for 1 and 0. That max is { $largest } too is chance. It is argmax that is softened.

three-functions_count =
    { $n ->
        [one] { $n } number
       *[other] { $n } numbers
    }
three-functions_off = off by { $d }
three-functions_sharpness = sharpness β = { $b }


## 18

argmax-as-a-layer_title = Argmax as a layer


## 19

degenerate_title = Degenerate


## Remarks of the handout

three-functions_remark-number =
    The notes number this step 11 and the next one 12. They follow step 16, so they are 17 and 18.
three-functions_remark-values = softmax{ $inputs } = { $soft }; argmax{ $inputs } = { $hard }; max{ $inputs } = { $largest }.
degenerate_remark-derivative =
    The derivative of softmax’s first output by its first input is s₁(1 − s₁) = { $slope }, not 0:
    this is why it serves where argmax cannot.
