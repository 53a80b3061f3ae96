import type { ActorClaim, Contribution, StatementClaim } from '../domain/contribution.ts'
import { foldedText } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import { isPronoun } from '../resolve/pronouns.ts'

/** Where one of an actor's forms last stood before an offset, or null. */
const lastNamed = (text: string, { name, aliases }: ActorClaim, before: number): Span | null => {
  let last: Span | null = null
  for (const form of new Set([name, ...aliases])) {
    const at = text.lastIndexOf(form, before - form.length)
    if (at >= 0 && (last === null || at > last[0])) last = [at, at + form.length]
  }
  return last
}

const behind = (text: string, actor: ActorClaim, at: number): string => {
  const named = lastNamed(text, actor, at)
  return named === null ? 'named only later' : `last named as “${slice(text, named)}” [${named.join(', ')}]`
}

/** How the words for a statement's source led to its speaker. */
export const settledBy = (
  { article, actors }: Contribution,
  { speaker, spans: { source, cue, content } }: StatementClaim,
): string => {
  const { text } = article
  const actor = actors.find(({ id }) => id === speaker)
  const phrase = source[0]
  if (actor === undefined)
    return phrase === undefined
      ? 'no source is named'
      : `“${slice(text, phrase)}” is nobody that the article makes known`
  if (phrase === undefined) {
    const at = content[0]?.[0] ?? 0
    return `${cue.length === 0 ? 'a quotation without reporting words' : 'no source is named'}: ${behind(text, actor, at)}`
  }
  const words = slice(text, phrase)
  if (isPronoun(words.trim())) return `the pronoun “${words}”: ${behind(text, actor, phrase[0])}`
  const printed = foldedText(words)
  const named = [actor.name, ...actor.aliases].find((form) => printed.includes(foldedText(form)))
  if (named !== undefined) return `the source names “${named}”`
  return `the description “${words}”: ${behind(text, actor, phrase[0])}`
}
