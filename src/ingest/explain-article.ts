import type { SourceDocument } from '../domain/article.ts'
import type { Contribution, DemandClaim, PositionClaim, StatementClaim } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { WeighedCue } from '../domain/extraction.ts'
import { overlaps, type Span, slice } from '../domain/span.ts'
import { CUE_RULES } from '../extract/cues.ts'
import { SOURCE_PHRASES } from '../extract/reader/source-phrases.ts'
import { NOUN_RULES } from '../extract/stances/noun-stances.ts'
import { PHRASE_RULES, SHAPE_RULES, VERB_RULES } from '../extract/stances/rules.ts'
import { nearCues, nearPositions } from './explain-near.ts'
import { settledBy } from './explain-speaker.ts'
import {
  type ExplainedDemand,
  type ExplainedPosition,
  type ExplainedStatement,
  type Explanation,
  type RuleNote,
  wordsAt,
} from './explanation.ts'
import { readArticle } from './extract-article.ts'
import type { Pipeline } from './pipeline.ts'

const lineSpan = ({ text, source }: SourceDocument, line: number): Span => {
  const lines = text.split('\n')
  const words = lines[line - 1]
  if (words === undefined)
    throw new DemarcheError('NOT_FOUND', `the article has ${lines.length} lines`, { file: source, line })
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  return [start, start + words.length]
}

const SOURCE_RULES = [...CUE_RULES, ...SOURCE_PHRASES]
const STANCE_RULES = [...VERB_RULES, ...PHRASE_RULES, ...NOUN_RULES, ...SHAPE_RULES]

const noteOf = (rules: readonly ({ rule: string } & RuleNote)[], name: string): RuleNote | null => {
  const found = rules.find(({ rule }) => rule === name)
  return found === undefined ? null : { reason: found.reason, example: found.example }
}

const rounded = (chance: number): number => Math.round(chance * 1000) / 1000

/** One article while its lines are explained. */
interface Case {
  contribution: Contribution
  text: string
  weighed: readonly WeighedCue[]
}

const nameOf = ({ contribution }: Case, id: string | null): string | null =>
  contribution.actors.find((actor) => actor.id === id)?.name ?? null

const explainStatement = (of: Case, claim: StatementClaim): ExplainedStatement => {
  const { text, contribution } = of
  const weighed = of.weighed.find(({ cue }) => claim.spans.cue.some((span) => overlaps(span, cue)))
  const chances = weighed?.chances ?? null
  const partChance = (part: 'source' | 'content', span: Span): number | null => {
    const inside = chances?.words.filter((word) => overlaps(word.span, span)) ?? []
    return inside.length === 0 ? null : rounded(inside.reduce((sum, word) => sum + word[part], 0) / inside.length)
  }
  return {
    speaker: nameOf(of, claim.speaker),
    onBehalfOf: nameOf(of, claim.onBehalfOf),
    settledBy: settledBy(contribution, claim),
    cue: claim.spans.cue.map((span) => wordsAt(text, span, chances?.cue ?? null)),
    source: claim.spans.source.map((span) => wordsAt(text, span, partChance('source', span))),
    content: claim.spans.content.map((span) => wordsAt(text, span, partChance('content', span))),
    mode: claim.mode,
    modes: chances?.modes ?? null,
    quoteType: claim.quoteType,
    rule: claim.rule,
    confidence: claim.confidence,
    note: noteOf(SOURCE_RULES, claim.rule.split('/')[0] ?? ''),
  }
}

const explainPosition = (of: Case, claim: PositionClaim): ExplainedPosition => ({
  holder: nameOf(of, claim.holder) ?? claim.holder,
  onBehalfOf: nameOf(of, claim.onBehalfOf),
  kind: claim.kind,
  negated: claim.negated,
  evidence: wordsAt(of.text, claim.evidence),
  rule: claim.rule,
  confidence: claim.confidence,
  note: noteOf(STANCE_RULES, claim.rule),
})

const explainDemand = (of: Case, claim: DemandClaim): ExplainedDemand => ({
  by: nameOf(of, claim.by) ?? claim.by,
  what: wordsAt(of.text, claim.what),
  rule: claim.rule,
  confidence: claim.confidence,
  note: noteOf(STANCE_RULES, claim.rule),
})

/**
 * Why one line (1-based) of an article's text gives what it gives: cues, sources and contents, rules with their reasons,
 * and what nearly told something. Throws NOT_FOUND where the text has no such line, and what extraction throws.
 */
export const explainLine = async (document: SourceDocument, line: number, pipeline: Pipeline): Promise<Explanation> => {
  const span = lineSpan(document, line)
  const { extraction, contribution } = await readArticle(document, pipeline)
  const weighed = await pipeline.reader.weigh(document)
  const of: Case = { contribution, text: document.text, weighed }
  const onLine = (spans: readonly Span[]): boolean => spans.some((each) => overlaps(each, span))
  return {
    source: document.source,
    line,
    span,
    text: slice(document.text, span),
    reader: pipeline.reader.name,
    statements: contribution.statements
      .filter(({ spans }) => onLine([...spans.cue, ...spans.source, ...spans.content]))
      .map((claim) => explainStatement(of, claim)),
    positions: contribution.positions
      .filter(({ evidence }) => onLine([evidence]))
      .map((claim) => explainPosition(of, claim)),
    demands: contribution.demands
      .filter(({ evidence, what }) => onLine([evidence, what]))
      .map((claim) => explainDemand(of, claim)),
    nearly: {
      cues: nearCues(contribution, weighed, span),
      positions: nearPositions(document, extraction.statements, contribution, span),
    },
  }
}
