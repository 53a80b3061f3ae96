import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow } from '../domain/graph.ts'
import { numberOf, stringOf, stringOrNull, stringsOf } from './properties.ts'
import type { ActorRef, ActorView, ArticleRef, ArticleView, TopicRef } from './views.ts'

export const actorRef = (row: NodeRow): ActorRef => {
  if (row.actorType === undefined) {
    throw new DemarcheError('STORE_CORRUPT', `${row.label} ${row.id} stands where an actor belongs`)
  }
  return { id: row.id, name: stringOf(row, 'name'), type: row.actorType }
}

export const actorRefOrNull = (row: NodeRow | null): ActorRef | null => (row === null ? null : actorRef(row))

export const actorView = (row: NodeRow): ActorView => ({
  ...actorRef(row),
  otherNames: stringsOf(row, 'otherNames'),
  seenIn: numberOf(row, 'seenIn'),
})

export const topicRef = (row: NodeRow): TopicRef => ({ id: row.id, name: stringOf(row, 'name') })

export const articleRef = (row: NodeRow): ArticleRef => ({
  id: row.id,
  title: stringOrNull(row, 'title'),
  publisher: stringOrNull(row, 'publisher'),
  publishedAt: stringOrNull(row, 'publishedAt'),
  url: stringOrNull(row, 'url'),
})

export const articleView = (row: NodeRow): ArticleView => ({
  ...articleRef(row),
  name: stringOf(row, 'name'),
  source: stringOf(row, 'source'),
  author: stringOrNull(row, 'author'),
  language: stringOrNull(row, 'language'),
  licence: stringOrNull(row, 'licence'),
})
