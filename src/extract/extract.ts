import type { SourceText } from '../domain/article.ts'
import type { AttributionReader, Extraction } from '../domain/extraction.ts'
import { findPhrases } from './actor-phrases.ts'
import { parse } from './sentence.ts'
import { readStances } from './stances/read-stances.ts'
import { readStatements } from './statements.ts'

/** All that the words of an article say: attributions by the given reader, then what rules read from them and around them. */
export const extract = async (source: SourceText, reader: AttributionReader): Promise<Extraction> => {
  const parsed = parse(source)
  const statements = readStatements(parsed, await reader.read(source))
  const { stances, demands } = readStances(parsed, statements)
  return {
    sentences: parsed.sentences.map(({ span }) => span),
    phrases: findPhrases(parsed),
    statements,
    stances,
    demands,
  }
}
