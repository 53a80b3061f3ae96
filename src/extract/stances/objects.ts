import { overlaps, type Span } from '../../domain/span.ts'
import { phraseAt } from '../adjuncts.ts'
import { phraseEnd, trimSpan } from '../reader/extent.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import { openedBy } from '../subjects.ts'
import type { PhraseRule, VerbRule } from './rules.ts'
import { insideWords, type Site } from './site.ts'

const BEFORE_OBJECT = /^(on|upon|to|by|for|at|against|with)$/
const BEFORE_COMPLEMENT = /^(to|for|on|upon|of|out|down|against|that|into|in|about|off|up|with|not|from|at)$/
/** How far behind a verb "to" may open whom it is directed at, in tokens. */
const TO_REACH = 12

const objectAt = (sentence: Sentence, from: number): Span | null => {
  const phrase = phraseAt(sentence, BEFORE_OBJECT.test(lower(sentence, from)) ? from + 1 : from)
  if (phrase === undefined) return null
  let { end } = phrase
  while (/^(and|of)$/.test(lower(sentence, end))) {
    const next = phraseAt(sentence, end + 1)
    if (next === undefined) break
    end = next.end
  }
  return tokenSpan(sentence, phrase.start, end)
}

const complementOf = (site: Site): Span | null => {
  const { parsed, sentence, group } = site
  let at = group.end
  while (BEFORE_COMPLEMENT.test(lower(sentence, at))) at++
  if (at >= sentence.tokens.length) return null
  const comma = openedBy(sentence, group) ? sentence.tokens.findIndex(({ text }, i) => i > at && text === ',') : -1
  const end = comma > 0 ? comma : phraseEnd(sentence, at)
  const words = end > at ? insideWords(site, tokenSpan(sentence, at, end)) : null
  return words === null ? null : trimSpan(parsed.text, words)
}

/** The words for what a stance is on. */
export const issueOf = ({ issue }: VerbRule | PhraseRule, site: Site): Span | null => {
  const { statements, sentence, within, reports } = site
  if (issue === 'subject') return site.subject
  if (issue === 'clause')
    return (within === null ? null : statements[within]?.content.find((span) => overlaps(span, sentence.span))) ?? null
  const reported = reports === null ? undefined : statements[reports]?.content[0]
  if (reported !== undefined) return reported
  // "The toll was rejected by the islands": what is done to is the subject.
  return site.group.passive && site.subject !== null && !/^(to|that)\b/.test(site.behind)
    ? site.subject
    : complementOf(site)
}

/** The words for whom a stance is directed at. */
export const towardOf = ({ toward }: VerbRule, { sentence, group, subject }: Site): Span[] => {
  if (toward === 'none') return []
  if (toward === 'subject') return subject === null ? [] : [subject]
  const from =
    toward === 'object'
      ? group.end
      : sentence.tokens.findIndex(
          (token, i) =>
            i >= group.end &&
            i < group.end + TO_REACH &&
            token.lower === 'to' &&
            phraseAt(sentence, i + 1) !== undefined,
        )
  const object = from < 0 ? null : objectAt(sentence, from)
  return object === null ? [] : [object]
}
