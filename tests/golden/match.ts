import type { Contract } from '../../src/domain/contract.ts'
import type { Span } from '../../src/domain/span.ts'

export interface Quote {
  exact: string
  nth: number
}

/** The parts of a gold file that extraction is measured by; see README.md. */
export interface Gold {
  actors: { name: string; onBehalfOf: string | null; aliases: string[] }[]
  statements: { speaker: string | null; content: Quote[]; optional?: boolean | undefined }[]
  positions: { holder: string; kind: string; alt: string[]; evidence: Quote; optional?: boolean | undefined }[]
  demands: { by: string; what: Quote; optional?: boolean | undefined }[]
}

const FUNCTION_WORDS = new Set(
  'a an and are as at be been but by for from had has have he her his in is it its of on or s she that the their them they this to was were which will with would'.split(
    ' ',
  ),
)

const contentWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word)))

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((word) => b.has(word)).length

const jaccard = (a: Set<string>, b: Set<string>): number => {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

const dice = (a: Set<string>, b: Set<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size)

/** The half from which two wordings count as the same. */
const SAME = 0.5

/** Pairs each gold item with the best fitting found one that is still free, and counts the pairs. */
const countPairs = <G, F>(gold: readonly G[], found: readonly F[], likeness: (gold: G, found: F) => number): number => {
  const pairs = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, value: likeness(g, f) })))
    .filter(({ value }) => value >= SAME)
    .toSorted((a, b) => b.value - a.value || a.i - b.i || a.j - b.j)
  const taken = { gold: new Set<number>(), found: new Set<number>() }
  for (const { i, j } of pairs) {
    if (taken.gold.has(i) || taken.found.has(j)) continue
    taken.gold.add(i)
    taken.found.add(j)
  }
  return taken.gold.size
}

export interface Score {
  /** Statements whose content and speaker are right. */
  statements: number
  /** Positions whose holder, kind and sentence are right. */
  positions: number
  demands: number
}

/** How much of what gold asks for an extraction finds. */
export const scoreOf = (gold: Gold, found: Contract): Score => {
  const named = ({ exact }: Quote): string => exact
  const printed = (spans: readonly Span[]): string => spans.map((span) => found.text.slice(...span)).join(' ')
  const sameActor = (goldName: string | null, foundName: string | null): boolean => {
    if (goldName === null || foundName === null) return goldName === foundName
    const actor = gold.actors.find(({ name }) => name === goldName)
    const mine = found.actors.find(({ name }) => name === foundName)
    const forms = [goldName, ...(actor?.aliases ?? [])].map((form) => form.toLowerCase())
    const names = [foundName, ...(mine?.aliases ?? [])].map((form) => form.toLowerCase())
    return names.some((name) => forms.includes(name))
  }
  const asked = <T extends { optional?: boolean | undefined }>(items: readonly T[]): T[] =>
    items.filter(({ optional }) => optional !== true)
  return {
    statements: countPairs(asked(gold.statements), found.statements, (a, b) =>
      sameActor(a.speaker, b.speaker)
        ? jaccard(contentWords(a.content.map(named).join(' ')), contentWords(printed(b.spans.content)))
        : 0,
    ),
    positions: countPairs(asked(gold.positions), found.positions, (a, b) =>
      (sameActor(a.holder, b.holder) || sameActor(a.holder, b.onBehalfOf)) && [a.kind, ...a.alt].includes(b.kind)
        ? jaccard(contentWords(a.evidence.exact), contentWords(printed([b.evidence])))
        : 0,
    ),
    demands: countPairs(asked(gold.demands), found.demands, (a, b) =>
      sameActor(a.by, b.by) ? dice(contentWords(a.what.exact), contentWords(printed([b.what]))) : 0,
    ),
  }
}

/** Spans of an extraction that do not hold words of its text. */
export const brokenSpans = ({ text, statements, positions, demands }: Contract): Span[] => {
  const spans: Span[] = [
    ...statements.flatMap((claim) => [...claim.spans.source, ...claim.spans.cue, ...claim.spans.content]),
    ...positions.map(({ evidence }) => evidence),
    ...demands.flatMap(({ what, evidence }) => [what, evidence]),
  ]
  return spans.filter(([start, end]) => {
    const words = text.slice(start, end)
    return words.length !== end - start || words.trim() !== words || words === ''
  })
}
