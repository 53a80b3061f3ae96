import type { ActorRef, ArticleRef } from '../query/views.ts'

export const nameOf = (actor: ActorRef | null): string => actor?.name ?? ''

/** "Antony Blinken (for United States)". */
export const nameWithBehalf = (actor: ActorRef | null, onBehalfOf: ActorRef | null, unknown = 'not named'): string =>
  `${actor?.name ?? unknown}${onBehalfOf ? ` (for ${onBehalfOf.name})` : ''}`

/** Those to whom a statement went, the medium too, each once. */
export const receiversOf = (addressees: readonly ActorRef[], medium: ActorRef | null): string[] => [
  ...new Set(namesOf(medium ? [...addressees, medium] : addressees)),
]

export const namesOf = (actors: readonly { name: string }[]): string[] => actors.map(({ name }) => name)

/** The shortest thing by which a reader knows an article again. */
export const articleName = (article: ArticleRef): string => article.title ?? article.url ?? article.id
