# The chapter's script: its steps in order, below each its beats in order.

softargmax_title = Softmax is softargmax


## 16

a-fair-question_title = A fair question


## 17

three-functions_title = Three functions


## 18

argmax-as-a-layer_title = Argmax as a layer


## 19

degenerate_title = Degenerate
