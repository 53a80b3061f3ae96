import { type Contract, contractOf } from '../../src/domain/contract.ts'
import type { Contribution } from '../../src/domain/contribution.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline, type Pipeline } from '../../src/ingest/pipeline.ts'

const rules = await createPipeline({ reader: 'rules' })

/** All that a text says, read as an article of a day. Paragraphs are parted by empty lines. */
export const contributionOf = (
  text: string,
  publishedAt: string | null = null,
  pipeline: Pipeline = rules,
): Promise<Contribution> => extractArticle(documentOfText(text, { id: 'invented', publishedAt }), pipeline)

export interface Resolved extends Contract {
  /** Who speaks, in the order of statements. */
  speakers: (string | null)[]
  names: string[]
  behalf: Record<string, string | null>
}

/** The same in the words of the extraction contract, with names at hand. */
export const resolved = async (text: string, publishedAt: string | null = null): Promise<Resolved> => {
  const contract = contractOf(await contributionOf(text, publishedAt))
  return {
    ...contract,
    speakers: contract.statements.map(({ speaker }) => speaker),
    names: contract.actors.map(({ name }) => name).toSorted(),
    behalf: Object.fromEntries(contract.actors.map(({ name, onBehalfOf }) => [name, onBehalfOf])),
  }
}
