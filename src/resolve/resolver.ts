import type { SourceText } from '../domain/article.ts'
import type { ActorPhrase, Extraction } from '../domain/extraction.ts'
import { foldedKey } from '../domain/fold.ts'
import { contains, overlaps, type Span, slice } from '../domain/span.ts'
import { Cast, lastSeen, type Member, see } from './cast.ts'
import { listedPieces } from './coordination.ts'
import { type Gazetteer, type Known, postAt } from './gazetteer.ts'
import { isBodyName, nameParts, surnameOf } from './name-parts.ts'
import { type NameHit, scanNames } from './name-scan.ts'
import { genderOf, headWord, NOUNS, nounClass, wordsOf } from './nouns.ts'

const LEADING =
  /^(?:(?:the|a|an|this|that|these|those|both|all|its|his|her|their|our|some|many|several|most|other|another|former|then|late)\s+)+/iu
const POSSESSIVE = /^(his|her|its|their|our)\s+/iu
const GENERIC_ORGANS =
  /^(company|firm|group|organization|organisation|agency|network|party|union|alliance|bloc|coalition|court|newspaper|paper|committee|commission|council|association|federation|movement|bank|club|team|channel|station|league)$/
const NO_NAME =
  /^(He|She|They|I|We|You|Who|Others|Many|Some|Both|One|The|A|An|It|This|That|These|Those|There|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/
const NO_ACTOR =
  /^(i|it|he|she|they|we|you|who|that|this|these|those|there|one|which|what|everyone|nobody|all|thing|things|fact|facts|day|year|time|move|decision|talks|attack|attacks|event|way|case|number|part|law|bill|plan|deal|vote)$/
const BEHIND_NAME = /\p{Lu}[\p{L}'’.-]*\s(?:of|at|from|for|in|with)\s/u
const OFFICE = /^(ambassador|minister|president|envoy|chancellor|premier)$/
const SENTENCES_BACK = 4

/** Everything by which phrases of one article become its actors. */
export class Resolver {
  readonly cast = new Cast()
  readonly hits: readonly NameHit[]
  readonly #text: string
  readonly #day: string | null
  readonly #known: Gazetteer
  readonly #phrases: readonly ActorPhrase[]
  readonly #sentences: readonly Span[]
  readonly #personNames = new Map<string, Member>()

  constructor(source: SourceText, extraction: Extraction, day: string | null, known: Gazetteer) {
    this.#text = source.text
    this.#day = day
    this.#known = known
    this.#sentences = extraction.sentences
    this.#phrases = extraction.phrases.filter(({ span }) => !source.credits.some((credit) => overlaps(credit, span)))
    this.hits = scanNames(source, known)
    for (const { known: actor, adjective, span } of this.hits) {
      const member = this.#enterKnown(actor)
      const subject = this.#phrases.some(
        (phrase) => phrase.subject && contains(phrase.span, span) && span[1] === phrase.span[1],
      )
      if (adjective || this.#isPlace(span)) continue
      see(member, span[0], slice(this.#text, span), subject)
      member.listed = true
    }
    for (const phrase of this.#phrases) if (phrase.kind === 'name') this.#enterPeople(phrase)
    for (const phrase of this.#phrases) this.#enterDescribed(phrase)
  }

  /** A capital behind "in" or "from" is where something happens, and no actor. */
  #isPlace([start, end]: Span): boolean {
    return (
      this.#known.places.has(foldedKey(this.#text.slice(start, end))) &&
      /\b(in|at|from|near|outside|around|to|of|between|via|the)\s$/iu.test(
        this.#text.slice(Math.max(0, start - 9), start),
      )
    )
  }

  #enterKnown(known: Known): Member {
    const member = this.cast.enter(known.type, known.name)
    member.gender ??= known.gender
    member.medium ||= this.#known.media.has(known.name)
    if (known.type === 'Organization' && known.onBehalfOf !== null && member.onBehalfOf === null) {
      const principal = this.#known.byName.get(known.onBehalfOf)
      if (principal !== undefined && principal.name !== known.name) member.onBehalfOf = this.#enterKnown(principal)
    }
    if (known.type === 'Person') {
      this.#personNames.set(foldedKey(known.name), member)
      this.#applyPost(member, known, null)
    }
    return member
  }

  #applyPost(member: Member, known: Known, calledAs: string | null): void {
    const post = postAt(known, this.#day, calledAs)
    const principal = post === null ? undefined : this.#known.byName.get(post.of)
    if (post === null || principal === undefined) return
    member.role = post.role
    member.since = post.since
    member.until = post.until
    const holder = this.#enterKnown(principal)
    member.onBehalfOf = holder.type === 'Organization' && holder.onBehalfOf !== null ? holder.onBehalfOf : holder
  }

  /** The state or body that words like "Russia's deputy foreign minister" name, or null. */
  #affiliation(span: Span): Member | null {
    const inside = this.hits.filter((hit) => contains(span, hit.span) && hit.known.type !== 'Person')
    const hit =
      inside.find(({ known }) => known.type === 'Organization' && !this.#known.media.has(known.name)) ?? inside[0]
    if (hit !== undefined) {
      const member = this.#enterKnown(hit.known)
      return member.type === 'Organization' && member.onBehalfOf !== null ? member.onBehalfOf : member
    }
    const possessive = POSSESSIVE.exec(slice(this.#text, span))
    if (possessive?.[1] !== undefined) {
      const owner = this.#pronoun(possessive[1].toLowerCase(), span[0], null)
      return owner?.onBehalfOf ?? owner
    }
    return null
  }

  #nearestState(at: number): Member | null {
    const states = this.cast.members().filter(({ type, seenAt }) => type === 'State' && seenAt.length > 0)
    return states.toSorted((a, b) => (lastSeen(b, at)?.at ?? -1) - (lastSeen(a, at)?.at ?? -1))[0] ?? null
  }

  #personKnown(name: string): Known | null {
    const known = this.#known.byForm.get(foldedKey(name))
    return known?.type === 'Person' ? known : null
  }

  /** Enters the persons that a phrase names with a role or by a full name, and gives those found. */
  #enterPeople({ span, subject }: ActorPhrase): void {
    for (const piece of this.#segments(span)) {
      const phrase = slice(this.#text, piece)
      const { role, name } = this.#nameIn(piece)
      if (name === '' || !this.#looksLikePerson(name, role)) continue
      const start = piece[0] + phrase.lastIndexOf(name)
      const member = this.#person(name, role, [piece[0], start], start)
      if (member === null) continue
      see(member, start, name, subject)
      this.#describe(member, span, piece)
    }
  }

  /**
   * Bodies and groups that act are seen, so that a later pronoun can mean them; an unnamed office that the text ties to a state
   * ("the American ambassador in Moscow") is an actor wherever it stands.
   */
  #enterDescribed({ kind, span, subject }: ActorPhrase): void {
    if (kind === 'pronoun') return
    const phrase = slice(this.#text, span)
    const head = headWord(phrase.replace(LEADING, ''))
    const office =
      OFFICE.test(head) &&
      /^(the|an?)\s/i.test(phrase) &&
      this.hits.some((hit) => contains(span, hit.span) && hit.known.type === 'State')
    const acting = subject && nounClass(head) !== null && nounClass(head) !== 'state'
    if (!office && !acting) return
    const member = this.#named(span, phrase) ?? this.#described(span, phrase, false)
    if (office && member !== null) member.listed = true
  }

  /** Role and name of a piece; a state or body at the name's front ("Turkey Alda Verin") belongs to the role. */
  #nameIn(piece: Span): { role: string; name: string } {
    const words = slice(this.#text, piece)
    const parts = nameParts(words)
    const start = piece[0] + words.lastIndexOf(parts.name)
    const leading = this.hits.find(
      (hit) => hit.span[0] === start && hit.known.type !== 'Person' && hit.span[1] < start + parts.name.length,
    )
    if (leading === undefined) return parts
    return {
      role: words.slice(0, leading.span[1] - piece[0]),
      name: this.#text.slice(leading.span[1], start + parts.name.length).trim(),
    }
  }

  #segments(span: Span): Span[] {
    const phrase = slice(this.#text, span)
    const known = this.#known.byForm.get(foldedKey(phrase.replace(LEADING, '')))
    if (known !== undefined) return [span]
    const pieces: Span[] = []
    for (const piece of listedPieces(this.#text, span)) {
      const words = slice(this.#text, piece)
      const open = words.search(/\s*\(/)
      const until = open > 0 ? open : words.length
      // "Carl Oland of the University of Vostrava": the name ends where the place begins.
      const place = BEHIND_NAME.exec(words.slice(0, until))
      const named = place === null ? null : nameParts(words.slice(0, place.index + place[0].search(/\s/)))
      const end = place && named?.name.includes(' ') ? place.index + place[0].search(/\s/) : until
      pieces.push([piece[0], piece[0] + end])
    }
    return pieces
  }

  #looksLikePerson(name: string, role: string): boolean {
    const key = foldedKey(name)
    const known = this.#known.byForm.get(key)
    if (known !== undefined) return known.type === 'Person'
    if (this.#personNames.has(key) || this.#bySurname(name) !== null) return true
    if (isBodyName(name)) return false
    const words = name.split(/\s+/)
    const roleHead = headWord(role) || (wordsOf(role).at(-1) ?? '')
    const titled =
      role !== '' &&
      (nounClass(roleHead) === 'role' ||
        genderOf(role) !== null ||
        /^(mr|ms|mrs|dr|sir|dame|lord|sen|rep|gen|president|premier|prime minister|minister|chancellor|secretary|pope|king|queen|prince|princess|sheikh|emir|judge|justice|senator|governor|col|colonel|captain|admiral|general)\b/i.test(
          role,
        ))
    if (words.length === 1)
      return (
        titled && !this.hits.some(({ known: { name: other, type } }) => type !== 'Person' && foldedKey(other) === key)
      )
    if (
      this.hits.some(({ span, known: { type } }) => type !== 'Person' && foldedKey(this.#text.slice(...span)) === key)
    )
      return false
    return words.length <= 5 && (titled || words.every((word) => !/\d/.test(word)))
  }

  #bySurname(name: string): Member | null {
    const key = foldedKey(name)
    const people = [...new Set(this.#personNames.values())].filter(
      (member) =>
        surnameOf(member.name) === key ||
        foldedKey(member.name).startsWith(`${key} `) ||
        foldedKey(member.name).endsWith(` ${key}`),
    )
    return people.length === 1 ? (people[0] ?? null) : (people.find((member) => surnameOf(member.name) === key) ?? null)
  }

  #person(name: string, role: string, roleSpan: Span, at: number): Member | null {
    const key = foldedKey(name)
    const single = !key.includes(' ')
    const existing = this.#personNames.get(key) ?? this.#bySurname(name)
    const known =
      existing === null || existing === undefined
        ? (this.#personKnown(name) ?? (single ? this.#knownBySurname(key, role) : null))
        : null
    const member = existing ?? (known !== null ? this.#enterKnown(known) : this.cast.enter('Person', name))
    this.#personNames.set(key, member)
    member.gender ??= genderOf(role)
    if (role !== '') {
      member.listed = true
      const words = role.replace(LEADING, '').trim()
      if (nounClass(headWord(words)) === 'role' || nounClass(wordsOf(words).at(-1) ?? '') === 'role') {
        const source = known ?? this.#known.byName.get(member.name)
        if (source !== undefined && source.type === 'Person' && source.posts.length > 0)
          this.#applyPost(member, source, words)
        member.role ??= words
        const affiliation = roleSpan[1] > roleSpan[0] ? this.#affiliation(roleSpan) : null
        if (affiliation !== null && affiliation !== member) member.onBehalfOf ??= affiliation
        else if (
          /\b(minister|president|premier|chancellor|king|queen|emir|sultan|ambassador)\b/i.test(words) &&
          member.onBehalfOf === null
        )
          member.onBehalfOf = this.#nearestState(at)
      }
    }
    return member
  }

  #knownBySurname(key: string, role: string): Known | null {
    const all = this.#known.bySurname.get(key) ?? []
    const fitting = all.filter((known) =>
      this.#day === null
        ? all.length === 1
        : known.posts.some(
            ({ since, until }) =>
              (since === null || since <= (this.#day ?? '')) && (until === null || (this.#day ?? '') <= until),
          ),
    )
    const candidates =
      fitting.length > 1 && role !== ''
        ? fitting.filter(
            (known) =>
              postAt(known, this.#day, role)
                ?.role.split(' ')
                .some((word) => foldedKey(role).includes(word)) === true,
          )
        : fitting
    return candidates.length === 1 ? (candidates[0] ?? null) : null
  }

  /** Role and principal out of an apposition: "Alda Verin, [the deputy minister of the islands]". */
  #describe(member: Member, span: Span, piece: Span): void {
    const phrase = slice(this.#text, span)
    if (!phrase.includes(',')) return
    for (const segment of phrase.split(/,\s*/)) {
      const start = span[0] + phrase.indexOf(segment)
      if (start === piece[0] || nounClass(headWord(segment.replace(LEADING, ''))) !== 'role') continue
      member.role ??= segment.replace(LEADING, '')
      member.gender ??= genderOf(segment)
      member.listed = true
      const affiliation = this.#affiliation([start, start + segment.length])
      if (affiliation !== null && affiliation !== member) member.onBehalfOf ??= affiliation
      else if (/\b(minister|president|premier|chancellor)\b/i.test(segment))
        member.onBehalfOf ??= this.#nearestState(start)
    }
  }

  /** The actors that a phrase stands for: several for a list, none for a thing. `speaker` is who speaks where the phrase stands in reported words. */
  actors(span: Span, speaker: Member | null, reporting = false): Member[] {
    const found = this.#found(span, speaker, reporting)
    if (reporting) for (const member of found) see(member, span[0], null, true, true)
    return found
  }

  #found(span: Span, speaker: Member | null, reporting: boolean): Member[] {
    const phrase = slice(this.#text, span)
    const pair = /^they$/i.test(phrase) ? this.#pairBefore(span[0]) : []
    if (pair.length > 0) return pair
    const whole = this.#one(span, speaker, false)
    if (!/,|\band\b|\bor\b/.test(phrase)) return whole !== null ? [whole] : this.#fallback(span, reporting)
    const known = this.#known.byForm.get(foldedKey(phrase.replace(LEADING, '')))
    if (known !== undefined) return [this.#enterKnown(known)]
    const pieces = listedPieces(this.#text, span)
    const joined = /\b(?:and|or|as well as)\b/.test(phrase.replace(/\([^)]*\)/g, ''))
    if (joined && pieces.length > 1) {
      const each = pieces.map((piece) => this.#one(piece, speaker, true))
      const found = each.filter((member): member is Member => member !== null)
      const distinct = [...new Set(found)]
      if (found.length === pieces.length && distinct.length > 1 && !this.#sameByApposition(phrase, distinct))
        return distinct
    }
    if (whole !== null) return [whole]
    for (const piece of pieces) {
      const member = this.#one(piece, speaker, false)
      if (member !== null) return [member]
    }
    return this.#fallback(span, reporting)
  }

  #sameByApposition(phrase: string, members: readonly Member[]): boolean {
    const people = members.filter(({ type }) => type === 'Person')
    return (
      phrase.includes(',') &&
      people.length === 1 &&
      members.length === 2 &&
      !/,[^,]*\band\b/.test(phrase) &&
      phrase.indexOf(',') < phrase.indexOf(' and ')
    )
  }

  #one(span: Span, speaker: Member | null, strict: boolean): Member | null {
    const phrase = slice(this.#text, span).trim()
    const lowered = phrase.toLowerCase()
    if (
      /^(he|she|it|they|him|her|them|his|who|i|we|us|me|himself|herself|itself|themselves)$/.test(lowered) &&
      phrase !== 'US'
    ) {
      const member = this.#pronoun(lowered, span[0], speaker)
      if (member !== null)
        see(
          member,
          span[0],
          null,
          this.#phrases.some((each) => each.subject && each.span[0] === span[0]),
        )
      return member
    }
    return this.#named(span, phrase) ?? this.#described(span, phrase, strict)
  }

  #named(span: Span, phrase: string): Member | null {
    const bare = phrase.replace(LEADING, '').replace(/['’]s?$/u, '')
    const known = this.#known.byForm.get(foldedKey(bare))
    if (known !== undefined && /\p{Lu}/u.test(bare)) return this.#use(this.#enterKnown(known), span, bare)
    const collective = this.#known.byAdjective.get(foldedKey(bare))
    if (collective !== undefined && /^the\s/i.test(phrase)) return this.#use(this.#enterKnown(collective), span, phrase)
    const hit = this.hits.find(
      (each) =>
        each.span[1] === span[1] &&
        each.span[0] >= span[0] &&
        foldedKey(slice(this.#text, each.span)) === foldedKey(bare),
    )
    if (hit !== undefined) return this.#use(this.#enterKnown(hit.known), span, bare)
    for (const piece of this.#segments(span)) {
      const words = slice(this.#text, piece)
      const { role, name } = this.#nameIn(piece)
      if (name === '' || !this.#looksLikePerson(name, role)) continue
      const start = piece[0] + words.lastIndexOf(name)
      const member = this.#person(name, role, [piece[0], start], start)
      if (member === null) continue
      this.#describe(member, span, piece)
      return this.#use(member, [start, start + name.length], name)
    }
    // "Interfax news agency", "NATO headquarters": a known body with a common noun behind it.
    const inside = this.hits.filter((each) => contains(span, each.span) && !each.adjective)
    const first = inside[0]
    if (
      first !== undefined &&
      first.known.type === 'Organization' &&
      first.span[0] - span[0] <= 4 &&
      /^\s+(news agency|agency|newspaper|daily|news|television|radio|alliance|leadership|side|delegation|headquarters)$/i.test(
        this.#text.slice(first.span[1], span[1]),
      )
    )
      return this.#use(this.#enterKnown(first.known), span, bare)
    return null
  }

  #described(span: Span, phrase: string, strict: boolean): Member | null {
    const bare = phrase.replace(LEADING, '').split(/,\s/)[0]?.trim() ?? ''
    const head = headWord(bare)
    const kind = nounClass(head)
    if (kind === 'state') return this.#recent((member) => member.type === 'State', span[0])
    const name = bare.replace(/\s+(?:who|which|that)\s.*$/isu, '').slice(0, 90)
    const definite = /^(the|this|that|these|those|his|her|its|their)\s/i.test(phrase)
    if (kind === 'role' && !/s$/.test(head.replace(/ss$/, ''))) return this.#role(span, phrase, name, head, definite)
    if (kind === 'organ') return this.#organ(span, name, head, definite)
    if (kind === 'group' || kind === 'role') {
      const group = this.cast.enter('Group', name)
      group.onBehalfOf ??= this.#affiliation(span)
      return this.#use(group, span, name)
    }
    if (!/\p{Lu}/u.test(bare)) return null
    if (strict && !/^\p{Lu}/u.test(bare)) return null
    const proper = /^(?:\p{Lu}[\p{L}'’.-]*\s?)+$/u.exec(bare)
    if (proper === null) return null
    const existing = this.cast
      .members()
      .find((member) => member.aliases.has(bare) || foldedKey(member.name) === foldedKey(bare))
    if (existing !== undefined) return this.#use(existing, span, bare)
    return null
  }

  #role(span: Span, phrase: string, name: string, head: string, definite: boolean): Member | null {
    const affiliation = this.#affiliation(span)
    if (definite || /^\p{Lu}/u.test(name)) {
      const person = this.#recent((member) => {
        if (member.type !== 'Person' && member.type !== 'Role') return false
        if (!wordsOf(member.role ?? member.name).some((word) => word === head || word.endsWith(`-${head}`)))
          return false
        if (POSSESSIVE.test(phrase)) return false
        return affiliation === null || member.onBehalfOf === null || member.onBehalfOf === affiliation
      }, span[0])
      if (person !== null) return this.#use(person, span, phrase)
    }
    const owner = POSSESSIVE.exec(phrase)?.[1]
    const whose = owner === undefined ? null : this.#pronoun(owner.toLowerCase(), span[0], null)
    const member = this.cast.enter('Role', whose === null ? name : `${name} for ${whose.name}`)
    member.gender ??= genderOf(name)
    member.role ??= name
    member.onBehalfOf ??= affiliation ?? (whose === null ? null : (whose.onBehalfOf ?? whose))
    if (member.onBehalfOf === member) member.onBehalfOf = null
    return this.#use(member, span, phrase)
  }

  #organ(span: Span, name: string, head: string, definite: boolean): Member | null {
    const proper = /^\p{Lu}/u.test(name)
    if (definite && !proper) {
      const same = this.#recent(
        (member) =>
          member.type === 'Organization' &&
          (wordsOf(member.name).includes(head) || [...member.aliases].some((alias) => wordsOf(alias).includes(head))),
        span[0],
      )
      const found =
        same ??
        (GENERIC_ORGANS.test(head)
          ? this.#recent((member) => member.type === 'Organization' && !member.medium, span[0])
          : null)
      if (found !== null) return this.#use(found, span, slice(this.#text, span))
    }
    const member = this.cast.enter('Organization', name)
    const affiliation = this.#affiliation(span)
    if (affiliation !== member) member.onBehalfOf ??= affiliation
    return this.#use(member, span, name)
  }

  /**
   * A source that no class of noun explains: whom a document comes from ("a tweet by the minister"), a proper name as a body of its
   * own, else whoever the noun describes. Documents and pronouns without an owner are no actors.
   */
  #fallback(span: Span, reporting: boolean): Member[] {
    if (!reporting) return []
    const phrase = slice(this.#text, span)
    const bare = phrase.replace(LEADING, '').split(/,\s/)[0]?.trim() ?? ''
    const head = headWord(bare)
    if (NOUNS.documents.has(head)) return this.#authorOf(span, phrase)
    if (/^(?:\p{Lu}[\p{L}'’.-]*(?:\s+(?:of|the|for|and|de|la)\s+(?=\p{Lu})|\s|$))+$/u.test(bare) && !NO_NAME.test(bare))
      return [this.#use(this.cast.enter('Organization', bare), span, bare)]
    if (head === '' || !/^\p{L}/u.test(bare) || NO_ACTOR.test(head) || bare.length > 80) return []
    return [this.#use(this.cast.enter(/[^s]s$/.test(head) ? 'Group' : 'Role', bare), span, bare)]
  }

  #authorOf(span: Span, phrase: string): Member[] {
    const person = [...new Set(this.#personNames.values())].find((member) =>
      member.seenAt.some(({ at }) => span[0] <= at && at < span[1]),
    )
    if (person !== undefined) return [person]
    const named = this.namedIn(span)[0]
    if (named !== undefined) return [named]
    const owner = POSSESSIVE.exec(phrase)?.[1]
    const member = owner === undefined ? null : this.#pronoun(owner.toLowerCase(), span[0], null)
    return member === null ? [] : [member]
  }

  #use(member: Member, span: Span, wording: string): Member {
    see(
      member,
      span[0],
      wording.replace(/\s+/g, ' ').trim(),
      this.#phrases.some((phrase) => phrase.subject && overlaps(phrase.span, span)),
    )
    return member
  }

  #recent(test: (member: Member) => boolean, before: number): Member | null {
    let best: Member | null = null
    let at = -1
    for (const member of this.cast.members()) {
      const place = lastSeen(member, before)
      if (place !== null && place.at > at && test(member)) {
        best = member
        at = place.at
      }
    }
    return best
  }

  /** Whom a pronoun means: the speaker inside reported words, else the one of fitting kind and gender last spoken of, subjects first. */
  #pronoun(word: string, at: number, speaker: Member | null): Member | null {
    if (/^(i|we|us|me|our|my)$/.test(word)) return speaker
    const fits = (member: Member): boolean => {
      if (/^(he|him|his|himself)$/.test(word))
        return (member.type === 'Person' || member.type === 'Role') && member.gender !== 'f'
      if (/^(she|her|herself)$/.test(word))
        return (member.type === 'Person' || member.type === 'Role') && member.gender !== 'm'
      if (/^(they|them|their|themselves)$/.test(word))
        return member.type === 'Group' || member.type === 'Organization' || member.type === 'State'
      if (/^(it|its|itself)$/.test(word)) return member.type === 'State' || member.type === 'Organization'
      return true
    }
    if (speaker !== null && fits(speaker)) return speaker
    const plural = /^(they|them|their|themselves)$/.test(word)
    const member = this.#mostSalient(fits, at, plural)
    if (
      speaker !== null &&
      plural &&
      (member === null || !member.seenAt.some((place) => place.at < at && at - place.at < 200 && place.subject))
    )
      return speaker
    if (member !== null && member.type === 'Person' && member.gender === null)
      member.gender = /^(he|him|his|himself)$/.test(word) ? 'm' : /^(she|her|herself)$/.test(word) ? 'f' : null
    return member
  }

  #sentenceOf(at: number): number {
    return this.#sentences.findIndex(([start, end]) => start <= at && at < end)
  }

  /** The member that fits and is most salient before a place: near sentences first, in them subjects, in those the first. */
  #mostSalient(test: (member: Member) => boolean, at: number, plural: boolean): Member | null {
    const here = this.#sentenceOf(at)
    let best: Member | null = null
    let score = Number.NEGATIVE_INFINITY
    for (const member of this.cast.members()) {
      if (!test(member)) continue
      for (const place of member.seenAt) {
        if (place.at >= at) break
        const back = here - this.#sentenceOf(place.at)
        if (back > SENTENCES_BACK) continue
        const many = plural ? this.#plurality(member, place.at) : 0
        const first = place.subject && place.at - (this.#sentences[here - back]?.[0] ?? 0) < 60 ? 15 : 0
        const value =
          -100 * back +
          (place.subject ? 70 : 0) +
          (place.speaking ? 30 : 0) +
          first +
          many -
          (member.type === 'Role' ? 40 : 0) +
          place.at / 1e7
        if (value > score) {
          best = member
          score = value
        }
      }
    }
    return best
  }

  #plurality(member: Member, at: number): number {
    if (member.type === 'Group') return 70
    const word = /^[\p{L}’'-]+/u.exec(this.#text.slice(at))?.[0] ?? ''
    if (member.type === 'State' && this.#known.peoples.has(foldedKey(word))) return 70
    return member.type === 'Organization' ? 20 : 0
  }

  /** "America and NATO show that they ...": two bodies joined by "and" in the same sentence. */
  #pairBefore(at: number): Member[] {
    const start = this.#sentences[this.#sentenceOf(at)]?.[0] ?? 0
    const before = this.hits.filter(
      ({ span, adjective, known }) => !adjective && span[0] >= start && span[1] < at && known.type !== 'Person',
    )
    for (let i = before.length - 1; i > 0; i--) {
      const [first, second] = [before[i - 1], before[i]]
      if (
        first !== undefined &&
        second !== undefined &&
        /^ and (the )?$/.test(this.#text.slice(first.span[1], second.span[0]))
      ) {
        return [this.#enterKnown(first.known), this.#enterKnown(second.known)]
      }
    }
    return []
  }

  /** The actors named inside a span, adjectives included, in text order: whom an issue such as "the Russian demands" concerns. */
  namedIn(span: Span): Member[] {
    const found = this.hits.filter((hit) => contains(span, hit.span)).map(({ known }) => this.#enterKnown(known))
    return [...new Set(found)]
  }
}
