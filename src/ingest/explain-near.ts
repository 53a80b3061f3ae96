import type { SourceDocument } from '../domain/article.ts'
import type { Contribution } from '../domain/contribution.ts'
import type { ExtractedStatement, WeighedCue } from '../domain/extraction.ts'
import { overlaps, type Span } from '../domain/span.ts'
import { parse } from '../extract/sentence.ts'
import { nearStances } from '../extract/stances/near-stances.ts'
import { type NearCue, type NearPosition, wordsAt } from './explanation.ts'

/** Cues on a line that were weighed and told of nothing. */
export const nearCues = (
  { article, statements }: Contribution,
  weighed: readonly WeighedCue[],
  line: Span,
): NearCue[] =>
  weighed
    .filter(({ cue }) => overlaps(cue, line))
    .filter(({ cue }) => !statements.some(({ spans }) => spans.cue.some((span) => overlaps(span, cue))))
    .map(({ cue, rules, chances }) => ({
      ...wordsAt(article.text, cue, chances?.cue ?? null),
      limit: chances?.limit ?? null,
      rules,
    }))

/** Stances on a line that a rule or the trained head nearly told. */
export const nearPositions = (
  document: SourceDocument,
  statements: readonly ExtractedStatement[],
  { positions }: Contribution,
  line: Span,
): NearPosition[] => {
  const parsed = parse(document)
  const { text } = document
  const byRules = parsed.sentences
    .filter(({ span }) => overlaps(span, line))
    .flatMap((sentence) => {
      const told = new Set(positions.filter(({ evidence }) => evidence[0] === sentence.span[0]).map(({ rule }) => rule))
      return nearStances(parsed, sentence, statements, told)
    })
    .map(
      ({ rule, words, why }): NearPosition => ({
        kind: rule.kind,
        rule: rule.rule,
        words: wordsAt(text, words),
        why,
        note: { reason: rule.reason, example: rule.example },
      }),
    )
  const byHead = statements
    .flatMap(({ told }) => told ?? [])
    .filter(({ sentence, kind }) => {
      const held = positions.some((position) => position.kind === kind && overlaps(position.evidence, sentence))
      return overlaps(sentence, line) && !held
    })
    .map(
      ({ sentence, kind, chance, reached }): NearPosition => ({
        kind,
        rule: 'trained',
        words: wordsAt(text, sentence, chance),
        why: reached
          ? 'no actor of the article can be its holder, or it is hypothetical'
          : 'its chance is below the limit',
        note: null,
      }),
    )
  return [...byRules, ...byHead]
}
