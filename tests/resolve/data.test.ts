import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { foldedKey } from '../../src/domain/fold.ts'
import { daySchema } from '../../src/domain/vocabulary.ts'

const form = z.string().min(1).trim()
const forms = z.array(form)
const ambiguous = forms.min(1).optional()

const stateSchema = z.strictObject({
  name: form,
  aliases: forms,
  adjectives: forms,
  people: forms,
  capitals: forms,
  seats: forms,
  partOf: form.optional(),
  until: daySchema.optional(),
  ambiguous,
})
const organizationSchema = z.strictObject({
  name: form,
  aliases: forms,
  seats: forms,
  onBehalfOf: form.nullable(),
  ambiguous,
})
const postSchema = z.strictObject({ role: form, of: form, since: daySchema.nullable(), until: daySchema.nullable() })
const personSchema = z.strictObject({
  name: form,
  aliases: forms,
  surname: form.optional(),
  gender: z.enum(['m', 'f']).optional(),
  posts: z.array(postSchema),
  ambiguous,
})
const mediumSchema = z.strictObject({ name: form, aliases: forms, state: form.nullable(), ambiguous })

const rawOf = (file: string): string =>
  readFileSync(new URL(`../../src/resolve/data/${file}.json`, import.meta.url), 'utf8')
const read = <T>(file: string, entry: z.ZodType<T>): T[] => z.array(entry).parse(JSON.parse(rawOf(file)))

const files = ['states', 'organizations', 'people', 'media'] as const
const states = read('states', stateSchema)
const organizations = read('organizations', organizationSchema)
const people = read('people', personSchema)
const media = read('media', mediumSchema)

interface Entry {
  file: string
  name: string
  /** Each list of forms as it stands in the entry; the name is a list of its own. */
  lists: string[][]
  ambiguous: string[]
}

const entries: Entry[] = [
  ...states.map((it) => ({
    file: 'states',
    name: it.name,
    lists: [[it.name, ...it.aliases], it.adjectives, it.people, it.capitals, it.seats],
    ambiguous: it.ambiguous ?? [],
  })),
  ...organizations.map((it) => ({
    file: 'organizations',
    name: it.name,
    lists: [[it.name, ...it.aliases], it.seats],
    ambiguous: it.ambiguous ?? [],
  })),
  ...people.map((it) => ({
    file: 'people',
    name: it.name,
    lists: [[it.name, ...it.aliases]],
    ambiguous: it.ambiguous ?? [],
  })),
  ...media.map((it) => ({
    file: 'media',
    name: it.name,
    lists: [[it.name, ...it.aliases]],
    ambiguous: it.ambiguous ?? [],
  })),
]

const repeated = (texts: string[]): string[] => {
  const seen = new Set<string>()
  return texts.filter((text) => seen.size === seen.add(text).size)
}
const stateNames = new Set(states.map((it) => it.name))
const principals = new Set([...stateNames, ...organizations.map((it) => it.name)])

