"""Sizes that training, the exported graphs and src/extract/model/ share; they travel in reader.json."""

WIDTH = 384
HEADS = 12
LAYERS = 6
ROLE_LAYERS = 2

WINDOW = 382
"""Word pieces of a window, without the two special ones."""
LEFT, RIGHT = 48, 80
"""Pieces of a cue's slice before the cue's first piece, and from it on. 99.2 % of annotated words lie in there."""
SLICE = LEFT + RIGHT
OVERLAP = SLICE
"""Neighbouring windows share a slice's length: each cue has its whole slice inside the window that answers for it."""

OUTSIDE, CUE_BEGINS, CUE_GOES_ON = range(3)
NO_ROLE, SOURCE, CONTENT = range(3)
NO_ATTRIBUTION = 3
"""Class of the mode head behind speech, belief and intent: what looked like a cue is none."""

KIND_COUNT = 21
NEGATED, ASKED = KIND_COUNT, KIND_COUNT + 1
"""Behind the kinds of stance: that a stance is denied, and (piece by piece) that words say what is asked."""
STANCE_CLASSES = KIND_COUNT + 2
