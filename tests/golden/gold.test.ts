import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actorTypeSchema, modeSchema, positionKindSchema, quoteTypeSchema } from '../../src/domain/vocabulary.ts'
import { readSource } from '../../src/read/read-source.ts'

const FOLDERS = ['articles', 'news', 'diplomacy', 'demands']
const ARTICLES = (
  await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(join(import.meta.dirname, folder))).map((file) => join(folder, file))),
  )
)
  .flat()
  .filter((file) => !file.endsWith('.json'))
  .sort()

const quoteSchema = z.object({ exact: z.string().min(1), nth: z.number().int().positive() })
const optional = z.boolean().optional()
const name = z.string().min(1)

const goldSchema = z.strictObject({
  id: name,
  actors: z.array(z.strictObject({ name, type: actorTypeSchema, onBehalfOf: name.nullable(), aliases: z.array(name) })),
  statements: z.array(
    z.strictObject({
      speaker: name.nullable(),
      speakerText: z.string(),
      cue: z.string(),
      content: z.array(quoteSchema).min(1),
      quoteType: quoteTypeSchema,
      addressee: name.nullable(),
      medium: name.nullable(),
      mode: modeSchema,
      optional,
    }),
  ),
  positions: z.array(
    z.strictObject({
      holder: name,
      onBehalfOf: name.nullable(),
      kind: positionKindSchema,
      alt: z.array(positionKindSchema),
      issue: name,
      toward: name.nullable(),
      evidence: quoteSchema,
      negated: z.boolean(),
      conditional: name.nullable(),
      firmness: z.enum(['categorical', 'firm', 'hedged']).nullable(),
      temporality: z.enum(['past', 'current']),
      optional,
    }),
  ),
  demands: z.array(
    z.strictObject({ by: name, of: name.nullable(), otherOf: z.array(name), what: quoteSchema, optional }),
  ),
})

const load = async (file: string) => {
  const { dir, name } = parse(join(import.meta.dirname, file))
  const gold = goldSchema.parse(JSON.parse(await readFile(join(dir, `${name}.json`), 'utf8')))
  const { text } = await readSource(join(import.meta.dirname, file), file)
  return { gold, text }
}

const occurrences = (text: string, exact: string): number => text.split(exact).length - 1

describe('the golden articles', () => {
  it('are seventy-four, in all three formats', () => {
    expect(ARTICLES).toHaveLength(74)
    expect(new Set(ARTICLES.map((file) => parse(file).ext))).toEqual(new Set(['.txt', '.md', '.html']))
  })

  it.each(ARTICLES)('%s has every span of its gold', async (file) => {
    const { gold, text } = await load(file)
    const quotes = [
      ...gold.statements.flatMap((statement) => statement.content),
      ...gold.positions.map((position) => position.evidence),
      ...gold.demands.map((demand) => demand.what),
    ]
    expect(quotes.filter(({ exact, nth }) => occurrences(text, exact) < nth)).toEqual([])
    const printed = [
      ...gold.actors.flatMap((actor) => actor.aliases),
      ...gold.statements.flatMap(({ speakerText, cue }) => [speakerText, cue]),
      ...gold.positions.flatMap(({ conditional }) => conditional ?? []),
    ]
    expect(printed.filter((words) => !text.includes(words))).toEqual([])
  })

  it.each(ARTICLES)('%s names actors that its gold lists', async (file) => {
    const { gold } = await load(file)
    expect(gold.id).toBe(parse(file).name)
    const listed = new Set(gold.actors.map((actor) => actor.name))
    expect(listed.size).toBe(gold.actors.length)
    const named = [
      ...gold.statements.flatMap(({ speaker, addressee, medium }) => [speaker, addressee, medium]),
      ...gold.positions.flatMap(({ holder, toward }) => [holder, toward]),
      ...gold.demands.flatMap(({ by, of, otherOf }) => [by, of, ...otherOf]),
    ]
    expect(named.filter((actor) => actor !== null && !listed.has(actor))).toEqual([])
  })
})
