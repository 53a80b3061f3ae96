import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { JSON_LD_CONTEXT } from './json-ld-context.ts'
import { extractionOf, jsonLdNode } from './json-ld-node.ts'
import { ownEdges, ownerOf } from './own-edges.ts'
import type { ExportSource } from './source.ts'

const NODES_A_STEP = 200

async function* nodesInSteps(source: ExportSource): AsyncGenerator<NodeRow[]> {
  let step: NodeRow[] = []
  for await (const row of source.dump()) {
    if (!('node' in row)) break
    step.push(row.node)
    if (step.length < NODES_A_STEP) continue
    yield step
    step = []
  }
  if (step.length > 0) yield step
}

const articlesOf = async (source: ExportSource, edges: readonly EdgeRow[]): Promise<Map<string, NodeRow>> => {
  const reported = edges.filter(({ type }) => type === 'REPORTED_IN')
  const articles = await source.nodes([...new Set(reported.map(({ to }) => to))])
  const byId = new Map(articles.map((article) => [article.id, article]))
  return new Map(
    reported.flatMap(({ from, to }) => {
      const article = byId.get(to)
      return article === undefined ? [] : [[from, article] as const]
    }),
  )
}

/** An extraction for each article; the graph of an answer knows of which article, and not of which versions. */
async function* extractions(source: ExportSource, articles: Set<string>): AsyncGenerator<object> {
  for await (const { article, run } of source.contributions()) {
    articles.delete(article.id)
    yield extractionOf(article.id, run)
  }
  for (const id of articles) yield extractionOf(id, null)
}

/**
 * JSON-LD 1.1, one resource a line within `@graph`: the nodes, each with its edges, then the extraction of each article.
 * PROV-O says what was quoted or derived from what, what generated it, and who speaks for whom, Web Annotation where in
 * the article's text a claim stands (positions in characters).
 */
export const jsonLdText = async function* (source: ExportSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[`
  const articleIds = new Set<string>()
  let separator = '\n'
  for await (const nodes of nodesInSteps(source)) {
    const edges = await ownEdges(source, nodes)
    const articles = await articlesOf(source, edges)
    const byOwner = new Map<string, EdgeRow[]>(nodes.map(({ id }) => [id, []]))
    for (const edge of edges) byOwner.get(ownerOf(edge))?.push(edge)
    for (const node of nodes) {
      if (node.label === 'Article') articleIds.add(node.id)
      const own = byOwner.get(node.id) ?? []
      yield `${separator}${JSON.stringify(jsonLdNode(node, own, articles.get(node.id) ?? null))}`
      separator = ',\n'
    }
  }
  for await (const extraction of extractions(source, articleIds)) {
    yield `${separator}${JSON.stringify(extraction)}`
    separator = ',\n'
  }
  yield '\n]}\n'
}
