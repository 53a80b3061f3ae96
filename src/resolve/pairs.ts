import type { Member } from './cast.ts'
import type { Scene } from './scene.ts'

const PAIR =
  /^(?:the two|both)\s(?:\p{L}+\s)?(?:countries|neighbours|neighbors|governments|states|capitals|nations|sides)$/iu

/** "The two neighbours", "both governments": the two states that the article names oftenest, where no third is named as often; else none. */
export const pairOfStates = ({ cast }: Scene, phrase: string): Member[] => {
  if (!PAIR.test(phrase)) return []
  const states = cast
    .members()
    .filter(({ type }) => type === 'State')
    .toSorted((a, b) => b.seenAt.length - a.seenAt.length)
  const [, second, third] = states
  return second === undefined || second.seenAt.length === (third?.seenAt.length ?? 0) ? [] : states.slice(0, 2)
}