describe('the fixed data of actors', () => {
  it.each(files)('%s.json is ASCII, one entry a line, sorted by name in code units', (file) => {
    const raw = rawOf(file)
    expect([...raw].filter((char) => char.charCodeAt(0) > 126)).toEqual([])
    const lines = raw.trimEnd().split('\n')
    const parsed: { name: string }[] = JSON.parse(raw)
    expect(lines.length).toBe(parsed.length + 2)
    const names = parsed.map((it) => it.name)
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  it('covers what news about diplomacy names', () => {
    expect(states.length).toBeGreaterThanOrEqual(195)
    expect(organizations.length).toBeGreaterThanOrEqual(300)
    expect(people.length).toBeGreaterThanOrEqual(700)
    expect(media.length).toBeGreaterThanOrEqual(150)
  })

  it.each(files)('%s.json has each name once, however it is spelt', (file) => {
    expect(repeated(entries.filter((it) => it.file === file).map((it) => foldedKey(it.name)))).toEqual([])
  })

  it('has no form without a letter or digit, and none twice in one list', () => {
    const lists = entries.flatMap((entry) =>
      entry.lists.map((list) => ({ name: entry.name, keys: list.map(foldedKey) })),
    )
    expect(lists.filter(({ keys }) => keys.includes('') || repeated(keys).length > 0)).toEqual([])
  })

  it('lets a form stand for two entries only where both mark it as ambiguous', () => {
    const users = new Map<string, Entry[]>()
    for (const entry of entries) {
      for (const key of new Set(entry.lists.flat().map(foldedKey))) {
        users.set(key, [...(users.get(key) ?? []), entry])
      }
    }
    const unmarked = [...users]
      .filter(([, sharing]) => sharing.length > 1)
      .flatMap(([key, sharing]) =>
        sharing.filter((it) => !it.ambiguous.map(foldedKey).includes(key)).map((it) => `${key}: ${it.name}`),
      )
    expect(unmarked).toEqual([])
  })

  it('marks as ambiguous only forms that the entry has', () => {
    const foreign = entries.filter((entry) => entry.ambiguous.some((text) => !entry.lists.flat().includes(text)))
    expect(foreign.map((entry) => entry.name)).toEqual([])
  })
})

describe('whom an entry points at', () => {
  it('knows the state that a state is part of', () => {
    const parents = states.flatMap((it) => (it.partOf === undefined ? [] : [it.partOf]))
    expect(parents.length).toBeGreaterThan(20)
    expect(parents.filter((name) => !stateNames.has(name))).toEqual([])
    expect(states.filter((it) => it.partOf === it.name)).toEqual([])
  })

  it('knows whom an organization speaks for, without a circle', () => {
    const behalf = new Map(organizations.map((it) => [it.name, it.onBehalfOf]))
    for (const { name, onBehalfOf } of organizations) {
      const seen = [name]
      for (let next = onBehalfOf; next !== null; next = behalf.get(next) ?? null) {
        expect(principals.has(next), `${name} speaks for ${next}`).toBe(true)
        expect(seen).not.toContain(next)
        seen.push(next)
      }
    }
  })

  it('knows the state or organization of every post', () => {
    const unknown = people.flatMap((it) => it.posts.filter((post) => !principals.has(post.of)).map((post) => post.of))
    expect(unknown).toEqual([])
  })

  it('knows the state of every medium that has one', () => {
    expect(media.filter((it) => it.state !== null && !stateNames.has(it.state))).toEqual([])
  })
})

describe('posts', () => {
  const posts = people.flatMap((person) => person.posts.map((post) => ({ person: person.name, ...post })))

  it('begin before they end', () => {
    const reversed = posts.filter((it) => it.since !== null && it.until !== null && it.since >= it.until)
    expect(reversed).toEqual([])
  })

  it('stand in the order of their first day within a person, those without one first', () => {
    const disordered = people.filter(({ posts: own }) =>
      own.some((post, at) => (own[at - 1]?.since ?? '') > (post.since ?? '')),
    )
    expect(disordered.map((it) => it.name)).toEqual([])
  })

  it('of one kind are held by one person at a time', () => {
    const single = new Set(['president', 'prime minister', 'foreign minister', 'secretary of state', 'chancellor'])
    const overlaps = posts
      .filter((it) => single.has(it.role) && it.since !== null && it.until !== null)
      .flatMap((a, at, dated) =>
        dated
          .slice(at + 1)
          .filter((b) => b.role === a.role && b.of === a.of && b.person !== a.person)
          .filter((b) => (a.since ?? '') < (b.until ?? '') && (b.since ?? '') < (a.until ?? ''))
          .map((b) => `${a.role} of ${a.of}: ${a.person} and ${b.person}`),
      )
    expect(overlaps).toEqual([])
  })

  it.each([
    ['Antony Blinken', 'secretary of state', 'United States', '2022-01-27'],
    ['Jens Stoltenberg', 'secretary general', 'NATO', '2022-01-27'],
    ['Alexander Grushko', 'deputy foreign minister', 'Russia', '2022-01-27'],
  ])('of %s include %s of %s on %s', (name, role, of, day) => {
    const own = people.find((it) => it.name === name)?.posts ?? []
    const held = own.filter((it) => (it.since ?? '') <= day && day < (it.until ?? '9999'))
    expect(held.map((it) => ({ role: it.role, of: it.of }))).toContainEqual({ role, of })
  })
})
