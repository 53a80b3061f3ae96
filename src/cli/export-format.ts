import type { ExportSource } from '../export/source.ts'
import type { Services } from './services.ts'

/** Formats of a graph that are one text. */
export const TEXT_FORMATS = ['jsonl', 'graphml', 'gexf', 'jsonld', 'cypher'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

export const isTextFormat = (format: string): format is TextFormat =>
  (TEXT_FORMATS as readonly string[]).includes(format)

/** The text of a graph, in pieces. Each format is loaded when it is asked for. */
export const textOf = async (
  format: TextFormat,
  source: ExportSource,
  services: Services,
): Promise<AsyncIterable<string>> => {
  switch (format) {
    case 'jsonl':
      return (await import('../export/graph-lines.ts')).graphLines(source)
    case 'graphml':
      return (await import('../export/graphml.ts')).graphmlText(source)
    case 'gexf':
      return (await import('../export/gexf.ts')).gexfText(source)
    case 'jsonld':
      return (await import('../export/json-ld.ts')).jsonLdText(source)
    case 'cypher':
      return await services.cypherScript(source)
  }
}
