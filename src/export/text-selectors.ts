import type { NodeRow } from '../domain/graph.ts'

/** Characters of context on either side, enough to find a quotation again in a text that has moved. */
const CONTEXT_CHARACTERS = 32
/** UTF-16 units that hold so many characters, and half of one more. */
const CONTEXT_UNITS = 2 * CONTEXT_CHARACTERS + 2

const spansOf = ({ props: { starts, ends } }: NodeRow): [number, number][] =>
  Array.isArray(starts) && Array.isArray(ends) ? starts.map((start, at) => [Number(start), Number(ends[at])]) : []

const SURROGATES = /[\ud800-\udfff]/

/** Web Annotation counts characters (code points), the graph UTF-16 units. */
const characterCounter = (text: string): ((units: number) => number) =>
  SURROGATES.test(text) ? (units) => [...text.slice(0, units)].length : (units) => units

const before = (text: string, at: number): string =>
  [...text.slice(Math.max(0, at - CONTEXT_UNITS), at)].slice(-CONTEXT_CHARACTERS).join('')

const after = (text: string, at: number): string =>
  [...text.slice(at, at + CONTEXT_UNITS)].slice(0, CONTEXT_CHARACTERS).join('')

/** One resource of Web Annotation for each span of a node in its article, selected by quotation and by position. */
export const textTargets = (node: NodeRow, articleIri: string, text: string): object[] => {
  const characters = characterCounter(text)
  return spansOf(node).map(([start, end]) => ({
    type: 'SpecificResource',
    source: articleIri,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: before(text, start),
        suffix: after(text, end),
      },
      { type: 'TextPositionSelector', start: characters(start), end: characters(end) },
    ],
  }))
}
