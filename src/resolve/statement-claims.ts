import type { StatementClaim } from '../domain/contribution.ts'
import type { ExtractedStatement } from '../domain/extraction.ts'
import { hashId } from '../domain/ids.ts'
import { joinSpans, slice } from '../domain/span.ts'
import { actorsOf } from './actors-of.ts'
import { othersIn, type Reading, useTopic } from './reading.ts'
import { saidOn } from './said-on.ts'

/** The claims of one extracted statement: one for each joint speaker, and one without a speaker where the text names none. */
export const statementClaims = (reading: Reading, statement: ExtractedStatement, index: number): StatementClaim[] => {
  const { article, scene, topics } = reading
  const { text } = article
  const speakers = reading.speakers[index] ?? []
  const media =
    statement.medium === null ? [] : actorsOf(scene, statement.medium, null).filter((member) => member.medium)
  const hearers = othersIn(scene, statement.addressees, null, speakers)
  const said = statement.when === null ? null : saidOn(slice(text, statement.when), article.publishedAt)
  const named = new Set(
    statement.content.flatMap((span) => topics.find(text, span)).map((topic) => useTopic(reading, topic)),
  )
  return (speakers.length === 0 ? [null] : speakers).map((speaker) => ({
    id: hashId(
      'statement',
      article.id,
      speaker?.id ?? null,
      statement.mode,
      statement.cue.flat().join(),
      statement.content.flat().join(),
    ),
    speaker: speaker?.id ?? null,
    onBehalfOf: speaker?.onBehalfOf?.id ?? null,
    speakerText: joinSpans(text, statement.source),
    cue: joinSpans(text, statement.cue),
    mode: statement.mode,
    quoteType: statement.quoteType,
    addressees: hearers.map(({ id }) => id),
    medium: (media[0] ?? hearers.find((member) => member.medium))?.id ?? null,
    topics: [...named].filter((topic) => topic !== null),
    saidOn: said,
    date: said ?? article.publishedAt,
    inTitle: statement.inTitle,
    spans: { source: statement.source, cue: statement.cue, content: statement.content },
    sentence: statement.sentence,
    rule: statement.rule,
    confidence: statement.confidence,
  }))
}
