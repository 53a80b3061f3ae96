import type { Span } from '../domain/span.ts'
import { slice } from '../domain/span.ts'

const JOIN = /\s*(?:,\s*(?:and|or|as well as)\s+|\s+(?:and|or|as well as|along with|together with)\s+|,\s+)/gi
const NAME_OR_NOUN = /^(?:the |an? |its |his |her |their )?[\p{L}'’.-]+/iu

/**
 * The pieces of a phrase that is a list ("Stoltenberg and Blinken", "France, Italy and Spain"); a phrase that is one name with
 * "and" in it, or a name with its apposition, must be told apart by the caller, which knows names.
 */
export const listedPieces = (text: string, span: Span): Span[] => {
  const phrase = slice(text, span)
  const pieces: Span[] = []
  let from = 0
  for (const match of phrase.matchAll(JOIN)) {
    pieces.push([span[0] + from, span[0] + match.index])
    from = match.index + match[0].length
  }
  pieces.push([span[0] + from, span[1]])
  return pieces.filter((piece) => piece[0] < piece[1] && NAME_OR_NOUN.test(slice(text, piece)))
}
