import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { namedIn } from './known-actors.ts'
import { headWord, NOUNS } from './nouns.ts'
import { describingWords, possessiveOf } from './phrase-words.ts'
import { meantByPronoun } from './pronouns.ts'
import { meet, type Scene } from './scene.ts'

const PROPER_NAME = /^(?:\p{Lu}[\p{L}'’.-]*(?:\s+(?:of|the|for|and|de|la)\s+(?=\p{Lu})|\s|$))+$/u
/** Endings of abstract nouns and of things, which say nothing ("security", "decision", "draft"). */
const ABSTRACT =
  /(?:ity|ion|ment|ness|ing|ism|ure|age|ance|ence|cy|hood|dom|al|aft|law|ill|ote|eal|alk|ate|ible|able|ship)s?$/
/** "Twenty-seven": a number names nobody. */
const NUMBER = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b/iu
const LONGEST_DESCRIPTION_CHARACTERS = 80

const authorOf = (scene: Scene, span: Span, phrase: string): Member | null => {
  const person = [...new Set(scene.people.values())].find((member) =>
    member.seenAt.some(({ at }) => span[0] <= at && at < span[1]),
  )
  const author = person ?? namedIn(scene, span)[0]
  if (author !== undefined) return author
  const possessive = possessiveOf(phrase)
  return possessive === null ? null : meantByPronoun(scene, possessive, span[0], null)
}

/**
 * The source of reported words that no class of noun explains: whom a document comes from ("a tweet by the minister"), a proper
 * name as a body of its own, else whoever the noun describes. null for documents without an author and for things.
 */
export const unclassedSource = (scene: Scene, span: Span): Member | null => {
  const phrase = slice(scene.text, span)
  const bare = describingWords(phrase)
  const head = headWord(bare)
  if (NOUNS.documents.has(head)) return authorOf(scene, span, phrase)
  if (PROPER_NAME.test(bare) && !NOUNS.openers.has(bare) && !NUMBER.test(bare))
    return meet(scene, scene.cast.enter('Organization', bare), span, bare)
  if (
    !/^\p{L}/u.test(bare) ||
    NUMBER.test(bare) ||
    / and | for (?:its|his|her|their) part$/u.test(bare) ||
    ABSTRACT.test(head) ||
    NOUNS.things.has(head) ||
    bare.length > LONGEST_DESCRIPTION_CHARACTERS
  )
    return null
  return meet(scene, scene.cast.enter(/[^s]s$/.test(head) ? 'Group' : 'Role', bare), span, bare)
}
