import type { ExtractedDemand, ExtractedStance, ExtractedStatement, ToldStance } from '../../domain/extraction.ts'
import { contains, overlaps, type Span, slice } from '../../domain/span.ts'
import type { Parsed, Sentence } from '../sentence.ts'
import { ASKS } from './asks.ts'
import { conditionOf, isHypothetical, isUnreal, temporalityOf } from './circumstances.ts'
import { firmnessOf } from './firmness.ts'
import { type Site, siteOfPhrase } from './site.ts'
import { demandBy } from './stance.ts'

/** The name that stances and demands carry which the trained head found. */
export const TRAINED = 'trained'

/** The words of a statement that stand in a sentence: its content there, else its cue. */
const wordsIn = ({ content, cue }: ExtractedStatement, sentence: Span): Span | null =>
  content.find((span) => overlaps(span, sentence)) ?? cue.find((span) => overlaps(span, sentence)) ?? null

const stanceOf = (told: ToldStance, index: number, site: Site, issue: Span): ExtractedStance => {
  const statement = site.statements[index]
  return {
    kind: told.kind,
    holder: { speakerOf: index },
    statement: index,
    within: null,
    demand: null,
    furtherDemands: [],
    issue,
    toward: statement?.addressees ?? [],
    needsTarget: false,
    negated: told.negated,
    firmness: firmnessOf(site, issue),
    condition: conditionOf(site),
    temporality: temporalityOf(site),
    evidence: site.sentence.span,
    inTitle: site.sentence.inTitle,
    rule: TRAINED,
    confidence: told.chance,
  }
}

const siteAt = (
  parsed: Parsed,
  told: ToldStance,
  statements: readonly ExtractedStatement[],
  words: Span,
): Site | null => {
  const sentence = parsed.sentences.find(({ span }) => contains(span, told.sentence))
  return sentence === undefined ? null : siteOfPhrase(parsed, sentence, words[0], words[1] - words[0], statements)
}

/** A question, an article, a manner or a date is nothing that another could do. */
const ASKS_NOTHING =
  /^(?:(?:an?|the|today|tomorrow|now|same|\w+ly)$|(?:whether|if|why|how|who|what|when|where)\b|should (?:nothing|anything|there|it|he|she|they|the)\b)/i
/** "[Should] refrain", "[until] the men are freed": what binds or hangs on it belongs to the speaker. */
const BINDS =
  /^(?:(?:should|must|ought to|has to|have to|needs to|need to|to|until|unless|if|once)\s)(?:(?:now|first|also)\s)?/i

const lengthOf = ([start, end]: Span): number => end - start

/** What the stance asks for: the longest run of words that the head takes for asked in its sentence. */
const demandOf = (
  text: string,
  stance: ExtractedStance,
  { asked = [] }: ExtractedStatement,
): ExtractedDemand | null => {
  if (!ASKS.has(stance.kind) || stance.negated) return null
  const [what] = asked.filter((span) => overlaps(span, stance.evidence)).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  return what === undefined || ASKS_NOTHING.test(slice(text, what))
    ? null
    : demandBy(stance, { what: withoutBinding(text, what), of: stance.toward })
}

const withoutBinding = (text: string, [start, end]: Span): Span => [
  start + (BINDS.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
]

/** The stances that a trained head sees in statements, with the demands that they raise: the speaker holds them. */
export const trainedStances = (
  parsed: Parsed,
  statements: readonly ExtractedStatement[],
): { sentence: Sentence; stance: ExtractedStance; demand: ExtractedDemand | null }[] =>
  statements.flatMap((statement, index) =>
    (statement.told ?? []).flatMap((told) => {
      const words = told.reached ? wordsIn(statement, told.sentence) : null
      const site = words === null ? null : siteAt(parsed, told, statements, words)
      // A question may tell a stance too ("Who would pay such a toll?"), which the head has learnt, and rules cannot see.
      // What is asked for is no hindrance to its being asked: "insisted that it lift the ban".
      const isNot = ASKS.has(told.kind) ? isUnreal : isHypothetical
      if (words === null || site === null || isNot(site)) return []
      const stance = stanceOf(told, index, site, words)
      return { sentence: site.sentence, stance, demand: demandOf(parsed.text, stance, statement) }
    }),
  )
