import { foldedKey } from '../domain/fold.ts'
import type { Known, Post } from './gazetteer.ts'

const runsOn = ({ since, until }: Post, day: string): boolean =>
  (since === null || since <= day) && (until === null || day <= until)

/** Whether a person holds any post at a day. */
export const inOffice = (known: Known, day: string): boolean => known.posts.some((post) => runsOn(post, day))

/**
 * The post of a known person at a day, in preference one whose role shares a word with how the article calls him, else the last
 * that he held that day; where he held none, the post so called. null where none fits.
 */
export const postAt = (known: Known, day: string | null, calledAs: string | null): Post | null => {
  const words = new Set(calledAs === null ? [] : foldedKey(calledAs).split(' '))
  const called = (post: Post): boolean =>
    foldedKey(post.role)
      .split(' ')
      .some((word) => words.has(word))
  const held = known.posts.filter((post) => day === null || runsOn(post, day))
  return held.findLast(called) ?? held.at(-1) ?? known.posts.findLast(called) ?? null
}
