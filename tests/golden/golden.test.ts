import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Contract, contractOf, contractSchema } from '../../src/domain/contract.ts'
import type { Contribution } from '../../src/domain/contribution.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { readSource } from '../../src/read/read-source.ts'
import { brokenSpans, type Gold, type Score, scoreOf } from './match.ts'

const FOLDER = join(import.meta.dirname, 'articles')
const ARTICLES = (await readdir(FOLDER)).filter((file) => !file.endsWith('.json')).sort()
/** How much of each gold is found at least. A number here only ever rises. */
const FLOORS: Record<string, Score> = JSON.parse(await readFile(join(import.meta.dirname, 'floors.json'), 'utf8'))

const pipeline = await createPipeline({ reader: 'rules' })

const extractionOf = async (file: string): Promise<Contribution> =>
  extractArticle(await readSource(join(FOLDER, file), file), pipeline)

const goldOf = async (file: string): Promise<Gold> =>
  JSON.parse(await readFile(join(FOLDER, `${parse(file).name}.json`), 'utf8'))

describe('the extraction of the golden articles', () => {
  it('has a floor for each, and for no other', () => {
    expect(Object.keys(FLOORS).toSorted()).toEqual(ARTICLES.map((file) => parse(file).name).toSorted())
  })

  it.each(ARTICLES)('%s reaches its floor', async (file) => {
    const score = scoreOf(await goldOf(file), contractOf(await extractionOf(file)))
    const floor = FLOORS[parse(file).name]
    const below = Object.entries(floor ?? {}).filter(([part, least]) => score[part as keyof Score] < least)
    expect({ score, below }).toEqual({ score, below: [] })
  })

  it.each(ARTICLES)('%s breaks no span and holds to the contract', async (file) => {
    const contract = contractOf(await extractionOf(file))
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
    contribution = await extractionOf('pact-answers-wish-list.txt')
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
