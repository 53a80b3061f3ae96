"""python -m training --base FOLDER --articles FOLDER [--articles FOLDER ...] --out models/reader; see README.md."""

import argparse
import json
import random
import sys
from pathlib import Path

import torch

from .annotations import AnnotationError, read_folder
from .corpus import Article, without_inner_thoughts
from .examples import example
from .export import describe, export
from .fit import Schedule, fit
from .joined import JoinError, read_joined
from .network import Network
from .runners import TorchRunner
from .treebank import read_treebank
from .tuning import tune
from .word_pieces import WordPieces


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description="Trains the attribution reader.")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base model: model.safetensors, tokenizer.json")
    parser.add_argument("--articles", type=Path, action="append", required=True, help="folder of NAME.txt and NAME.ann")
    parser.add_argument("--offsets", type=Path, help="annotations that stand as offsets (.jsonl), for --texts")
    parser.add_argument("--texts", type=Path, help="folder of NAME.txt for --offsets")
    parser.add_argument("--some-texts", action="store_true", help="without the texts that are missing there")
    parser.add_argument("--treebank", type=Path, help="a treebank whose attributions are read too (.conllu or .conllu.gz)")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights")
    parser.add_argument("--checkpoint", type=Path, help="a file to keep the unquantized weights in")
    parser.add_argument("--held-back", type=float, default=0.12, help="share of articles that tune the limits (0.12)")
    parser.add_argument("--at-most", type=int, help="train on so many articles, by seeded chance: for a learning curve")
    parser.add_argument("--epochs", type=int, default=Schedule.epochs)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    if (options.offsets is None) != (options.texts is None):
        parser.error("--offsets and --texts go together")
    return options


def _articles(options: argparse.Namespace) -> tuple[list[Article], list[Article]]:
    """Articles to train on and held-back ones.

    Held back are articles of real news where there are some: in ours, written to teach, far more is said than in a newspaper,
    and limits tuned on them find too much there.
    """
    own = [article for folder in options.articles for article in read_folder(folder)]
    if not options.texts:
        return split(own, options.held_back, options.seed)
    real = read_joined(options.offsets, options.texts, options.some_texts)
    train, held_back = split(real, options.held_back, options.seed)
    return own + train, held_back


def vocabulary_of(base: Path) -> list[str]:
    pieces = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return sorted(pieces, key=pieces.__getitem__)


def split(articles: list[Article], share: float, seed: int) -> tuple[list[Article], list[Article]]:
    """Articles to train on and held-back ones, by seeded chance."""
    order = sorted(articles, key=lambda article: article.name)
    random.Random(seed).shuffle(order)
    held_back = round(len(order) * share)
    return order[held_back:], order[:held_back]


def main() -> None:
    options = _arguments()
    torch.set_num_threads(options.threads)
    word_pieces = WordPieces(vocabulary_of(options.base))
    try:
        train, held_back = ([without_inner_thoughts(a) for a in part] for part in _articles(options))
    except (AnnotationError, JoinError) as error:
        sys.exit(f"error: {error}")
    if options.at_most:
        train = split(train, 0, options.seed)[0][: options.at_most]
    if options.treebank:
        train += read_treebank(options.treebank)
    _say(f"{len(train)} articles to train on, {len(held_back)} held back")
    network = Network.from_base(options.base, len(word_pieces.vocabulary))
    def keep(weights: dict[str, torch.Tensor]) -> None:
        if options.checkpoint:
            torch.save({**network.state_dict(), **weights}, options.checkpoint)

    plan = Schedule(epochs=options.epochs)
    fit(network, [example(a, word_pieces) for a in train], word_pieces, plan, options.seed, _say, keep)
    keep({})
    unseen = [example(a, word_pieces) for a in held_back]
    _, line = tune(TorchRunner(network, word_pieces.paragraph_end), unseen, word_pieces)
    _say(f"unquantized, on articles held back: {line}")
    runner, notes = export(network, word_pieces, unseen, options.out)
    limits, line = tune(runner, unseen, word_pieces)
    _say(f"quantized, on articles held back: {line}\n{limits}\n{notes}")
    describe(options.out, limits, {"seed": options.seed, "articles": len(train), **notes})


main()
