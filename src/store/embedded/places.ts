import type { Place } from '../port.ts'

/** Negative when `a` comes first in the order of (date, id). */
export const comparePlaces = (a: Place, b: Place): number =>
  a.date === b.date ? compareAscii(a.id, b.id) : compareAscii(a.date, b.date)

export const compareAscii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
