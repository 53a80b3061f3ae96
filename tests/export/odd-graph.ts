import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphLines } from '../../src/export/graph-lines.ts'
import { decide } from '../../src/ingest/decide.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import type { GraphStore } from '../../src/store/port.ts'

/** What formats have to escape: markup, quotes, backslashes, escapes of Cypher, line ends, a dove beyond the BMP. */
export const ODD_QUOTE = `the "path" C:\\u0041\\n & <gate>]]> \u{1f54a} {so} $say it's open`

const ARTICLES = [
  {
    id: 'talks',
    title: 'A <day> of "talks" & it\'s on; \u{1f54a}',
    publishedAt: '2024-03-01',
    text: `Foreign Minister Ana Berg said that ${ODD_QUOTE}.\n\nNorland demands that Orland withdraw its troops from the valley. Orland rejects the demand.\n`,
  },
  {
    id: 'reply',
    title: 'Another week of talks',
    publishedAt: '2024-03-08',
    url: 'https://courier.example/week?a=1&b=2',
    publisher: 'Vestan "Courier"; daily',
    text: 'President Jon Falk said that the border will stay open if Orland agrees. Norland again demands that Orland withdraw its troops from the valley. Orland said it would never withdraw its troops.\n',
  },
  { id: 'undated', text: 'Foreign Minister Ana Berg said that the envoys will meet again in the spring.\n' },
]

/** A store of odd articles of invented people, with one decision; `remove` takes it away. */
export const oddStore = async (): Promise<{ store: GraphStore; directory: string; remove(): Promise<void> }> => {
  const directory = await mkdtemp(join(tmpdir(), 'demarche-export-'))
  const store = await openEmbeddedStore(directory)
  const pipeline = await createPipeline({ reader: 'rules' })
  for (const { text, ...stated } of ARTICLES)
    await loadArticle(store, await extractArticle(documentOfText(text, stated), pipeline))
  const actors = await store.actors({}, { after: null, limit: 100 })
  const named = (name: string): string => actors.find(({ props }) => props.name === name)?.id ?? ''
  await decide(store, {
    verdict: 'not-same',
    a: named('Ana Berg'),
    b: named('Jon Falk'),
    by: 'tester',
    why: 'they\'re two; \\ "really"\nso',
    at: '2024-04-01T00:00:00.000Z',
  })
  return {
    store,
    directory,
    remove: async () => {
      await store.close()
      await rm(directory, { recursive: true })
    },
  }
}

export const joined = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

export const bytesOf = (store: Pick<GraphStore, 'dump'>): Promise<string> => joined(graphLines(store))

export const contributionsOf = async (store: GraphStore): Promise<unknown[]> => {
  const all: unknown[] = []
  for await (const contribution of store.contributions()) all.push(contribution)
  return all
}
