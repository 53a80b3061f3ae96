import { z } from 'zod'
import table from './data/word-classes.json' with { type: 'json' }

const classSchema = z.enum([
  'negation',
  'modal',
  'be',
  'auxiliary',
  'no-verb',
  'irregular-past',
  'verb-or-not',
  'who-acts',
  'no-order',
  'own-past',
  'deed-noun',
  'personal',
  'possessive',
  'time',
  'adjunct-preposition',
])
type WordClass = z.infer<typeof classSchema>

const rows = z.array(z.object({ class: classSchema, words: z.string(), reason: z.string() })).parse(table)
const byClass = new Map(rows.map((row) => [row.class, new Set(row.words.split(' '))]))

/** The words of a class, lower case; see data/word-classes.json. */
export const wordClass = (name: WordClass): ReadonlySet<string> => {
  const words = byClass.get(name)
  if (words === undefined) throw new TypeError(`no row for the class ${name} in word-classes.json`)
  return words
}
