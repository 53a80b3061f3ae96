import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { Span } from '../domain/span.ts'

/**
 * Refuses (DATA_INVALID) a contribution that names an actor, topic, statement or demand that it does not list, lists one
 * id twice, or has a span beyond its text. Such a contribution is the fault of whoever made it, never of the article.
 */
export const checkContribution = (contribution: Contribution): void => {
  const { article, actors, topics, statements, positions, demands } = contribution
  const fault = (field: string, message: string): DemarcheError =>
    new DemarcheError('DATA_INVALID', `the contribution of article ${article.id}: ${message}`, {
      file: article.source,
      field,
    })

  const listed = (field: string, claims: readonly { id: string }[]): ReadonlySet<string> => {
    const ids = new Set<string>()
    for (const { id } of claims) {
      if (ids.has(id)) throw fault(field, `${id} is listed twice`)
      ids.add(id)
    }
    return ids
  }
  const known = {
    actors: listed('actors', actors),
    topics: listed('topics', topics),
    statements: listed('statements', statements),
    positions: listed('positions', positions),
    demands: listed('demands', demands),
  }
  const named = (list: keyof typeof known, field: string, ids: readonly (string | null)[]): void => {
    for (const id of ids) if (id !== null && !known[list].has(id)) throw fault(field, `${id} is not among its ${list}`)
  }
  const inside = (field: string, spans: readonly (Span | null)[]): void => {
    for (const span of spans) {
      if (span !== null && span[1] > article.text.length) throw fault(field, `[${span}] ends beyond the text`)
    }
  }

  for (const [at, { onBehalfOf }] of actors.entries()) named('actors', `actors[${at}].onBehalfOf`, [onBehalfOf])
  statements.forEach(({ speaker, onBehalfOf, addressees, medium, topics, spans, sentence }, at) => {
    const field = `statements[${at}]`
    named('actors', field, [speaker, onBehalfOf, medium, ...addressees])
    named('topics', field, topics)
    inside(field, [...spans.source, ...spans.cue, ...spans.content, sentence])
  })
  positions.forEach(({ holder, onBehalfOf, toward, reference, topic, demands, statement, condition, evidence }, at) => {
    const field = `positions[${at}]`
    named('actors', field, [holder, onBehalfOf, ...toward, reference?.by ?? null])
    named('topics', field, [topic])
    named('demands', field, demands)
    named('statements', field, [statement])
    inside(field, [condition, evidence])
  })
  demands.forEach(({ by, of, topic, what, evidence }, at) => {
    const field = `demands[${at}]`
    named('actors', field, [by, ...of])
    named('topics', field, [topic])
    inside(field, [what, evidence])
  })
}
