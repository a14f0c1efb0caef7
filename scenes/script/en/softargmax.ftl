# The chapter's script: its steps in order, below each its beats in order.

softargmax_title = Softmax is softargmax


## 16

a-fair-question_title = A fair question


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
