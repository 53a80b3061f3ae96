import type { Run } from '../domain/contribution.ts'
import type { EdgeRow, EdgeType, NodeLabel, NodeRow } from '../domain/graph.ts'
import { ownerOf } from './own-edges.ts'
import { inOrder } from './shown-rows.ts'
import { textTargets } from './text-selectors.ts'

export const iriOf = (id: string): string => `urn:demarche:${id}`

const extractionIri = (articleId: string): string => iriOf(`extraction:${articleId}`)

/** The activity that made an article's claims, by which versions where they are known. It has no time: none is kept. */
export const extractionOf = (articleId: string, run: Run | null): Record<string, unknown> => {
  const activity = { id: extractionIri(articleId), type: ['Extraction', 'Activity'], used: [iriOf(articleId)] }
  if (run === null) return activity
  const { codeVersion, ...versions } = run
  const id = iriOf(`software:${codeVersion}`)
  const program = { id, type: 'SoftwareAgent', name: 'demarche', version: codeVersion }
  return { ...activity, wasAssociatedWith: program, ...versions }
}

/** Terms for an edge, seen from the node to which it belongs. */
const TERMS: Readonly<Record<Exclude<EdgeType, 'REPORTED_IN'>, string>> = {
  SPEAKS_FOR: 'actedOnBehalfOf',
  MAY_BE: 'mayBe',
  MENTIONS: 'mentions',
  SAME_TEXT_AS: 'sameTextAs',
  MADE: 'wasAttributedTo',
  ADDRESSED_TO: 'addressedTo',
  TOLD_TO: 'toldTo',
  HOLDS: 'heldBy',
  ON: 'on',
  TOWARD: 'toward',
  EVIDENCED_BY: 'wasDerivedFrom',
  CONDITIONAL_ON: 'conditionalOn',
  SUPERSEDES: 'supersedes',
  RAISES: 'raisedBy',
  ABOUT: 'about',
  SAME_AS: 'sameDemandAs',
}

const TYPES: Readonly<Record<NodeLabel, readonly string[]>> = {
  Actor: ['Actor', 'Agent'],
  Article: ['Article', 'Entity'],
  Statement: ['Statement', 'Entity', 'Annotation'],
  Position: ['Position', 'Entity', 'Annotation'],
  Demand: ['Demand', 'Entity', 'Annotation'],
  Condition: ['Condition', 'Entity'],
  Topic: ['Topic'],
}

const termOf = (node: NodeRow, type: EdgeType): string =>
  type === 'REPORTED_IN' ? (node.label === 'Statement' ? 'wasQuotedFrom' : 'wasDerivedFrom') : TERMS[type]

/** What an edge says beyond its ends, as a resource of its own. */
const qualified = (edge: EdgeRow, term: string, other: string): Record<string, unknown> =>
  edge.type === 'SPEAKS_FOR'
    ? { id: iriOf(edge.id), type: 'Delegation', agent: other, ...inOrder(edge.props) }
    : { id: iriOf(edge.id), type: 'Relation', predicate: term, object: other, ...inOrder(edge.props) }

const add = (resource: Record<string, unknown>, term: string, value: unknown): void => {
  const former = resource[term]
  if (Array.isArray(former)) former.push(value)
  else resource[term] = [value]
}

/** A node as a resource with the edges that belong to it, and where it stands in the text of its article (if known). */
export const jsonLdNode = (
  node: NodeRow,
  edges: readonly EdgeRow[],
  article: NodeRow | null,
): Record<string, unknown> => {
  const { folded: _folded, onBehalfOf, source, ...props } = node.props
  const resource: Record<string, unknown> = {
    id: iriOf(node.id),
    type: [...TYPES[node.label], ...(node.actorType === undefined ? [] : [node.actorType])],
    ...inOrder(props),
    ...(onBehalfOf !== undefined && { onBehalfOf: iriOf(String(onBehalfOf)) }),
    // `source` is Web Annotation's word for what a target is taken from.
    ...(source !== undefined && { sourcePath: source }),
  }
  for (const edge of edges) {
    const term = termOf(node, edge.type)
    const other = iriOf(ownerOf(edge) === edge.to ? edge.from : edge.to)
    add(resource, term, other)
    if (Object.keys(edge.props).length > 0)
      add(resource, edge.type === 'SPEAKS_FOR' ? 'qualifiedDelegation' : 'relation', qualified(edge, term, other))
  }
  if (article !== null) {
    resource.wasGeneratedBy = extractionIri(article.id)
    resource.target = textTargets(node, iriOf(article.id), String(article.props.text))
  }
  return resource
}
