import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import { affiliationIn } from './affiliation.ts'
import type { Member } from './cast.ts'
import { enterKnown } from './known-actors.ts'
import { genderOf, headWord, NOUNS, nounClass, wordsOf } from './nouns.ts'
import { describingWords, isDefinite, possessiveOf } from './phrase-words.ts'
import { meantByPronoun } from './pronouns.ts'
import { mostRecent, mostRecentState } from './salience.ts'
import { meet, type Scene } from './scene.ts'

const LONGEST_NAME_CHARACTERS = 90

/** Bodies that spread what they are told, whatever their name. */
const MEDIUM =
  /^radio\b|\b(news agency|press agency|news service|press|newspaper|daily|weekly|broadcaster|television|tv|news channel|radio|radio station)$/i

/** A description with what its words show. */
interface Description {
  span: Span
  phrase: string
  /** Its words without article, apposition and relative clause: the display name of an actor without another. */
  name: string
  head: string
  definite: boolean
}

/** Words of an office that tell it from others: "deputy", "prime", "foreign". */
const portfolio = (words: string): Set<string> => new Set(wordsOf(words).filter((word) => NOUNS.roleWords.has(word)))

/** "The deputy prime minister" is no foreign minister, though "the minister" may be either. */
const isOtherOffice = (name: string, role: string): boolean => {
  const [own, theirs] = [portfolio(name), portfolio(role)]
  return [...own].some((word) => !theirs.has(word)) && [...theirs].some((word) => !own.has(word))
}

/** "The minister": the person last spoken of in that role, else an unnamed one. */
const officeHolder = (scene: Scene, { span, phrase, name, head, definite }: Description): Member => {
  const affiliation = affiliationIn(scene, span)
  const possessive = possessiveOf(phrase)
  if (definite || /^\p{Lu}/u.test(name)) {
    const person = mostRecent(
      scene,
      (member) =>
        (member.type === 'Person' || member.type === 'Role') &&
        wordsOf(member.role ?? member.name).some((word) => word === head || word.endsWith(`-${head}`)) &&
        possessive === null &&
        !isOtherOffice(name, member.role ?? member.name) &&
        (affiliation === null || member.onBehalfOf === null || member.onBehalfOf === affiliation),
      span[0],
    )
    if (person !== null) return meet(scene, person, span, phrase)
  }
  const owner = possessive === null ? null : meantByPronoun(scene, possessive, span[0], null)
  const member = scene.cast.enter('Role', owner === null ? name : `${name} for ${owner.name}`)
  member.gender ??= genderOf(name)
  member.role ??= name
  member.onBehalfOf ??= affiliation ?? (owner === null ? null : (owner.onBehalfOf ?? owner))
  if (member.onBehalfOf === member) member.onBehalfOf = null
  return meet(scene, member, span, phrase)
}

/** A government is its state: that of the state which the words name, else the one last spoken of; null for any other. */
const governed = (scene: Scene, { span, phrase, name, head }: Description): Member | null => {
  if (head !== 'government') return null
  const state = affiliationIn(scene, span) ?? (/^government$/i.test(name) ? mostRecentState(scene, span[0]) : null)
  return state?.type === 'State' ? meet(scene, state, span, phrase) : null
}

/** "His party, [the Coast Front]": the proper name of a body right behind its description. */
const BODY_APPOSITION =
  /^[^,]+,\s(?:the\s)?((?:\p{Lu}[\p{L}’'.-]*)(?:\s(?:(?:of|for|the|and)\s)*\p{Lu}[\p{L}’'.-]*)*)$/u

const bodyByApposition = (scene: Scene, span: Span, phrase: string): Member | null => {
  const name = BODY_APPOSITION.exec(phrase)?.[1]
  if (name === undefined) return null
  const known = scene.known.byForm.get(foldedKey(name))
  if (known !== undefined)
    return known.type === 'Organization' ? meet(scene, enterKnown(scene, known), span, name) : null
  const member = scene.cast.enter('Organization', name)
  member.medium ||= MEDIUM.test(describingWords(phrase))
  return meet(scene, member, span, name)
}

