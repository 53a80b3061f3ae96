import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Contract, contractOf, contractSchema } from '../../src/domain/contract.ts'
import type { Contribution } from '../../src/domain/contribution.ts'
import type { Span } from '../../src/domain/span.ts'
import { evaluate } from '../../src/eval/evaluate.ts'
import { fallsOf, readFloors } from '../../src/eval/floors.ts'
import { readGoldFolder } from '../../src/eval/gold-folder.ts'
import { predictWith } from '../../src/eval/predict.ts'
import { reportOf } from '../../src/eval/report.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { readSource } from '../../src/read/read-source.ts'

const FOLDERS = ['articles', 'news', 'diplomacy', 'demands'].map((name) => join(import.meta.dirname, name))
const FLOORS = await readFloors(join(import.meta.dirname, '../eval/floors.json'))

const pipelines = {
  rules: await createPipeline({ reader: 'rules' }),
  model: await createPipeline({ reader: 'model' }),
}

const articlesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => !file.endsWith('.json')).map((file) => join(folder, file))
const ARTICLES = (await Promise.all(FOLDERS.map(articlesOf))).flat().sort()

const extractionOf = async (path: string, reader: keyof typeof pipelines): Promise<Contribution> =>
  extractArticle(await readSource(path, basename(path)), pipelines[reader])

/** Spans of an extraction that do not hold words of its text. */
const brokenSpans = ({ text, statements, positions, demands }: Contract): Span[] =>
  [
    ...statements.flatMap((claim) => [...claim.spans.source, ...claim.spans.cue, ...claim.spans.content]),
    ...positions.map(({ evidence }) => evidence),
    ...demands.flatMap(({ what, evidence }) => [what, evidence]),
  ].filter(([start, end]) => {
    const words = text.slice(start, end)
    return words.length !== end - start || words.trim() !== words || words === ''
  })

describe.each(['rules', 'model'] as const)('the extraction of the golden articles by %s', (reader) => {
  it.each(FOLDERS)('is nowhere less right than it was: %s', async (folder) => {
    const gold = await readGoldFolder(folder, readSource)
    const report = reportOf(folder, reader, await evaluate(gold, predictWith(pipelines[reader], readSource)))
    expect(fallsOf(report, FLOORS)).toEqual([])
    expect(FLOORS[basename(folder)]?.[reader]).toBeDefined()
  })

  it.each(ARTICLES)('%s breaks no span and holds to the contract', async (path) => {
    const contract = contractOf(await extractionOf(path, reader))
    expect(brokenSpans(contract)).toEqual([])
    expect(contractSchema.parse(contract)).toEqual(contract)
    expect(contract.statements.length).toBeGreaterThan(0)
  })
})

describe('the pact’s answer to a wish list', () => {
  let contribution: Contribution
  let contract: Contract
  const words = (spans: readonly [number, number][]): string =>
    spans.map((span) => contract.text.slice(...span)).join(' … ')
  const demandNamed = (part: string) => contract.demands.find(({ what }) => words([what]).includes(part))

  beforeAll(async () => {
    contribution = await extractionOf(join(import.meta.dirname, 'articles', 'pact-answers-wish-list.txt'), 'rules')
    contract = contractOf(contribution)
  })

  it('has no actor out of a picture’s credit', () => {
    expect(contract.actors.filter(({ name, aliases }) => /ANP|Photo/.test([name, ...aliases].join(' ')))).toEqual([])
    expect(contract.statements.filter(({ spans }) => words(spans.content).includes('Photo'))).toEqual([])
  })

  it('is told by two where "according to" joins them', () => {
    const joint = contract.statements.filter(({ spans }) => words(spans.content).includes('reach a settlement'))
    expect(joint.map(({ speaker }) => speaker).toSorted()).toEqual(['Anders Moolen', 'Ilsabet Korvin'])
  })

  it('does not ask for what is given in exchange', () => {
    expect(demandNamed('withdrawal')).toBeUndefined()
    const guarantee = demandNamed('promise')
    expect(guarantee?.by).toBe('Vostrava')
    const stance = contract.positions.find(({ demand }) => demand !== null && contract.demands[demand] === guarantee)
    expect(stance?.conditional).toMatch(/^In return for the withdrawal/)
  })

  it('answers the demands of this article by "those demands"', () => {
    const answer = contribution.positions.find(({ evidence }) => words([evidence]).startsWith('Those demands'))
    const answered = contribution.demands.filter(({ id }) => answer?.demands.includes(id))
    expect(['non-negotiable', 'rejects']).toContain(answer?.kind)
    expect(answered.map(({ what }) => words([what]))).toEqual([
      expect.stringContaining('promise that Orvania'),
      expect.stringContaining('naval bases'),
    ])
    expect(answer?.reference).toBeNull()
  })

  it('gives the quotation that follows to the same speaker', () => {
    const said = contract.statements.find(({ spans }) => words(spans.content).includes('The next move is theirs'))
    expect(said?.speaker).toBe('Ilsabet Korvin')
    expect(words(said?.spans.content ?? [])).toContain('A letter makes both of us')
  })

  it('was told to an agency, which is the medium', () => {
    const told = contract.statements.find(({ speaker }) => speaker === 'Pavlo Renik')
    expect(told?.medium).toMatch(/Zarya/)
  })

  it('has its unnamed ambassador, for her state', () => {
    const ambassador = contract.actors.find(({ name }) => name === 'Kelmarian ambassador in Vostrava')
    expect([ambassador?.type, ambassador?.onBehalfOf]).toEqual(['Role', 'Kelmaria'])
  })

  it('is not broken by a fragment', () => {
    const fragment = contract.statements.filter(({ spans }) => words(spans.content).includes('not waver'))
    expect(fragment.map(({ speaker }) => speaker)).toEqual(fragment.map(() => 'Anders Moolen'))
  })
})
