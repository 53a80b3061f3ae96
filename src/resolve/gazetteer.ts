import { z } from 'zod'
import { foldedKey } from '../domain/fold.ts'
import type { ActorType } from '../domain/vocabulary.ts'
import mediaTable from './data/media.json' with { type: 'json' }
import organizationTable from './data/organizations.json' with { type: 'json' }
import peopleTable from './data/people.json' with { type: 'json' }
import stateTable from './data/states.json' with { type: 'json' }
import type { Gender } from './nouns.ts'

/** A post held at a time; absent dates are unknown. */
export interface Post {
  role: string
  of: string
  since: string | null
  until: string | null
}

/** A known actor of the fixed data. */
export interface Known {
  name: string
  type: ActorType
  /** For whom an organ speaks; a person's posts tell for whom he does. */
  onBehalfOf: string | null
  posts: Post[]
  gender: Gender | null
  surname: string | null
}

const forms = z.array(z.string()).default([])
const stateSchema = z.object({
  name: z.string(),
  aliases: forms,
  adjectives: forms,
  people: forms,
  capitals: forms,
  seats: forms,
  ambiguous: forms,
})
const organizationSchema = z.object({
  name: z.string(),
  aliases: forms,
  seats: forms,
  onBehalfOf: z.string().nullable(),
  ambiguous: forms,
})
const postSchema = z.object({
  role: z.string(),
  of: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
})
const personSchema = z.object({
  name: z.string(),
  aliases: forms,
  surname: z.string().optional(),
  gender: z.enum(['m', 'f']).optional(),
  posts: z.array(postSchema),
  ambiguous: forms,
})
const mediumSchema = z.object({ name: z.string(), aliases: forms, state: z.string().nullable(), ambiguous: forms })

/** The forms by which fixed data knows actors. Keys are folded; a form in `ambiguous` never decides alone. */
export interface Gazetteer {
  /** Names, aliases, capitals, seats and peoples. */
  byForm: ReadonlyMap<string, Known>
  /** Adjectives of states ("russian"): no actor by themselves, but they tell whose a minister is. */
  byAdjective: ReadonlyMap<string, Known>
  byName: ReadonlyMap<string, Known>
  /** Known persons by folded surname. */
  bySurname: ReadonlyMap<string, readonly Known[]>
  media: ReadonlySet<string>
  /** Forms that stand for places as often as for the actor: a capital "in" which something happens is a place. */
  places: ReadonlySet<string>
  peoples: ReadonlySet<string>
  /** Forms written in capitals alone ("WHO"): they match only capitals in the text. */
  acronyms: ReadonlySet<string>
  /** Words of the longest form that opens with a word. */
  longestFrom: ReadonlyMap<string, number>
}

const build = (): Gazetteer => {
  const byForm = new Map<string, Known>()
  const byAdjective = new Map<string, Known>()
  const byName = new Map<string, Known>()
  const bySurname = new Map<string, Known[]>()
  const media = new Set<string>()
  const places = new Set<string>()
  const peoples = new Set<string>()
  const acronyms = new Set<string>()
  const add = (known: Known, all: readonly string[], ambiguous: readonly string[]): void => {
    byName.set(known.name, known)
    const doubtful = new Set(ambiguous.map(foldedKey))
    for (const form of [known.name, ...all]) {
      const key = foldedKey(form)
      if (/^[\p{Lu}\d.]+$/u.test(form)) acronyms.add(key)
      if (!doubtful.has(key) || form === known.name) if (!byForm.has(key)) byForm.set(key, known)
    }
  }
  const plain = { posts: [], gender: null, surname: null }
  for (const row of z.array(stateSchema).parse(stateTable)) {
    const known: Known = { ...plain, name: row.name, type: 'State', onBehalfOf: null }
    add(
      known,
      [...row.aliases, ...row.capitals, ...row.seats, ...row.people.filter((form) => /s$/.test(form))],
      row.ambiguous.filter((form) => !row.capitals.includes(form) && !row.seats.includes(form)),
    )
    for (const form of row.adjectives) if (!byAdjective.has(foldedKey(form))) byAdjective.set(foldedKey(form), known)
    for (const form of row.capitals) places.add(foldedKey(form))
    for (const form of row.people) peoples.add(foldedKey(form))
  }
  for (const row of z.array(organizationSchema).parse(organizationTable)) {
    add(
      { ...plain, name: row.name, type: 'Organization', onBehalfOf: row.onBehalfOf },
      [...row.aliases, ...row.seats],
      row.ambiguous,
    )
  }
  for (const row of z.array(mediumSchema).parse(mediaTable)) {
    const known: Known = { ...plain, name: row.name, type: 'Organization', onBehalfOf: null }
    add(known, row.aliases, row.ambiguous)
    media.add(row.name)
  }
  for (const row of z.array(personSchema).parse(peopleTable)) {
    const surname = foldedKey(row.surname ?? row.name.split(' ').at(-1) ?? row.name)
    const known: Known = {
      name: row.name,
      type: 'Person',
      onBehalfOf: null,
      posts: row.posts,
      gender: row.gender ?? null,
      surname,
    }
    add(known, row.aliases, row.ambiguous)
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), known])
  }
  const longestFrom = new Map<string, number>()
  for (const form of byForm.keys()) {
    const words = form.split(' ')
    const first = words[0] ?? ''
    longestFrom.set(first, Math.max(words.length, longestFrom.get(first) ?? 0))
  }
  return { byForm, byAdjective, byName, bySurname, media, places, peoples, acronyms, longestFrom }
}

let built: Gazetteer | null = null

/** The gazetteer, built once for the process. */
export const gazetteer = (): Gazetteer => {
  built ??= build()
  return built
}
