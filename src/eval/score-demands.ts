import type { Counts } from './counts.ts'
import type { Mistake } from './mistake.ts'
import { pairUp } from './pairs.ts'
import { isSameActor } from './same-actor.ts'
import type { ScoredDemand, Side } from './side.ts'
import { dice } from './word-sets.ts'

/** From this likeness of words on two demands ask the same. */
const SAME_DEMAND = 0.5

const mistakeOf = (fault: 'missed' | 'false', { by, words }: ScoredDemand): Mistake => ({
  part: 'demand',
  fault,
  who: by,
  foundWho: null,
  label: '',
  words,
})

/** A demand is right where what is asked is alike, and who asks is the same. */
export const scoreDemands = (gold: Side, found: Side): { counts: Counts; mistakes: Mistake[] } => {
  const pairs = pairUp(gold.demands, found.demands, (a, b) => {
    const likeness = dice(a.words, b.words)
    return likeness >= SAME_DEMAND && isSameActor(a.by, gold.actors, b.by, found.actors) ? likeness : 0
  })
  const asked = gold.demands.filter(({ optional }) => !optional)
  const free = pairs.filter(([i]) => gold.demands[i]?.optional).length
  const [hit, used] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  return {
    counts: { gold: asked.length, pred: found.demands.length - free, right: pairs.length - free },
    mistakes: [
      ...gold.demands.filter(({ optional }, i) => !optional && !hit.has(i)).map((each) => mistakeOf('missed', each)),
      ...found.demands.filter((_, j) => !used.has(j)).map((each) => mistakeOf('false', each)),
    ],
  }
}
