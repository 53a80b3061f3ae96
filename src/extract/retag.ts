import { cueFrames } from './cues.ts'
import type { Token } from './tokens.ts'

const THIRD_PERSON = /^(?!.*ss$)\p{Ll}{3,}s$/u
const OPENS_MESSAGE = new Set(['that', 'to', 'for', 'on', 'the', 'a', 'an', 'it', 'he', 'she', 'they', 'its', 'his', 'her', 'their', 'no', 'any', 'all', ':'])

const stem = (lower: string): string => lower.replace(/ies$/, 'y').replace(/(?<=(sh|ch|x|z|s))es$/, '').replace(/(?<!s)s$/, '')

/**
 * Mends one frequent fault of the tagger: a reporting verb in the third person read as a plural noun behind a name
 * ("Premier Oland fears that ...", "the ministry demands the release ...").
 */
export const retagReportingVerbs = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, i) => {
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return token
    if (before === undefined || after === undefined || !THIRD_PERSON.test(token.text)) return token
    if (before.pos !== 'PROPN' && before.pos !== 'PRON' && !(before.pos === 'NOUN' && after.lower === 'that')) return token
    if (/^(its|his|her|their|our|my|your)$/.test(before.lower) || !OPENS_MESSAGE.has(after.lower)) return token
    // "the member states that were ..." is a relative clause.
    if (after.lower === 'that' && /^(AUX|VERB)$/.test(tokens[i + 2]?.pos ?? '')) return token
    if (cueFrames(stem(token.lower)).length === 0) return token
    if (/^(for|on)$/.test(after.lower) && before.pos !== 'PROPN') return token
    return { ...token, pos: 'VERB', lemma: stem(token.lower) }
  })
