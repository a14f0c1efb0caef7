# The chapter's script: its steps in order, below each its beats in order.

backprop_title = Backpropagating through max

backprop_card = Chapter { $chapter }: backpropagating through max. How does a gradient find its way back?


## 13

backpropagating-through-max_title = Backpropagating through max


## 14

the-chain-rule_title = The chain rule


## 15

ties_title = Ties
