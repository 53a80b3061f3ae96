import { z } from 'zod'
import { contains, type Span } from '../../domain/span.ts'
import table from '../data/conditions.json' with { type: 'json' }
import type { Sentence } from '../sentence.ts'

/** Words that open a condition: what a stance is made to depend on. */
export const CONDITION_RULES = z
  .array(
    z.object({
      openers: z.array(z.string()),
      /** What may not follow, a pattern. */
      notOpening: z
        .string()
        .transform((pattern) => new RegExp(`^(${pattern})`, 'i'))
        .optional(),
      exchange: z.boolean().default(false),
      /**
       * When who makes it asks for what it names: `granted` where something is given for the act of another who is named,
       * `lasting` where it is given as long as others act, `in-time` where it is given once they did, `until` where something
       * is held out until they do, `denied` where it is not done before or without (elsewhere these tell no condition).
       */
      asks: z.enum(['never', 'always', 'granted', 'lasting', 'in-time', 'until', 'denied']).default('never'),
      /** It names a thing, and no act: "without a guarantee". */
      thing: z.boolean().default(false),
      /** A condition also where nothing follows. */
      alone: z.boolean().default(false),
      reason: z.string(),
      example: z.string(),
    }),
  )
  .parse(table)

export type ConditionRule = (typeof CONDITION_RULES)[number]

const byOpener = new Map<string, ConditionRule>()
for (const rule of CONDITION_RULES) for (const opener of rule.openers) byOpener.set(opener, rule)

const longestFirst = [...byOpener.keys()].toSorted((a, b) => b.length - a.length)
const OPENER = new RegExp(`\\b(${longestFirst.join('|')})\\b`, 'gi')

// "asked if", "whether or not", "as if", "what if", "for once": not conditions.
const NOT_A_CONDITION =
  /\b(as|what|ask(?:s|ed|ing)?|wonder(?:s|ed)?|know|knew|see|sure|doubt(?:s|ed)?|say|at|for|more than|all at|not|from (?:\w+ )?(?:\w+ )?(?:\w+ )?) $/i
const ENDS = /\.(?!\d)|[,;:!?–—”"»]|\s-\s/u
const SHORTEST_CHARACTERS = 3

/** The wordings of conditions in a sentence, in text order, openers included; `denied` adds those of what is denied alone. */
export const conditionsIn = (text: string, sentence: Sentence, denied = false): Span[] => {
  const seen = denied ? deniedSeen : conditionsSeen
  const known = seen.get(sentence) ?? findConditions(text, sentence, denied)
  seen.set(sentence, known)
  return known
}

// Every verb of a sentence asks for them.
const conditionsSeen = new WeakMap<Sentence, Span[]>()
const deniedSeen = new WeakMap<Sentence, Span[]>()

const findConditions = (text: string, { span }: Sentence, denied: boolean): Span[] => {
  const words = text.slice(...span)
  const found: Span[] = []
  for (const match of words.matchAll(OPENER)) {
    const rule = byOpener.get(match[0].toLowerCase())
    if (rule?.asks === 'denied' && !denied) continue
    if (NOT_A_CONDITION.test(words.slice(0, match.index))) continue
    const rest = words.slice(match.index + match[0].length)
    if (rule?.notOpening?.test(rest.trimStart())) continue
    const length = ENDS.exec(rest)?.index ?? rest.length
    if (length < SHORTEST_CHARACTERS && !rule?.alone) continue
    const start = span[0] + match.index
    if (found.some((other) => contains(other, [start, start + 1]))) continue
    found.push([start, start + (match[0] + rest.slice(0, length)).trimEnd().length])
  }
  return found
}

const OPENS = new RegExp(`^(?:${longestFirst.join('|')})\\b`, 'i')

/** What opens the wording of a condition, with the rule for it. */
export const openingOf = (condition: string): { opener: string; rule: ConditionRule } | null => {
  const opener = OPENS.exec(condition)?.[0].toLowerCase()
  const rule = opener === undefined ? undefined : byOpener.get(opener)
  return opener === undefined || rule === undefined ? null : { opener, rule }
}

/** Whether the wording of a condition tells what is given in exchange. */
export const isExchange = (condition: string): boolean => openingOf(condition)?.rule.exchange === true
