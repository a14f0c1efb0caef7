"""The numbers behind the lecture: everything that any step draws is computed here."""

from dnacnn.cases.cases import (
    Case,
    cases_hold,
    closed_form,
    count_cases,
    held_cases,
    position_cases,
    squeeze,
    squeezed_length,
    unsqueeze,
)
from dnacnn.cases.examples import example_negative, realize, telling_case
from dnacnn.cases.excerpt import excerpt
from dnacnn.cases.growth import Growth, count_growth, drawable_length
from dnacnn.cases.next_layer import Answer, NextLayer, ask_next_layer, build_next_layer
from dnacnn.cases.overlap import Overlap, list_overlaps
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import (
    Grouping,
    count_pooled_cases,
    group_cases,
    held_pooled_cases,
    in_order,
    pooled_cases,
    pooled_counts,
)
from dnacnn.cases.scan import Scan, occurrences_of, scan
from dnacnn.errors import InputError
from dnacnn.experiments.census import Census, census_length, detect, take_census
from dnacnn.experiments.descent import descend
from dnacnn.experiments.outputs import Outputs, collect_outputs
from dnacnn.experiments.price import Collision, Price, first_false_alarm, first_missed, pool_price
from dnacnn.experiments.sample import draw_sample, survey
from dnacnn.experiments.sampling import count_held, sample_outputs
from dnacnn.experiments.tally import Mosaic, Tally, lay_out, tally_census
from dnacnn.experiments.ties import (
    Convention,
    RandomTies,
    first_tied,
    in_subdifferential,
    random_pairs,
    random_ties,
    tie_conventions,
    tie_milestones,
)
from dnacnn.experiments.unseen import HeldOut, Unseen, few_strands, hold_out_cases
from dnacnn.experiments.witness import Witness, linear_witness
from dnacnn.functions.branches import (
    Branches,
    Support,
    crossing,
    follow_branches,
    relu_branches,
    slider_stops,
    support_lines,
)
from dnacnn.functions.softargmax import Sharpening, Softargmax, StepCurve, sharpen, step_curve, three_functions
from dnacnn.lecture.lecture import SIDES, Lecture
from dnacnn.lecture.own import own_lecture
from dnacnn.network.encoding import DNA, all_strands, clean_strand, decode, encode, one_hot, pad
from dnacnn.network.gradients import (
    TIES,
    ConvolveGradients,
    argmax_jacobian,
    convolve_backward,
    max_pool_backward,
    max_pool_mask,
    relu_backward,
    softmax_jacobian,
)
from dnacnn.network.layers import Pooled, argmax_one_hot, convolve, max_pool, pool_ties, relu, softmax, windows
from dnacnn.network.padding import Padding, compare_paddings, first_spurious, hang_over
from dnacnn.network.trace import Trace, run, upstream_for

__all__ = [
    "DNA",
    "SIDES",
    "TIES",
    "Answer",
    "Branches",
    "Case",
    "Census",
    "Collision",
    "Convention",
    "ConvolveGradients",
    "Grouping",
    "Growth",
    "HeldOut",
    "InputError",
    "Lecture",
    "Mosaic",
    "NextLayer",
    "Outputs",
    "Overlap",
    "Padding",
    "Pooled",
    "Price",
    "RandomTies",
    "Scan",
    "Sharpening",
    "Softargmax",
    "StepCurve",
    "Support",
    "Tally",
    "Trace",
    "Unseen",
    "Witness",
    "all_strands",
    "argmax_jacobian",
    "argmax_one_hot",
    "ask_next_layer",
    "build_next_layer",
    "cases_hold",
    "census_length",
    "clean_strand",
    "closed_form",
    "collect_outputs",
    "compare_paddings",
    "convolve",
    "convolve_backward",
    "count_cases",
    "count_growth",
    "count_held",
    "count_pooled_cases",
    "crossing",
    "decode",
    "descend",
    "detect",
    "draw_sample",
    "drawable_length",
    "encode",
    "example_negative",
    "excerpt",
    "few_strands",
    "first_false_alarm",
    "first_missed",
    "first_spurious",
    "first_tied",
    "follow_branches",
    "group_cases",
    "hang_over",
    "held_cases",
    "held_pooled_cases",
    "hold_out_cases",
    "in_order",
    "in_subdifferential",
    "is_positive",
    "lay_out",
    "linear_witness",
    "list_overlaps",
    "max_pool",
    "max_pool_backward",
    "max_pool_mask",
    "occurrences_of",
    "one_hot",
    "own_lecture",
    "pad",
    "pool_price",
    "pool_ties",
    "pooled_cases",
    "pooled_counts",
    "position_cases",
    "random_pairs",
    "random_ties",
    "realize",
    "relu",
    "relu_backward",
    "relu_branches",
    "run",
    "sample_outputs",
    "scan",
    "sharpen",
    "slider_stops",
    "softmax",
    "softmax_jacobian",
    "squeeze",
    "squeezed_length",
    "step_curve",
    "support_lines",
    "survey",
    "take_census",
    "tally_census",
    "telling_case",
    "three_functions",
    "tie_conventions",
    "tie_milestones",
    "unsqueeze",
    "upstream_for",
    "windows",
]
