"""Sizes that training, the exported graphs and src/extract/model/ share; they travel in reader.json."""

WIDTH = 384
HEADS = 12
LAYERS = 6
ROLE_INNER = 768
"""Width inside the branch's one layer: half of the encoder's, since each cue pays for it."""

WINDOW = 382
"""Word pieces of a window, without the two special ones."""
LEFT, RIGHT = 40, 56
"""Pieces of a cue's slice before the cue's first piece, and from it on. 98.3 % of annotated words lie in there."""
SLICE = LEFT + RIGHT
READ_LEFT, READ_RIGHT = 28, 36
"""What is read of a slice: farther pieces change no figure of docs/accuracy.md, and took two fifths of the branch's time."""
OVERLAP = 128
"""Pieces that neighbouring windows share, at least a slice: each cue has its whole slice inside the window that answers for it."""

OUTSIDE, CUE_BEGINS, CUE_GOES_ON = range(3)
NO_ROLE, SOURCE, CONTENT = range(3)
NO_ATTRIBUTION = 3
"""Class of the mode head behind speech, belief and intent: what looked like a cue is none."""

KIND_COUNT = 21
NEGATED, ASKED = KIND_COUNT, KIND_COUNT + 1
"""Behind the kinds of stance: that a stance is denied, and (piece by piece) that words say what is asked."""
STANCE_CLASSES = KIND_COUNT + 2
