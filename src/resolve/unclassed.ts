import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { listedPieces } from './coordination.ts'
import { documentAuthor, undated } from './documents.ts'
import { headWord, NOUNS } from './nouns.ts'
import { describingWords } from './phrase-words.ts'
import { meet, type Scene } from './scene.ts'

const PROPER_NAME = /^(?:\p{Lu}[\p{L}'’.-]*(?:\s+(?:of|the|for|and|de|la)\s+(?=\p{Lu})|\s|$))+$/u
/** Persons, though their nouns end as those of things do. */
const PERSON =
  /^(?:prelate|delegate|magistrate|advocate|candidate|graduate|inmate|associate|surrogate|expatriate|subordinate|criminal|professional|intellectual|liberal|radical|rival)s?$/
/** Endings of abstract nouns and of things, which say nothing ("security", "decision", "draft"). */
const ABSTRACT =
  /(?:ity|ion|ment|ness|ing|ism|ure|age|ance|ence|cy|hood|dom|al|aft|law|ill|ote|eal|alk|ate|ible|able|ship)s?$/
/** "Twenty-seven": a number names nobody. */
const NUMBER = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b/i
/** "No two maps", "neither side": nobody. */
const NOBODY = /^(?:no|neither|none|few|nothing)\s/i
const LONGEST_DESCRIPTION_CHARACTERS = 80

const isProperName = (bare: string): boolean => PROPER_NAME.test(bare) && !NOUNS.openers.has(bare) && !NUMBER.test(bare)

/** "Northmere and Skaldmark": proper names of one word each that no data knows are as many bodies. */
const properNames = (scene: Scene, span: Span): Member[] => {
  const pieces = listedPieces(scene.text, span)
  const names = pieces.map((piece) => describingWords(slice(scene.text, piece)))
  return pieces.length > 1 && names.every((name) => isProperName(name) && !/\s/.test(name))
    ? names.map((name, i) => meet(scene, scene.cast.enter('Organization', name), pieces[i] ?? span, name))
    : []
}

/** Whether a phrase is about a document ("the report"); a proper name ("the Geological Survey") is a body's. */
export const isDocument = (phrase: string): boolean => {
  const bare = describingWords(undated(phrase))
  const head = headWord(bare)
  return NOUNS.documents.has(head) && (bare.includes(head) || !/\s/.test(bare))
}

/**
 * The sources of reported words that no class of noun explains: whom a document comes from ("a tweet by the minister"), a proper
 * name as a body of its own, else whoever the noun describes. None for documents without an author and for things.
 */
export const unclassedSources = (scene: Scene, span: Span): Member[] => {
  const phrase = slice(scene.text, span)
  const bare = describingWords(phrase)
  const head = headWord(bare)
  if (isDocument(phrase)) return [documentAuthor(scene, span, headWord(describingWords(undated(phrase)))) ?? []].flat()
  const names = properNames(scene, span)
  if (names.length > 0) return names
  if (isProperName(bare)) return [meet(scene, scene.cast.enter('Organization', bare), span, bare)]
  if (
    !/^\p{L}/u.test(bare) ||
    NUMBER.test(bare) ||
    NOBODY.test(phrase) ||
    /^some(?:one|body)$| and | for (?:its|his|her|their) part$/i.test(bare) ||
    (ABSTRACT.test(head) && !PERSON.test(head)) ||
    NOUNS.things.has(head) ||
    bare.length > LONGEST_DESCRIPTION_CHARACTERS
  )
    return []
  return [meet(scene, scene.cast.enter(/[^s]s$/.test(head) ? 'Group' : 'Role', bare), span, bare)]
}
