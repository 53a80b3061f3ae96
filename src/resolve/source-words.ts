import type { Span } from '../domain/span.ts'
import type { Scene } from './scene.ts'

/** What a source may carry that names nobody: "[Verin] for her part", "[the mayor] himself". */
const ASIDE =
  /\s+(?:(?:himself|herself|itself|themselves)|for (?:its|his|her|their) part|on the other hand|meanwhile|in turn|(?:last|this) (?:week|month|year))$|\s+(?:yesterday|today)$/u
const RELATIVE = /,\s(?:who|which|where|led by|headed by|among them|wearing|speaking)\s|,?\s(?:such as|including)\s/i
/** "[Envoy] to the islands Alda Verin": the name of an office that a reader cut off behind its place. */
const OFFICE_CONTINUES = /^ (?:to|of|for) (?:the )?/u

/** A source without what is told about it and with the name that a reader cut off, so that its head decides whom it means. */
export const sourceWords = (scene: Scene, span: Span): Span => {
  const { text, phrases } = scene
  const words = text.slice(...span)
  const relative = RELATIVE.exec(words)
  let end = relative === null || relative.index === 0 ? span[1] : span[0] + relative.index
  for (let aside = ASIDE.exec(text.slice(span[0], end)); aside !== null; aside = ASIDE.exec(text.slice(span[0], end)))
    end = span[0] + aside.index
  if (end === span[0]) return span
  const longer = phrases.find((phrase) => phrase.kind === 'name' && phrase.span[0] === span[0] && phrase.span[1] > end)
  return longer !== undefined && OFFICE_CONTINUES.test(text.slice(end, longer.span[1])) ? longer.span : [span[0], end]
}
