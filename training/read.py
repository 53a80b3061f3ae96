"""python -m training.read MODEL TEXT...: what the exported graphs find in text files, one JSON object a file.

The paragraphs of a file are its lines. Offsets count code points. Tests hold the program's own reader to this.
"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from .reading import Limits, candidates, decode
from .runners import OnnxRunner
from .word_pieces import WordPieces


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.read", description="Reads texts with an exported model.")
    parser.add_argument("model", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    options = parser.parse_args()
    word_pieces = WordPieces.from_file(options.model / "vocabulary.txt")
    description = json.loads((options.model / "reader.json").read_text(encoding="utf-8"))
    limits = Limits(**description["limits"])
    runner = OnnxRunner(options.model / "encoder.onnx", options.model / "slices.onnx")
    for file in options.texts:
        text = file.read_bytes().decode("utf-8")
        pieces = word_pieces.encode(text)
        found = decode(text, pieces, candidates(runner, pieces, word_pieces, limits.attribution), limits)
        found.sort(key=lambda attribution: attribution.cue)
        print(json.dumps({"file": file.name, "attributions": [asdict(one) for one in found]}, ensure_ascii=False))


main()
