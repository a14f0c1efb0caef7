"""The numbers behind the lecture: everything that any step draws is computed here."""

from dnacnn.encoding import DNA, all_strands, clean_strand, decode, encode, one_hot, pad
from dnacnn.errors import InputError
from dnacnn.layers import argmax_one_hot, convolve, max_pool, pool_ties, relu, softmax, windows
from dnacnn.lecture import Lecture
from dnacnn.trace import Trace, run

__all__ = [
    "DNA",
    "InputError",
    "Lecture",
    "Trace",
    "all_strands",
    "argmax_one_hot",
    "clean_strand",
    "convolve",
    "decode",
    "encode",
    "max_pool",
    "one_hot",
    "pad",
    "pool_ties",
    "relu",
    "run",
    "softmax",
    "windows",
]
