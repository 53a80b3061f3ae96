import type { Article } from '../domain/article.ts'
import type { Extraction } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import { actorsOf } from './actors-of.ts'
import type { Member } from './cast.ts'
import type { Scene } from './scene.ts'
import type { Speakers } from './speakers.ts'
import type { Topic, Topics } from './topics.ts'

/** One article while its claims are made: what was extracted, who is on the scene, and who speaks where. */
export interface Reading {
  article: Article
  extraction: Extraction
  scene: Scene
  topics: Topics
  /** Topics that claims name, by id. */
  used: Map<string, Topic>
  speakers: Speakers
}

/** Notes that a claim names a topic, and gives its id. */
export const useTopic = ({ used }: Reading, topic: Topic | null): string | null => {
  if (topic === null) return null
  if (!used.has(topic.id)) used.set(topic.id, topic)
  return topic.id
}

/** Actors that phrases name, each once, without those that must not be among them. */
export const othersIn = (
  scene: Scene,
  spans: readonly Span[],
  speaker: Member | null,
  except: readonly (Member | null)[],
): Member[] =>
  [...new Set(spans.flatMap((span) => actorsOf(scene, span, speaker)))].filter((member) => !except.includes(member))
