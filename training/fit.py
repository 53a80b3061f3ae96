"""Training itself: seeded, on the processor, in half precision where that helps."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from .examples import IGNORED, Cue, Example, Piece, asked_labels, cuts, padded, role_labels, told_mask, windowed
from .network import Network, cut_slices
from .shape import ASKED, NO_ATTRIBUTION, WINDOW
from .word_pieces import WordPieces


@dataclass
class Schedule:
    epochs: int = 7
    batch: int = 6
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    averaged: float = 0.99
    """Weight of the past in the running average of the weights; the average is what is kept."""
    true_cues: int = 48
    """At most so many marked cues of a batch go through the branch, by chance."""
    false_cues: int = 6
    """At most so many false alarms of a batch are shown to the branch as what they are."""


def _batches(examples: list[Example], word_pieces: WordPieces, size: int, chance: random.Random) -> list[list[Piece]]:
    """An epoch of windows: those of like length together, in random order."""
    pieces = []
    for it in examples:
        parts = [windowed(it, a, b, word_pieces) for a, b in cuts(it, chance.randrange(WINDOW))]
        # A scrap at the end of an article may ask for nothing at all.
        pieces += [part for part in parts if part.cues or any(label != IGNORED for label in part.labels)]
    chance.shuffle(pieces)
    pool = size * 20
    pools = [sorted(pieces[i : i + pool], key=lambda p: len(p.ids)) for i in range(0, len(pieces), pool)]
    batches = [part[i : i + size] for part in pools for i in range(0, len(part), size)]
    chance.shuffle(batches)
    return batches


def _false_cues(logits: Tensor, labels: Tensor, most: int) -> list[tuple[int, list[int]]]:
    """Runs of pieces that the encoder takes for cues and that are none, the likeliest first."""
    score = torch.where(labels == 0, 1 - logits.float().softmax(-1)[..., 0], torch.zeros(()))
    runs = []
    for row, values in enumerate(score.tolist()):
        at = 0
        while at < len(values):
            end = at
            while end < len(values) and values[end] > 0.2:
                end += 1
            if end > at:
                runs.append((max(values[at:end]), row, list(range(at, end))))
            at = max(end, at + 1)
    runs.sort(reverse=True)
    return [(row, places) for _, row, places in runs[:most]]


def _stance_losses(logits: Tensor, marked: list[tuple[int, Piece, list[int], Cue]]) -> tuple[Tensor, Tensor]:
    """Losses of kinds and of what is asked, from the stance logits of the marked cues (cues x SLICE x STANCE_CLASSES).

    Of several cues of one speaker in one sentence the likeliest answers for a kind.
    """
    groups: dict[tuple, int] = {}
    rows, masks, at, wanted = [], [], [], []
    for i, (row, piece, places, cue) in enumerate(marked):
        for told in cue.told:
            mask = told_mask(places, told, piece.start)
            if mask.sum() == 0:
                continue
            group = groups.setdefault((row, piece.start, told.group), len(groups))
            if group == len(wanted):
                wanted.append(told.kinds)
            rows.append(i)
            masks.append(mask)
            at.append(group)
    zero = logits.sum() * 0
    kind_loss = asked_loss = zero
    if rows:
        pooled = (torch.stack(masks).unsqueeze(-1) * logits[rows][..., :ASKED]).sum(1)
        index = torch.tensor(at)[:, None].expand(-1, ASKED)
        best = torch.full((len(groups), ASKED), -1e4).scatter_reduce(0, index, pooled, "amax")
        labels = torch.tensor(wanted)
        known = labels != IGNORED
        kind_loss = functional.binary_cross_entropy_with_logits(best[known], labels[known], reduction="sum") / len(groups)
    labels = torch.stack([asked_labels(places, cue, piece.start) for _, piece, places, cue in marked])
    known = labels != IGNORED
    if known.any():
        asked = logits[..., ASKED][known]
        asked_loss = functional.binary_cross_entropy_with_logits(asked, labels[known], pos_weight=torch.tensor(3.0))
    return kind_loss, asked_loss


def _loss(network: Network, batch: list[Piece], word_pieces: WordPieces, plan: Schedule) -> tuple[Tensor, list[float]]:
    ids, labels, mask = padded(batch)
    with torch.autocast("cpu", torch.bfloat16):
        cue_logits, shared, told = network.encode(ids, mask, word_pieces.paragraph_end)
        cue_loss = torch.zeros(())
        if (labels != IGNORED).any():
            weight = torch.tensor([1.0, 2.0, 2.0])
            cue_loss = functional.cross_entropy(cue_logits.float().flatten(0, 1), labels.flatten(), weight=weight)
        marked = [(row, piece, places, cue) for row, piece in enumerate(batch) for places, cue in piece.cues]
        marked = [marked[i] for i in torch.randperm(len(marked))[: plan.true_cues].tolist()]
        cues = [(row, places) for row, _, places, _ in marked]
        roles = [role_labels(places, cue, piece.start) for _, piece, places, cue in marked]
        modes = [cue.mode for _, _, _, cue in marked]
        false = _false_cues(cue_logits.detach(), labels, plan.false_cues)
        role_loss = mode_loss = kind_loss = asked_loss = torch.zeros(())
        if cues or false:
            longest, lengths = ids.shape[1], mask.sum(1).tolist()
            slices = cut_slices([(row * longest, lengths[row], places) for row, places in cues + false])
            role_logits, mode_logits, stance_logits = network.read_roles(shared.flatten(0, 1), told.flatten(0, 1), slices)
        if cues:
            wanted = torch.where(slices.mask[: len(cues)] > 0, torch.stack(roles), IGNORED)
            weight = torch.tensor([1.0, 2.0, 1.0])
            given = role_logits[: len(cues)].float().flatten(0, 1)
            role_loss = functional.cross_entropy(given, wanted.flatten(), weight=weight)
            kind_loss, asked_loss = _stance_losses(stance_logits[: len(cues)].float(), marked)
        all_modes = torch.tensor(modes + [NO_ATTRIBUTION] * len(false))
        if (all_modes != IGNORED).any():
            mode_loss = functional.cross_entropy(mode_logits.float(), all_modes)
    parts = [cue_loss, role_loss, mode_loss, kind_loss, asked_loss]
    weights = (1, 1.5, 0.15, 0.4, 1)
    return sum(weight * part for weight, part in zip(weights, parts)), [part.item() for part in parts]


def fit(
    network: Network,
    examples: list[Example],
    word_pieces: WordPieces,
    plan: Schedule,
    seed: int,
    say: Callable[[str], None],
    keep: Callable[[dict[str, Tensor]], None],
) -> None:
    """Trains in place; at the end the network holds the running average of its weights, which `keep` gets on the way."""
    chance = random.Random(seed)
    torch.manual_seed(seed)
    trained = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    heads = [p for name, p in trained if "head" in name]
    body = [p for name, p in trained if "head" not in name]
    groups = [{"params": body, "lr": plan.rate}, {"params": heads, "lr": plan.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    epochs = [_batches(examples, word_pieces, plan.batch, chance) for _ in range(plan.epochs)]
    steps = sum(map(len, epochs))
    warm = max(10, steps // 15)
    falling = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / max(1, steps - warm)))
    )
    average = {name: p.detach().clone() for name, p in trained}
    network.train()
    began, worked, step, seen = time.monotonic(), time.process_time(), 0, torch.zeros(5)
    for batch in (batch for batches in epochs for batch in batches):
        loss, parts = _loss(network, batch, word_pieces, plan)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
        optimizer.step()
        falling.step()
        step += 1
        past = min(plan.averaged, step / (step + 10))
        with torch.no_grad():
            for name, p in trained:
                average[name].lerp_(p, 1 - past)
        seen += torch.tensor(parts)
        if step % 25 == 0:
            cue, role, mode, kind, asked = (seen / 25).tolist()
            spent = f"{time.monotonic() - began:.0f} s, of processor {time.process_time() - worked:.0f} s"
            say(f"{step}/{steps} cue {cue:.3f} role {role:.3f} mode {mode:.3f} kind {kind:.3f} asked {asked:.3f} {spent}")
            seen.zero_()
        if step % 100 == 0:
            keep(average)
    with torch.no_grad():
        for name, p in trained:
            p.copy_(average[name])
    network.eval()
