# The chapter's script: its steps in order, below each its beats in order.

pooling_title = Pooling


## 7

ten-cases_title = Ten cases


## 8

cubic-growth_title = Cubic growth


## 9

summarize_title = Summarize


## 10

max-pooling_title = Max-pooling


## 11

four-cases_title = Four cases


## 12

the-whole-network_title = The whole network
