# How signs, formulas and numbers are said aloud, where a sentence has them.

# letter: X or x, with one dot or two above
spoken_dot = { $letter } dot
spoken_two-dots = { $letter } double dot
# n: a digit below a letter
spoken_index = { SPELLED($n) }
spoken_squared = squared
spoken_cubed = cubed
spoken_power = to the power of { $n }
spoken_derivative = the derivative of { $of } with respect to { $by }
# the number of ways to choose k of n
spoken_choose = { $n }, choose { $k }
# such as the max of several values
spoken_of = { $function } of { $values }
# in a list that goes on to its last
spoken_and-so-on = and so on, to
spoken_fraction =
    { $fraction ->
        [one-half] one half
        [one-quarter] a quarter
        [three-quarters] three quarters
        [one-third] a third
        [two-thirds] two thirds
        [one-eighth] an eighth
       *[other] { $top } over { $bottom }
    }
# letter: its English name
spoken_greek = { $letter }

spoken_sign-equals = equals
spoken_sign-about = is about
spoken_sign-unequal = is not
spoken_sign-less = is less than
spoken_sign-more = is more than
spoken_sign-at-most = is at most
spoken_sign-at-least = is at least
spoken_sign-plus = plus
spoken_sign-minus = minus
spoken_sign-plus-or-minus = plus or minus
spoken_sign-times = times
# between the numbers of a table's rows and columns
spoken_sign-by = by
spoken_sign-over = over
spoken_sign-to = to
spoken_sign-so = so
spoken_sign-if-and-only-if = if and only if
spoken_sign-infinity = infinity
spoken_sign-root = the square root of
spoken_sign-sum = the sum of
spoken_sign-in = in
spoken_sign-percent = percent
spoken_sign-star = star
