import type { SourceText } from '../domain/article.ts'
import type { ActorPhrase, Extraction } from '../domain/extraction.ts'
import { contains, overlaps, type Span } from '../domain/span.ts'
import { Cast, type Member, see } from './cast.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type NameHit, scanNames } from './name-scan.ts'

/** One article while its phrases become actors: its words, the fixed data, and who has come up so far. */
export interface Scene {
  readonly text: string
  /** The article's day, by which posts are chosen, or null. */
  readonly day: string | null
  readonly known: Gazetteer
  /** Known names in text order, and the states that the article itself makes known. */
  readonly hits: readonly NameHit[]
  /** Noun phrases outside credits, in text order. */
  readonly phrases: readonly ActorPhrase[]
  readonly sentences: readonly Span[]
  /** Credits and datelines, which are no speech. */
  readonly credits: readonly Span[]
  readonly cast: Cast
  /** The article's persons by the folded forms under which they came up. */
  readonly people: Map<string, Member>
}

/** A scene on which nobody has come up yet. */
export const openScene = (source: SourceText, extraction: Extraction, day: string | null, known: Gazetteer): Scene => ({
  text: source.text,
  day,
  known,
  hits: scanNames(source, known),
  phrases: extraction.phrases.filter(({ span }) => !source.credits.some((credit) => overlaps(credit, span))),
  sentences: extraction.sentences,
  credits: source.credits,
  cast: new Cast(),
  people: new Map(),
})

/** Index of the sentence that holds an offset; -1 where none does. */
export const sentenceAt = ({ sentences }: Scene, at: number): number =>
  sentences.findIndex(([start, end]) => start <= at && at < end)

/** Known names that lie inside a span, in text order. */
export const hitsIn = ({ hits }: Scene, span: Span): NameHit[] => hits.filter((hit) => contains(span, hit.span))

/** Records that a phrase means a member, with its wording as an alias, and gives the member. */
export const meet = ({ phrases }: Scene, member: Member, span: Span, wording: string): Member => {
  see(
    member,
    span[0],
    wording.replace(/\s+/g, ' ').trim(),
    phrases.some((phrase) => phrase.subject && overlaps(phrase.span, span)),
  )
  return member
}
