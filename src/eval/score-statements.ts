import type { QuoteType } from '../domain/vocabulary.ts'
import type { Counts } from './counts.ts'
import type { Mistake } from './mistake.ts'
import { type Pair, pairUp } from './pairs.ts'
import { isSameActor } from './same-actor.ts'
import type { ScoredStatement, Side } from './side.ts'
import { jaccard, sharesWord } from './word-sets.ts'

/** From this share of words on two contents are the same statement. */
const SAME_CONTENT = 0.5
/** A right speaker only decides between pairs of like content. */
const SPEAKER_BONUS = 1e-3

export interface StatementScore {
  content: Counts
  /** Content, and the source shares a word with the speaker as printed. */
  span: Counts
  /** Content, and the resolved speaker. */
  speaker: Counts
  byQuoteType: [QuoteType, Pick<Counts, 'gold' | 'right'>][]
  mistakes: Mistake[]
}

/** Statements of will without words count on neither side. */
const countStatements = (
  gold: readonly ScoredStatement[],
  found: readonly ScoredStatement[],
  hits: readonly Pair[],
  paired: readonly Pair[],
): Counts => {
  const met = new Set(paired.map(([, j]) => j))
  const free = paired.filter(([i]) => gold[i]?.optional).length
  const spare = found.filter(({ intent }, j) => intent && !met.has(j)).length
  return {
    gold: gold.filter(({ optional }) => !optional).length,
    pred: found.length - free - spare,
    right: hits.filter(([i]) => !gold[i]?.optional).length,
  }
}

const mistakesOf = (
  gold: readonly ScoredStatement[],
  found: readonly ScoredStatement[],
  paired: readonly Pair[],
  right: ReadonlySet<number>,
): Mistake[] => {
  const partners = new Map(paired)
  const missed = gold.flatMap(({ optional, speaker, cue, words }, i): Mistake[] => {
    if (optional || right.has(i)) return []
    const partner = partners.get(i)
    const fault = partner === undefined ? 'missed' : 'speaker'
    const foundWho = partner === undefined ? null : (found[partner]?.speaker ?? null)
    return [{ part: 'statement', fault, who: speaker, foundWho, label: cue, words }]
  })
  const met = new Set(partners.values())
  const alarms = found.flatMap(({ intent, speaker, cue, words }, j): Mistake[] =>
    intent || met.has(j)
      ? []
      : [{ part: 'statement', fault: 'false', who: speaker, foundWho: null, label: cue, words }],
  )
  return [...missed, ...alarms]
}

export const scoreStatements = (gold: Side, found: Side): StatementScore => {
  const isSpeaker = (a: ScoredStatement, b: ScoredStatement): boolean =>
    isSameActor(a.speaker, gold.actors, b.speaker, found.actors)
  const paired = pairUp(gold.statements, found.statements, (a, b) => {
    const likeness = jaccard(a.words, b.words)
    return likeness >= SAME_CONTENT ? likeness + (isSpeaker(a, b) ? SPEAKER_BONUS : 0) : 0
  })
  const those = (test: (a: ScoredStatement, b: ScoredStatement) => boolean): Pair[] =>
    paired.filter(([i, j]) => {
      const [a, b] = [gold.statements[i], found.statements[j]]
      return a !== undefined && b !== undefined && test(a, b)
    })
  const bySpeaker = those(isSpeaker)
  const bySpan = those((a, b) => sharesWord(a.source, b.source) || (a.source.size === 0 && isSpeaker(a, b)))
  const right = new Set(bySpeaker.map(([i]) => i))
  const count = (hits: readonly Pair[]): Counts => countStatements(gold.statements, found.statements, hits, paired)
  return {
    content: count(paired),
    span: count(bySpan),
    speaker: count(bySpeaker),
    byQuoteType: gold.statements.flatMap(({ optional, quoteType }, i): StatementScore['byQuoteType'] =>
      optional ? [] : [[quoteType, { gold: 1, right: Number(right.has(i)) }]],
    ),
    mistakes: mistakesOf(gold.statements, found.statements, paired, right),
  }
}
