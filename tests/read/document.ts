import type { SourceDocument } from '../../src/domain/article.ts'
import { DemarcheError } from '../../src/domain/errors.ts'
import type { SourceFormat } from '../../src/read/formats.ts'
import { readText } from '../../src/read/read-text.ts'

/** Reads a document given as a string or as bytes. */
export const read = (source: string | Uint8Array, format: SourceFormat = 'text'): SourceDocument =>
  readText('file', typeof source === 'string' ? new TextEncoder().encode(source) : source, format, null)

export const paragraphsOf = ({ text, paragraphs }: SourceDocument): string[] =>
  paragraphs.map((span) => text.slice(...span))

/** The coded error that some work ends with. */
export const errorOf = (work: () => unknown): DemarcheError => {
  try {
    work()
  } catch (error) {
    if (error instanceof DemarcheError) return error
    throw error
  }
  throw new Error('the work did not fail')
}
