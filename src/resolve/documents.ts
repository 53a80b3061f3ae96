import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { describedActor } from './described.ts'
import { namedIn } from './known-actors.ts'
import { namedActor } from './named.ts'
import { headWord, NOUNS, nounClass } from './nouns.ts'
import { bareWords, describingWords, isDefinite, possessiveOf } from './phrase-words.ts'
import { meantByPronoun } from './pronouns.ts'
import { mostRecent } from './salience.ts'
import { meet, type Scene, sentenceAt } from './scene.ts'

const GENITIVE = /^(.{2,70}?)(?:['’]s|s['’])\s/u
const BY_BEHIND =
  /^(?:\s(?:[\p{Ll}\d-]+|\p{Lu}\p{L}+day)){0,5}\s(?:by|from)\s((?:the (?:\p{Ll}+ )?)?\p{Lu}[\p{L}’'.-]*(?:\s(?:(?:of|for|and|&|the|de|von|van) )*\p{Lu}[\p{L}’'-]*)*)/u
/** Who passes a document on has not written it. */
const PASSED_ON = /\b(?:reported|seen|obtained|leaked|cited|quoted|received|shown|carried|read)\s*$/u
/** How far behind a document its author may stand. */
const AUTHOR_REACH = 70
const STUDIES = /^(?:stud(?:y|ies)|results?|findings?|paper|research|hypothes[ei]s|work|report|analysis)$/
const RESEARCHERS = /\b(?:researchers|scientists|authors|team|archaeologists|biologists|engineers|physicists)\b/i
const PROPER = /^\p{Lu}[\p{L}'’&.-]*(?:\s(?:(?:of|for|and|&|the)\s)?\p{Lu}[\p{L}'’&.-]*)*$/u
/** "The institute Harrow": what a body is, before its name. */
const CLASS_BEFORE_NAME = /^(\p{Ll}+)\s(?=\p{Lu})/u
const CALENDAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b,?|\b\d[\d,]*\b,?/gu
/** Words for which documents, never whose. */
const VAGUE =
  /^(?:(?:previous|various|initial|early|earlier|recent|varying|other|further|new|later|latest|preliminary|first|local|multiple)\b\s*)+/i
const DATE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?,? (?=\p{L})/gu
const KIND_OF_DOCUMENT =
  /\s*\b(?:press|news|official|joint|final|recent|new|preliminary|internal|public|same|last|present|latest|own|written|confidential|classified|opinion|exit|snap|situation|[\d-]+-page)$/i

/** An actor that a wording before or behind a document names or describes; a proper name of no other kind is a body. */
const actorAt = (scene: Scene, at: number, words: string): Member | null => {
  const span: Span = [at, at + words.length]
  const described = /^(?:the|an?)\s\p{Ll}/u.test(words) ? describedActor(scene, span) : null
  const found = described ?? namedActor(scene, span, words) ?? describedActor(scene, span)
  if (found !== null) return found
  const bare = describingWords(words)
  const named =
    nounClass(CLASS_BEFORE_NAME.exec(bare)?.[1] ?? '') === 'organ' ? bare.replace(CLASS_BEFORE_NAME, '') : bare
  return PROPER.test(named) && !NOUNS.openers.has(named)
    ? meet(scene, scene.cast.enter('Organization', named), span, named)
    : null
}

/** "A March 14, 2019 NATO press release": a date before a document's noun is no apposition. */
export const undated = (phrase: string): string => phrase.replace(DATE, '')

/** The words before a document's noun that may name its author: "the [harbour board] report", "a [NATO] press release". */
const bodyBefore = (phrase: string): string => {
  const front =
    undated(phrase).split(/,\s|\s(?:by|from|of|for|to|on|in|at|dated|published|released|sent|posted)\s/u)[0] ?? ''
  const plain = bareWords(front)
    .replace(CALENDAR, '')
    .replace(/(?:^|\s+)[\p{L}-]+$/u, '')
    .replace(VAGUE, '')
    .trim()
  let body = plain
  for (let next = body.replace(KIND_OF_DOCUMENT, ''); next !== body; next = body.replace(KIND_OF_DOCUMENT, ''))
    body = next
  return body.trim()
}

