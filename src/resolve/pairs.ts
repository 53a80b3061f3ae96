import { type Member, see } from './cast.ts'
import type { Scene } from './scene.ts'

const PAIR = /^(?:the two|both)\s(?:\p{L}+\s)?(?:countries|neighbours|neighbors|governments|states|capitals|nations)$/iu

/**
 * "The two neighbours", "both governments" at an offset: the two states that were named oftenest before, where no third was
 * named as often; else none.
 */
export const pairOfStates = ({ cast }: Scene, phrase: string, before: number): Member[] => {
  if (!PAIR.test(phrase)) return []
  const counted = cast
    .members()
    .filter(({ type }) => type === 'State')
    .map((member) => ({ member, times: member.seenAt.filter(({ at }) => at < before).length }))
    .toSorted((a, b) => b.times - a.times)
  const [, second, third] = counted
  if (second === undefined || second.times === 0 || second.times === (third?.times ?? 0)) return []
  const pair = counted.slice(0, 2).map(({ member }) => member)
  for (const member of pair) see(member, before, null, true)
  return pair
}
