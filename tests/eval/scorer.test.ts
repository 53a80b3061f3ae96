import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/eval/evaluate.ts'
import { readGoldFolder } from '../../src/eval/gold-folder.ts'
import { readPredictions } from '../../src/eval/predictions-file.ts'
import { reportOf } from '../../src/eval/report.ts'
import { readSource } from '../../src/read/read-source.ts'

/** Three articles and an extraction of two of them, with the figures that the Python scorer gave for them. */
const FOLDER = join(import.meta.dirname, 'scorer')
const expected = JSON.parse(await readFile(join(FOLDER, 'expected.json'), 'utf8'))

const evaluation = async () => {
  const predictions = await readPredictions(join(FOLDER, 'predictions.jsonl'))
  const articles = await readGoldFolder(join(FOLDER, 'gold'), readSource)
  return evaluate(articles, async ({ name }) => predictions.get(name) ?? null)
}

describe('the scorer', () => {
  it('gives the figures of its model, in every measure, quote type and kind', async () => {
    const { table, byQuoteType, byKind } = reportOf('gold', 'rules', await evaluation())
    const figures = Object.entries(table).map(([name, { gold, pred, right, P, R, F1 }]) => [
      name,
      [gold, pred, right, P, R, F1],
    ])
    expect({
      table: Object.fromEntries(figures),
      byQuoteType: Object.fromEntries(
        Object.entries(byQuoteType).map(([type, { gold, right }]) => [type, [gold, right]]),
      ),
      byKind: Object.fromEntries(
        Object.entries(byKind).map(([kind, { gold, pred, right }]) => [kind, [gold, pred, right]]),
      ),
    }).toEqual(expected)
  })

  it('tells every miss and false alarm beside its sentence', async () => {
    const { mistakes, missing } = await evaluation()
    expect(missing).toEqual(['unread'])
    expect(mistakes.map(({ article, part, fault }) => `${article} ${part} ${fault}`)).toEqual([
      'lake-talks statement speaker',
      'lake-talks statement missed',
      'lake-talks statement false',
      'lake-talks statement false',
      'lake-talks position missed',
      'lake-talks position missed',
      'lake-talks position false',
      'lake-talks position false',
      'lake-talks position false',
      'lake-talks demand false',
      'one-line statement missed',
      'one-line statement false',
      'one-line position missed',
      'one-line position false',
      'one-line demand missed',
      'unread statement missed',
      'unread position missed',
      'unread demand missed',
    ])
    expect(mistakes[0]).toEqual({
      article: 'lake-talks',
      part: 'statement',
      fault: 'speaker',
      who: 'Ana Berg',
      foundWho: 'Velia',
      label: 'added',
      text: 'We will not pay,” she added. “Not a single coin',
      sentence: '“We will not pay,” she added. “Not a single coin.”',
    })
    expect(mistakes.find(({ part }) => part === 'demand')).toMatchObject({
      who: 'US',
      text: 'talks',
      sentence: 'The Harbour Council of Sarn did not rule out talks with Velia.',
    })
  })
})
