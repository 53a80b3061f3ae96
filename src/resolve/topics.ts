import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'
import { foldedKey } from '../domain/fold.ts'
import { hashId } from '../domain/ids.ts'
import { type Span, slice } from '../domain/span.ts'
import table from './data/topics.json' with { type: 'json' }
import { wordSpans } from './word-spans.ts'

export const topicListSchema = z.array(z.object({ name: z.string().min(1), terms: z.array(z.string().min(1)) }))
export type TopicList = z.infer<typeof topicListSchema>

export interface Topic {
  id: string
  name: string
}

export const topicId = (name: string): string => hashId('topic', foldedKey(name))

const singular = (word: string): string =>
  word.endsWith('s')
    ? word
        .replace(/(?<=..)ies$/, 'y')
        .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
        .replace(/(?<=...)(?<!s|u|i)s$/, '')
    : word
const termKey = (text: string): string => foldedKey(text).split(' ').map(singular).join(' ')

/** The topics that texts are searched for: the list of the repository, and a user's own where one is given. */
export class Topics {
  readonly #byTerm = new Map<string, Topic>()
  /** Words of the longest term that opens with a word. */
  readonly #longestFrom = new Map<string, number>()

  constructor(lists: readonly TopicList[] = [table]) {
    for (const { name, terms } of lists.flat()) {
      const topic = { id: topicId(name), name }
      for (const term of [name, ...terms]) this.#byTerm.set(termKey(term), topic)
    }
    for (const term of this.#byTerm.keys()) {
      const words = term.split(' ')
      const first = words[0] ?? ''
      this.#longestFrom.set(first, Math.max(words.length, this.#longestFrom.get(first) ?? 0))
    }
  }

  /** Every topic whose name or term a span holds, longest terms first, then in text order. */
  find(text: string, span: Span): Topic[] {
    const words = wordSpans(slice(text, span)).flatMap(({ key }) => key.split(' ').map(singular))
    const found: { topic: Topic; length: number; at: number }[] = []
    for (let at = 0; at < words.length; at++) {
      for (let count = Math.min(this.#longestFrom.get(words[at] ?? '') ?? 0, words.length - at); count > 0; count--) {
        const topic = this.#byTerm.get(words.slice(at, at + count).join(' '))
        if (topic === undefined) continue
        found.push({ topic, length: count, at })
        at += count - 1
        break
      }
    }
    const ordered = found.toSorted((a, b) => b.length - a.length || a.at - b.at).map(({ topic }) => topic)
    return ordered.filter((topic, i) => ordered.findIndex(({ id }) => id === topic.id) === i)
  }
}

/** A user's own list of topics, which is searched beside the repository's. Throws DATA_INVALID with file and field. */
export const readTopicsFile = (file: string): TopicList => {
  let raw: string
  try {
    raw = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new DemarcheError('READ_NOT_FOUND', 'the topics file cannot be read', { file }, { cause })
  }
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch (cause) {
    throw new DemarcheError('DATA_INVALID', 'the topics file is not JSON', { file }, { cause })
  }
  const parsed = topicListSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new DemarcheError('DATA_INVALID', issue?.message ?? 'not a list of topics', {
    file,
    field: issue?.path.join('.') ?? '',
  })
}

export { table as REPOSITORY_TOPICS }
