import fc from 'fast-check'
import type { Contribution } from '../../src/domain/contribution.ts'
import type { PositionKind } from '../../src/domain/vocabulary.ts'
import { type InventedActor, invent } from '../ingest/invent.ts'

// A small world, so that random articles meet: few actors with names that are alike, few topics, wordings and days.

const ACTORS: readonly (InventedActor & { names: string[] })[] = [
  {
    key: 'p1',
    type: 'Person',
    names: ['Ilya Marren', 'ILYA MARREN'],
    aliases: ['Marren', 'the envoy'],
    for: 's1',
    role: 'envoy',
  },
  { key: 'p2', type: 'Person', names: ['I. Marren'], aliases: ['Marren'] },
  { key: 'p3', type: 'Person', names: ['Marren'] },
  { key: 'p4', type: 'Person', names: ['Ilja Marren'], for: 'o1', role: 'secretary' },
  { key: 's1', type: 'State', names: ['Ordania'], aliases: ['Ordanians', 'the Ordanian side'] },
  { key: 's2', type: 'State', names: ['Velgrad', 'Republic of Velgrad'] },
  { key: 'o1', type: 'Organization', names: ['Council of Northern Ports'], aliases: ['the Council'] },
  { key: 'o2', type: 'Organization', names: ['CNP'] },
  { key: 'o3', type: 'Organization', names: ['Ordania'] },
]
export const ACTOR_KEYS: readonly string[] = ACTORS.map(({ key }) => key)
const SLUGS = ['north', 'south', 'east', 'west', 'wire', 'post', 'star']
const DAYS = ['2030-01-01', '2030-01-02', '2030-01-03', '2030-01-04', null]
const TOPICS = [
  { key: 't1', names: ['Harbour rights', 'harbour rights'] },
  { key: 't2', names: ['Fishing quotas'] },
]
const WORDINGS = [
  'Open the northern harbours to every ship before winter.',
  'Open northern harbours to all ships.',
  'Withdraw the patrol boats from the strait.',
  'Patrol boats must be withdrawn from the strait at once.',
  'Nothing else was said on the matter.',
]
const KINDS: PositionKind[] = ['demands', 'rejects', 'open-to-dialogue', 'considers']

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const someActors = fc.uniqueArray(pick(ACTOR_KEYS), { maxLength: 2 })
const topicOrNone = fc.option(pick(TOPICS.map(({ key }) => key)), { nil: null, freq: 6 })
const holder = fc.oneof({ weight: 3, arbitrary: pick(['s1', 'p1']) }, { weight: 1, arbitrary: pick(ACTOR_KEYS) })
const ofOwnDay = fc.option(pick(DAYS), { nil: undefined })

const statements = fc.array(
  fc.record({
    words: pick(WORDINGS),
    speaker: fc.option(pick(ACTOR_KEYS), { nil: null }),
    about: fc.uniqueArray(pick(TOPICS.map(({ key }) => key)), { maxLength: 2 }),
    to: someActors,
    toldTo: fc.option(pick(ACTOR_KEYS), { nil: null }),
  }),
  { maxLength: 2 },
)
const positions = fc.array(
  fc.record({
    words: pick(WORDINGS),
    holder,
    kind: pick(KINDS),
    negated: fc.boolean(),
    topic: topicOrNone,
    at: someActors,
    refersTo: fc.option(fc.record({ by: pick(ACTOR_KEYS.slice(4, 7)), topic: topicOrNone }), { nil: undefined }),
    day: ofOwnDay,
    conditional: fc.boolean(),
    onDemand: fc.boolean(),
  }),
  { maxLength: 4, size: 'max' },
)
const demands = fc.array(
  fc.record({
    words: pick(WORDINGS),
    by: pick(ACTOR_KEYS.slice(4, 7)),
    of: someActors,
    topic: topicOrNone,
    day: ofOwnDay,
  }),
  { maxLength: 3, size: 'max' },
)

/** A random article of the small world. Its actors are those that it uses and a few that it only mentions. */
export const articleArbitrary: fc.Arbitrary<Contribution> = fc
  .record({
    slug: pick(SLUGS),
    day: pick(DAYS),
    title: fc.option(pick(['On the strait', 'On the ports']), { nil: undefined }),
    statements,
    positions,
    demands,
    mentioned: fc.uniqueArray(pick(ACTOR_KEYS), { maxLength: 3 }),
    spelling: fc.nat(1),
    aliases: fc.nat(3),
    asGroup: fc.boolean(),
    mentions: fc.nat(3),
  })
  .map(({ slug, day, title, mentioned, spelling, aliases, asGroup, mentions, ...said }) => {
    const used = new Set(mentioned)
    const use = (keys: readonly (string | null | undefined)[]): void => {
      for (const key of keys) if (key) used.add(key)
    }
    for (const { speaker, to, toldTo } of said.statements) use([speaker, toldTo, ...to])
    for (const { holder, at, refersTo } of said.positions) use([holder, refersTo?.by, ...at])
    for (const { by, of } of said.demands) use([by, ...of])
    for (const { key, for: master } of ACTORS) if (used.has(key)) use([master])
    const onDay = (own: string | null | undefined): { date: string | null } => ({ date: own === undefined ? day : own })
    return invent({
      name: slug,
      day,
      ...(title !== undefined && { title }),
      actors: ACTORS.filter(({ key }) => used.has(key)).map(({ names, aliases: forms = [], ...actor }) => ({
        ...actor,
        name: names[spelling % names.length] ?? '',
        aliases: forms.slice(0, aliases),
        mentions,
        // Data of another version may know an actor under another type.
        ...(actor.key === 'o2' && asGroup && { type: 'Group' as const }),
      })),
      topics: TOPICS.map(({ key, names }) => ({ key, name: names[spelling % names.length] ?? '' })),
      statements: said.statements,
      positions: said.positions.map(({ day: own, conditional, onDemand, refersTo, ...position }) => ({
        ...position,
        ...onDay(own),
        ...(refersTo !== undefined && { refersTo }),
        ...(conditional && { condition: position.words }),
        demands: onDemand && said.demands.length > 0 ? [said.demands.length - 1] : [],
      })),
      demands: said.demands.map(({ day: own, ...demand }) => ({ ...demand, ...onDay(own) })),
    })
  })
