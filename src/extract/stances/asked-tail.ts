import { phraseAt } from '../adjuncts.ts'
import { lower, type Sentence } from '../sentence.ts'
import { isPlainVerb } from './plain-verbs.ts'

/**
 * Whether words that only go on telling begin at a token, behind what is asked from `first` on: "[the fleet], which lies in the
 * bay", "[open the gate], a step that the guild rejects", "[calm] and said that".
 */
export const tailAt = (sentence: Sentence, first: number, at: number): boolean => {
  const [word, next] = [lower(sentence, at), lower(sentence, at + 1)]
  if (word === ',' && /^(?:which|who|whom|whose|where|while|though|although)$/.test(next)) return true
  if (word === ',' && /^(?:of|in|to|for|from|with|by)$/.test(next) && /^wh(?:ich|om)$/.test(lower(sentence, at + 2)))
    return true
  if (word === ',' && /^an?$/.test(next)) {
    const phrase = phraseAt(sentence, at + 1)
    if (phrase !== undefined && /^(?:that|which|who)$/.test(lower(sentence, phrase.end))) return true
  }
  if (word !== 'and' && word !== 'but' && word !== 'or') return false
  // "Send me the bill, and I will sign it"
  if (/^(?:i|we|he|she|they|you)$/.test(next)) return true
  if (word === 'or') return false
  const told = sentence.groups.find(({ start, finite }) => start === at + 1 && finite)
  const inside = sentence.groups.some(({ start, finite }) => finite && start > first + 1 && start < at)
  return (
    told !== undefined && !inside && !isPlainVerb(sentence, told.start) && sentence.tokens[told.main]?.pos === 'VERB'
  )
}
