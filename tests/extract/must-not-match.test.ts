import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contractOf } from '../../src/domain/contract.ts'
import { NO_REPORTS } from '../../src/extract/no-reports.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline, type Pipeline } from '../../src/ingest/pipeline.ts'

const trapSchema = z.strictObject({
  trap: z.string(),
  text: z.string(),
  /** What must not be found: `speakers` are statements whose source is taken for somebody. */
  none: z.array(z.enum(['statements', 'speakers', 'positions'])).min(1),
  /** Readers that fall into the trap as yet. */
  takenBy: z.array(z.enum(['rules', 'model'])).default([]),
})
type Trap = z.infer<typeof trapSchema>

const TRAPS = z
  .array(trapSchema)
  .parse(JSON.parse(await readFile(join(import.meta.dirname, 'must-not-match.json'), 'utf8')))

/** What is found in a sentence though it must not be. */
const found = async ({ text, none }: Pick<Trap, 'text' | 'none'>, pipeline: Pipeline): Promise<string[]> => {
  const document = documentOfText(text, { id: 'trap', language: 'en' })
  const { statements, positions } = contractOf(await extractArticle(document, pipeline))
  const told = statements.filter(
    ({ speaker }) => none.includes('statements') || (none.includes('speakers') && speaker !== null),
  )
  return [
    ...told.map(({ speaker, cue, rule }) => `${speaker} ${cue} (${rule})`),
    ...(none.includes('positions') ? positions : []).map(({ holder, kind, rule }) => `${holder} ${kind} (${rule})`),
  ]
}

describe('the rules reader', async () => {
  const pipeline = await createPipeline({ reader: 'rules' })

  it.each(TRAPS.filter(({ takenBy }) => !takenBy.includes('rules')))('takes no $trap: $text', async (trap) => {
    expect(await found(trap, pipeline)).toEqual([])
  })

  it.each(TRAPS.filter(({ takenBy }) => takenBy.includes('rules')))('takes a $trap as yet: $text', async (trap) => {
    expect(await found(trap, pipeline)).not.toEqual([])
  })

  it.each(NO_REPORTS)('finds nobody who speaks in the example of $rule', async ({ example: text }) => {
    expect(await found({ text, none: ['statements'] }, pipeline)).toEqual([])
  })
})

describe('the trained reader', async () => {
  const pipeline = await createPipeline({ reader: 'model' })

  it('falls into no trap but those that are known', async () => {
    const fallen: string[] = []
    for (const trap of TRAPS.filter(({ takenBy }) => !takenBy.includes('model')))
      fallen.push(...(await found(trap, pipeline)).map((what) => `${trap.text} ${what}`))
    expect(fallen).toEqual([])
  })
})
