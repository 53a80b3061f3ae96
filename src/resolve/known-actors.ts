import { foldedKey } from '../domain/fold.ts'
import type { Span } from '../domain/span.ts'
import type { Member } from './cast.ts'
import type { Known, Post } from './gazetteer.ts'
import { postAt } from './posts.ts'
import { hitsIn, type Scene } from './scene.ts'

const servesFor = ({ known }: Scene, { of }: Post, { name }: Member): boolean =>
  of === name || known.byName.get(of)?.onBehalfOf === name

/**
 * Gives a person the post that he holds at the article's day, in preference the one by which the article calls him, and for whom
 * he speaks by it: for the state where the post is one of its organs. Where the article itself says for whom (`affiliation`), only a
 * post there counts, and without one the article's words stand.
 */
export const applyPost = (
  scene: Scene,
  member: Member,
  known: Known,
  calledAs: string | null,
  affiliation: Member | null = null,
): void => {
  const posts = affiliation === null ? known.posts : known.posts.filter((post) => servesFor(scene, post, affiliation))
  if (affiliation !== null && posts.length === 0) {
    Object.assign(member, { role: calledAs, since: null, until: null, onBehalfOf: affiliation })
    return
  }
  const post = postAt({ ...known, posts }, scene.day, calledAs)
  const principal = post === null ? undefined : scene.known.byName.get(post.of)
  if (post === null || principal === undefined) return
  member.role = post.role
  member.since = post.since
  member.until = post.until
  const holder = enterKnown(scene, principal)
  member.onBehalfOf = holder.type === 'Organization' && holder.onBehalfOf !== null ? holder.onBehalfOf : holder
}

/** The member for an actor of the fixed data, entered with all for whom it speaks. */
export const enterKnown = (scene: Scene, known: Known): Member => {
  const member = scene.cast.enter(known.type, known.name)
  member.gender ??= known.gender
  member.medium ||= scene.known.media.has(known.name)
  if (known.type === 'Organization' && known.onBehalfOf !== null && member.onBehalfOf === null) {
    const principal = scene.known.byName.get(known.onBehalfOf)
    if (principal !== undefined && principal.name !== known.name) member.onBehalfOf = enterKnown(scene, principal)
  }
  if (known.type === 'Person') {
    scene.people.set(foldedKey(known.name), member)
    applyPost(scene, member, known, null)
  }
  return member
}

/** The actors named inside a span, adjectives included, in text order: whom an issue such as "the Russian demands" concerns. */
export const namedIn = (scene: Scene, span: Span): Member[] => [
  ...new Set(hitsIn(scene, span).map(({ known }) => enterKnown(scene, known))),
]
