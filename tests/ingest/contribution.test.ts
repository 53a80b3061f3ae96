import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/domain/article.ts'
import { contributionSchema } from '../../src/domain/contribution.ts'
import { contentHash } from '../../src/domain/ids.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'

const pipeline = await createPipeline({ reader: 'rules' })

const TEXT = `The islands answer

Premier Alda Verin of Finland said on Thursday 😀 that the “strait toll” is out of the question. Russia had demanded it.`

describe('a contribution', () => {
  const document = (): SourceDocument => documentOfText(TEXT, { id: 'toll', publishedAt: '2022-01-29' })

  it('holds to its schema, with title, hash and run', async () => {
    const contribution = await extractArticle(document(), pipeline)
    expect(contributionSchema.parse(contribution)).toEqual(contribution)
    expect(contribution.article).toMatchObject({
      title: 'The islands answer',
      contentHash: contentHash(contribution.article.text),
      publishedAt: '2022-01-29',
    })
    expect(contribution.run).toMatchObject({ reader: 'rules', dataVersion: expect.stringMatching(/^[0-9a-f]{12}$/) })
    expect(contribution.statements.length + contribution.positions.length).toBeGreaterThan(1)
  })

  it('is the same, byte for byte, whenever it is made', async () => {
    const [one, two] = [await extractArticle(document(), pipeline), await extractArticle(document(), pipeline)]
    const other = await extractArticle(document(), await createPipeline({ reader: 'rules' }))
    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
  })

  it('names only actors and topics that it lists', async () => {
    const { actors, topics, statements, positions, demands } = await extractArticle(document(), pipeline)
    const listed = new Set([...actors, ...topics].map(({ id }) => id))
    const named = [
      ...actors.map(({ onBehalfOf }) => onBehalfOf),
      ...statements.flatMap((claim) => [
        claim.speaker,
        claim.onBehalfOf,
        claim.medium,
        ...claim.addressees,
        ...claim.topics,
      ]),
      ...positions.flatMap((claim) => [claim.holder, claim.onBehalfOf, claim.topic, ...claim.toward]),
      ...demands.flatMap((claim) => [claim.by, claim.topic, ...claim.of]),
    ].filter((id) => id !== null)
    expect(named.filter((id) => !listed.has(id))).toEqual([])
    expect(named.length).toBeGreaterThan(3)
  })

  it('has other ids for its claims under another id, and the same for the same claim of an edited text', async () => {
    const first = await extractArticle(document(), pipeline)
    const moved = await extractArticle(documentOfText(TEXT, { id: 'other' }), pipeline)
    const edited = await extractArticle(
      documentOfText(`${TEXT} The talks went on.`, { id: 'toll', publishedAt: '2022-01-29' }),
      pipeline,
    )
    const ids = (claims: readonly { id: string }[]): string[] => claims.map(({ id }) => id)
    expect(ids(moved.statements).filter((id) => ids(first.statements).includes(id))).toEqual([])
    expect(ids(edited.statements)).toEqual(ids(first.statements))
  })
})
