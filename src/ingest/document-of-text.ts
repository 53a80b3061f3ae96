import type { Metadata, SourceDocument } from '../domain/article.ts'
import { readText, refuseWordless } from '../read/read-text.ts'

/**
 * A document of a text and of what is stated about it (as metadataSchema leaves it), as a program hands them in. It is
 * refused like a file is: throws what `readText` throws. `source` is its url, else its id.
 */
export const documentOfText = (text: string, stated: Partial<Metadata>): SourceDocument => {
  const { title } = stated
  const source = stated.url ?? stated.id ?? 'posted'
  refuseWordless(text, source)
  const document = readText(source, new TextEncoder().encode(title ? `${title}\n\n${text}` : text), 'text', null)
  const given = Object.entries(stated).filter(([, value]) => value !== null && value !== undefined)
  return { ...document, metadata: { ...document.metadata, ...Object.fromEntries(given) } }
}