/** Whom "by" or "from" names, inside the words of a document or just behind them: "a survey [published in spring by the Society]". */
const authorBy = (scene: Scene, [start, end]: Span): Member | null => {
  const inside = /\b(?:by|from|of)\s+([^,]+)/u.exec(scene.text.slice(start, end))
  if (inside?.[1] !== undefined && !PASSED_ON.test(scene.text.slice(start, start + inside.index)))
    return actorAt(scene, start + inside.index + inside[0].length - inside[1].length, inside[1].trim())
  const behind = BY_BEHIND.exec(scene.text.slice(end, end + AUTHOR_REACH))
  if (behind?.[1] === undefined || PASSED_ON.test(behind[0].slice(0, -behind[1].length - ' by '.length))) return null
  return actorAt(scene, end + behind[0].length - behind[1].length, behind[1])
}

/** Whom the words of a document itself name: its possessor, the one it is by or from, the body in front of the noun. */
const statedAuthor = (scene: Scene, span: Span): Member | null => {
  const phrase = slice(scene.text, span)
  const own = possessiveOf(phrase)
  if (own !== null) return meantByPronoun(scene, own, span[0], null)
  const by = authorBy(scene, span)
  if (by !== null) return by
  const genitive = GENITIVE.exec(phrase)
  if (genitive?.[1] !== undefined) {
    const owner = actorAt(scene, span[0], phrase.slice(0, genitive[1].length + (/s['’]\s$/.test(genitive[0]) ? 1 : 0)))
    if (owner !== null) return owner
  }
  const person = [...new Set(scene.people.values())].find((member) =>
    member.seenAt.some(({ at }) => span[0] <= at && at < span[1]),
  )
  if (person !== undefined) return person
  const named = namedIn(scene, span)
  if (named[0] !== undefined) return named.find((member) => !member.medium) ?? named[0]
  const body = bodyBefore(phrase)
  return /\p{L}/u.test(body) ? actorAt(scene, span[0] + phrase.indexOf(body), body) : null
}

/** Who acts first in the sentence that brings a document up: "[The board] filed a complaint". */
const actsBeside = (scene: Scene, at: number): Member | null => {
  const [start, end] = scene.sentences[sentenceAt(scene, at)] ?? [at, at]
  let first: Member | null = null
  let firstAt = end
  for (const member of scene.cast.members())
    for (const place of member.seenAt)
      if (place.subject && start <= place.at && place.at < firstAt) {
        first = member
        firstAt = place.at
      }
  return first
}

/** "The report": whoever wrote the document of that noun that the article spoke of before. */
const authorBefore = (scene: Scene, head: string, before: number): Member | null => {
  for (const { span, kind } of scene.phrases.toReversed()) {
    if (span[1] > before || kind === 'pronoun') continue
    if (headWord(describingWords(slice(scene.text, span))) !== head) continue
    const author = statedAuthor(scene, span) ?? actsBeside(scene, span[0])
    if (author !== null) return author
  }
  return null
}

/**
 * Who speaks in a document: whom its words name, else the author of the one spoken of before by the same noun, for a study the
 * researchers last spoken of; null where the article does not say.
 */
export const documentAuthor = (scene: Scene, span: Span, head: string): Member | null => {
  const stated = statedAuthor(scene, span)
  if (stated !== null || !isDefinite(slice(scene.text, span))) return stated
  const earlier = authorBefore(scene, head, span[0])
  if (earlier !== null) return earlier
  if (head === 'website') return mostRecent(scene, ({ type }) => type === 'Organization', span[0])
  if (!STUDIES.test(head)) return null
  return mostRecent(scene, ({ type, name }) => type !== 'Person' && RESEARCHERS.test(name), span[0])
}