/** Nouns that fit no body whose own name ends in another of them: "the court" is no electoral commission. */
const OF_ITS_KIND = /^(?:court|commission|committee|council|party|newspaper|hospital|museum|club|league|bank)$/

const isOfOtherKind = ({ name }: Member, head: string): boolean => {
  const own = headWord(name)
  return OF_ITS_KIND.test(head) && own !== head && nounClass(own) === 'organ'
}

/** "The ministry": the body last spoken of by that noun, else an unnamed one; "the bloc" may be any body last spoken of. */
const body = (scene: Scene, { span, phrase, name, head, definite }: Description): Member => {
  if (definite && !/^\p{Lu}/u.test(name)) {
    const calledSo = ({ type, name: own, aliases }: Member): boolean =>
      type === 'Organization' && [own, ...aliases].some((form) => wordsOf(form).includes(head))
    const found =
      mostRecent(scene, calledSo, span[0]) ??
      (NOUNS.anyBody.has(head)
        ? mostRecent(
            scene,
            (member) => member.type === 'Organization' && !member.medium && !isOfOtherKind(member, head),
            span[0],
          )
        : null)
    if (found !== null) return meet(scene, found, span, phrase)
  }
  const member = scene.cast.enter('Organization', name)
  member.medium ||= MEDIUM.test(name)
  const affiliation = affiliationIn(scene, span)
  if (affiliation !== member) member.onBehalfOf ??= affiliation
  return meet(scene, member, span, name)
}

const group = (scene: Scene, { span, phrase, name, head, definite }: Description): Member => {
  // "The researchers" are those who came up as "researchers at the institute".
  const before =
    definite && name.toLowerCase() === head
      ? mostRecent(scene, (member) => member.type === 'Group' && headWord(member.name) === head, span[0])
      : null
  if (before !== null) return meet(scene, before, span, phrase)
  const member = scene.cast.enter('Group', name)
  member.onBehalfOf ??= affiliationIn(scene, span)
  return meet(scene, member, span, name)
}

/** A proper name under which somebody of the article came up before. */
const calledBefore = (scene: Scene, span: Span, bare: string): Member | null => {
  if (!/^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)*$/u.test(bare)) return null
  const member = scene.cast
    .members()
    .find(({ aliases, name }) => aliases.has(bare) || foldedKey(name) === foldedKey(bare))
  return member === undefined ? null : meet(scene, member, span, bare)
}

/** "The Weekly Observer" is a paper, and observes nothing. */
const isTitleOfThing = (bare: string, head: string): boolean =>
  NOUNS.namedThings.has(head) && /^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)+$/u.test(bare)

/** The actor that a phrase describes by its noun ("the country", "a spokesman for the islands"), or null for a thing. */
export const describedActor = (scene: Scene, span: Span): Member | null => {
  const phrase = slice(scene.text, span).trim()
  const bare = describingWords(phrase)
  const head = headWord(bare)
  const name = bare.replace(/\s+(?:who|which|that)\s.*$/isu, '').slice(0, LONGEST_NAME_CHARACTERS)
  const description = { span, phrase, name, head, definite: isDefinite(phrase) }
  if (isTitleOfThing(bare, head)) return calledBefore(scene, span, bare)
  switch (nounClass(head)) {
    case 'state':
      return mostRecentState(scene, span[0])
    case 'role':
      return /s$/.test(head.replace(/ss$/, '')) ? group(scene, description) : officeHolder(scene, description)
    case 'organ':
      return governed(scene, description) ?? bodyByApposition(scene, span, phrase) ?? body(scene, description)
    case 'group':
      return group(scene, description)
    case null:
      return calledBefore(scene, span, bare)
  }
}
