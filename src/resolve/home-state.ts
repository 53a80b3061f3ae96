import { foldedKey } from '../domain/fold.ts'
import { slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { enterKnown } from './known-actors.ts'
import type { Scene } from './scene.ts'

/** The place at the front of a dateline: "VOSTRAVA, Feb 3 (Lakewire) —", "Vostrava -". */
const DATELINE = /^([\p{Lu}][\p{L}.'’ -]{2,30}?)(?:,[^—–\n(-]{0,30})?\s*(?:\([^)\n]{2,40}\)\s*)?[—–-]/u

const opensLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n'

/** The state in whose capital the article was written, by a dateline that the reader marked or that a line begins with; else null. */
const datelineState = (scene: Scene): Member | null => {
  const starts = [...scene.credits, ...scene.sentences]
    .map(([start]) => start)
    .filter((at) => opensLine(scene.text, at))
  for (const start of starts) {
    const place = DATELINE.exec(slice(scene.text, [start, Math.min(scene.text.length, start + 110)]))?.[1]
    const known = place === undefined ? undefined : scene.known.byForm.get(foldedKey(place))
    if (known?.type === 'State') return enterKnown(scene, known)
  }
  return null
}

/**
 * The state whose offices an article means where it does not say whose "the foreign minister" is: that of its dateline, else the only
 * state that it speaks of. null where several come up: the last one named is the other side as often as not.
 */
export const homeState = (scene: Scene): Member | null => {
  const states = scene.cast.members().filter(({ type, seenAt }) => type === 'State' && seenAt.length > 0)
  return datelineState(scene) ?? (states.length === 1 ? (states[0] ?? null) : null)
}
