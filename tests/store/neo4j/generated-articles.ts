import type { Contribution } from '../../../src/domain/contribution.ts'
import type { PositionKind } from '../../../src/domain/vocabulary.ts'
import { type InventedActor, invent } from '../../ingest/invent.ts'

// Articles of an invented world in any number: what each says is chosen by its number alone, so that any two runs, and
// any two processes, make the same ones. They meet in actors, topics and demands as the articles of a newspaper do.

const STATES = 40
const PERSONS = 160
const TOPICS = 30
const DAYS = 1_500
const FIRST_DAY = Date.UTC(2030, 0, 1)
const DAY_MS = 86_400_000
const KINDS: PositionKind[] = ['demands', 'rejects', 'open-to-dialogue', 'considers', 'non-negotiable', 'offers']
/** The last of so many prints the text of the one before it. */
const ARTICLES_A_COPY = 50
const SYLLABLES = ['bar', 'del', 'fin', 'gor', 'kal', 'lim', 'mor', 'nes', 'pol', 'ran', 'sil', 'tor', 'ved', 'zam']

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A word for a number, another one for each. */
const wordOf = (number: number): string => {
  const count = SYLLABLES.length
  const syllables = [number % count, Math.floor(number / count) % count, Math.floor(number / count ** 2) % count]
  const word = syllables.map((at) => SYLLABLES[at]).join('')
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

const stateOf = (number: number): InventedActor => {
  const name = `${wordOf(number)}ia`
  return { key: `state ${number}`, name, aliases: [`the ${name}ns`] }
}
const personOf = (number: number): InventedActor => ({
  key: `person ${number}`,
  type: 'Person',
  name: `${wordOf(1_000 + number * 3)} ${wordOf(2_000 + number * 7)}`,
  aliases: [wordOf(2_000 + number * 7)],
  for: `state ${number % STATES}`,
  role: number < STATES ? 'foreign minister' : 'envoy',
})
const topicOf = (number: number): string => `${wordOf(500 + number).toLowerCase()} treaty`

/** The article of a number, from 0. `edition` is another text under the same id. */
export const generatedArticle = (number: number, edition = 0): Contribution => {
  const isCopy = (number + 1) % ARTICLES_A_COPY === 0
  const random = numbersFrom((isCopy ? number - 1 : number) * 1_000 + edition)
  const pick = (count: number): number => Math.floor(random() * count)
  const day = new Date(FIRST_DAY + pick(DAYS) * DAY_MS).toISOString().slice(0, 10)
  const speakers = [personOf(pick(PERSONS)), personOf(pick(PERSONS))]
  const [first, second] = speakers.map((person) => person.for ?? '') as [string, string]
  const topics = [...new Set([pick(TOPICS), pick(TOPICS)])].map(topicOf)
  const [topic = ''] = topics
  const spoken = speakers.flatMap(({ key, name }) =>
    [0, 1].map(() => ({
      words: `The ${topic} binds ${pick(900)} ports and ${pick(90)} rivers \u{1f54a}, ${name} said on day ${pick(DAYS)}.`,
      speaker: key,
      about: [topics[pick(topics.length)] ?? topic],
      to: random() < 0.4 ? [second] : [],
    })),
  )
  const refusal = `Until ${pick(90)} ships leave the strait, the side of ${second} gives no answer on ${topic}.`
  const actorKeys = [...new Set(speakers.map(({ key }) => key))]
  const stateKeys = [...new Set([first, second, `state ${pick(STATES)}`])]
  return invent({
    name: `article ${number}`,
    day,
    title: `${topic} in edition ${edition}`,
    actors: [
      ...actorKeys.map((key) => personOf(Number(key.split(' ')[1]))),
      ...stateKeys.map((key) => stateOf(Number(key.split(' ')[1]))),
    ],
    topics: topics.map((key) => ({ key })),
    statements: spoken,
    demands: [
      {
        words: `${first} asks that ${second} open ${pick(400)} harbours under the ${topic} before winter.`,
        by: first,
        of: [second],
        topic,
      },
    ],
    positions: [
      {
        words: refusal,
        holder: second,
        kind: KINDS[pick(KINDS.length)] ?? 'rejects',
        topic,
        demands: [0],
        at: [first],
        condition: refusal.slice(0, refusal.indexOf(',')),
      },
      {
        words: spoken[0]?.words ?? '',
        holder: first,
        kind: KINDS[pick(KINDS.length)] ?? 'rejects',
        topic,
        statement: 0,
        ...(random() < 0.5 && { refersTo: { by: second, topic } }),
      },
    ],
  })
}

/** Articles from one number up to another, which is not among them. */
export const generatedArticles = (from: number, to: number): Contribution[] =>
  Array.from({ length: to - from }, (_, at) => generatedArticle(from + at))
