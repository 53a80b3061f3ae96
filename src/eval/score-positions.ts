import { type PositionKind, polarityOf } from '../domain/vocabulary.ts'
import type { Counts } from './counts.ts'
import type { Mistake } from './mistake.ts'
import { type Pair, pairUp } from './pairs.ts'
import { isSameActor } from './same-actor.ts'
import type { ScoredPosition, Side } from './side.ts'
import { sharedWords } from './word-sets.ts'

/** The share of the shorter sentence that two pieces of evidence have in common at least. */
const SAME_EVIDENCE = 0.5
/** The holder itself is better than the one on whose behalf it speaks. */
const HOLDER_BONUS = 0.1

export interface PositionScore {
  /** Evidence, holder, and the kind or one of its alternatives, with the same negation. */
  kind: Counts
  /** Evidence, holder, and the sign of the kind, turned by negation. */
  polarity: Counts
  byKind: [PositionKind, Counts][]
  mistakes: Mistake[]
}

const OPPOSITES: Partial<Record<PositionKind, PositionKind>> = {
  'refuses-talks': 'open-to-dialogue',
  'open-to-dialogue': 'refuses-talks',
}

/** Who does not refuse talks is open to them: one stance, told in two ways. */
const canonical = ({ kind, negated }: ScoredPosition): { kind: PositionKind; negated: boolean } => {
  const opposite = negated ? OPPOSITES[kind] : undefined
  return opposite === undefined ? { kind, negated } : { kind: opposite, negated: false }
}

const isSameKind = (a: ScoredPosition, b: ScoredPosition): boolean => {
  const [one, two] = [canonical(a), canonical(b)]
  if (one.kind === two.kind && one.negated === two.negated) return true
  return a.alt.includes(two.kind) || b.alt.includes(one.kind)
}

const isSamePolarity = (a: ScoredPosition, b: ScoredPosition): boolean =>
  polarityOf(a.kind, a.negated) === polarityOf(b.kind, b.negated) || isSameKind(a, b)

/** 0 where evidence or holder differ. */
const heldAlike = (gold: Side, found: Side, a: ScoredPosition, b: ScoredPosition): number => {
  const shared = sharedWords(a.words, b.words)
  if (shared === 0 || shared < SAME_EVIDENCE * Math.min(a.words.size, b.words.size)) return 0
  const same = (one: string | null, two: string | null): boolean => isSameActor(one, gold.actors, two, found.actors)
  const holder = same(a.holder, b.holder)
  if (!holder && !same(a.onBehalfOf, b.holder) && !same(a.holder, b.onBehalfOf)) return 0
  return holder ? 1 + HOLDER_BONUS : 1
}

const countPositions = ({ positions }: Side, found: Side, hits: readonly Pair[]): Counts => ({
  gold: positions.filter(({ optional }) => !optional).length,
  pred: found.positions.length - hits.filter(([i]) => positions[i]?.optional).length,
  right: hits.filter(([i]) => !positions[i]?.optional).length,
})

const labelOf = ({ kind, negated }: ScoredPosition): string => `${negated ? 'not ' : ''}${kind}`

const mistakeOf = (fault: 'missed' | 'false', position: ScoredPosition): Mistake => ({
  part: 'position',
  fault,
  who: position.holder,
  foundWho: null,
  label: labelOf(position),
  words: position.words,
})

export const scorePositions = (gold: Side, found: Side): PositionScore => {
  const byKind = pairUp(gold.positions, found.positions, (a, b) => {
    const held = heldAlike(gold, found, a, b)
    return held > 0 && isSameKind(a, b) ? held + Number(a.kind === b.kind) : 0
  })
  const byPolarity = pairUp(gold.positions, found.positions, (a, b) => {
    const held = heldAlike(gold, found, a, b)
    return held > 0 && isSamePolarity(a, b) ? held + Number(isSameKind(a, b)) : 0
  })
  const hit = new Set(byKind.map(([i]) => i))
  const used = new Set(byKind.map(([, j]) => j))
  const free = new Set(byKind.filter(([i]) => gold.positions[i]?.optional).map(([, j]) => j))
  return {
    kind: countPositions(gold, found, byKind),
    polarity: countPositions(gold, found, byPolarity),
    byKind: [
      ...gold.positions.flatMap(({ kind, optional }, i): PositionScore['byKind'] =>
        optional ? [] : [[kind, { gold: 1, pred: 0, right: Number(hit.has(i)) }]],
      ),
      ...found.positions.map(({ kind }, j): PositionScore['byKind'][number] => [
        kind,
        { gold: 0, pred: Number(!free.has(j)), right: 0 },
      ]),
    ],
    mistakes: [
      ...gold.positions.filter(({ optional }, i) => !optional && !hit.has(i)).map((each) => mistakeOf('missed', each)),
      ...found.positions.filter((_, j) => !used.has(j)).map((each) => mistakeOf('false', each)),
    ],
  }
}
