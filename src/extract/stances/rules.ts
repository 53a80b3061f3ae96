import { z } from 'zod'
import { firmnessSchema, positionKindSchema } from '../../domain/vocabulary.ts'
import phraseTable from '../data/stance-phrases.json' with { type: 'json' }
import shapeTable from '../data/stance-shapes.json' with { type: 'json' }
import verbTable from '../data/stance-verbs.json' with { type: 'json' }
import { withDeeds } from './deeds.ts'

// Patterns of data tell no classes of Unicode, and without the flag `u` they are found five times as quickly.
const pattern = z.string().transform((words) => new RegExp(withDeeds(words)))

const common = {
  rule: z.string(),
  kind: positionKindSchema,
  /** Whose stance it is: the verb's subject's, whom the sentence quotes, or from whom the subject gets it ("praise from the guild"). */
  holder: z.enum(['subject', 'speaker', 'from']).default('subject'),
  /** Which subjects fit: any; the speaker (I, we, or a pronoun in reported words); an actor that may speak for itself. */
  subject: z.enum(['any', 'speaker', 'self']).default('any'),
  /** Where the words for the issue stand. */
  issue: z.enum(['complement', 'infinitive', 'subject', 'clause']),
  firmness: firmnessSchema.optional(),
  reason: z.string(),
  example: z.string(),
}

const verbRuleSchema = z
  .object({
    ...common,
    /** Lemmas of the main verb, parted by spaces; `*` is any verb. */
    verbs: z.string(),
    /** What must, and what must not, stand right behind the verb (lower case, a pattern; `{harm}` is a class of deeds). */
    behind: pattern,
    notBehind: pattern.optional(),
    /** What the verb's plain form and the words behind it must tell, a pattern like those. */
    deed: pattern.optional(),
    needs: z
      .enum([
        'negated',
        'negated-will',
        'will',
        'said-of-other',
        'in-statement',
        'must-of-other',
        'must-be-done',
        'behind-what',
        'should-of-other',
        'subjunctive',
        'progressive-or-will',
        'negated-will-announced',
        'will-announced',
        'may-announced',
        'done',
      ])
      .optional(),
    /** `keep` marks a negated verb's stance as negated; `drop` finds none where the verb is negated, unless the rule needs it. */
    negation: z.enum(['keep', 'drop']).default('keep'),
    toward: z.enum(['object', 'to-object', 'subject', 'none']).default('none'),
    /** Where the words for what is asked stand, for a rule whose stance raises a demand; `behind`: right after those of `behind`. */
    demand: z.enum(['complement', 'infinitive', 'infinitive-or-object', 'behind', 'must', 'none']).default('none'),
    /** The stance counts only where whom it is directed at is an actor: an accusation needs an accused. */
    needsTarget: z.boolean().default(false),
    /** What a negated verb tells instead: who "will not lift" a measure rejects. */
    negatedKind: positionKindSchema.optional(),
    /** Tried before those of lower priority; 0 where absent. */
    priority: z.number().default(0),
  })
  .transform((row) => ({ ...row, verbs: new Set(row.verbs.split(' ')) }))
export type VerbRule = z.infer<typeof verbRuleSchema>

const phraseRuleSchema = z.object({
  ...common,
  phrase: z.string().transform((pattern) => new RegExp(pattern, 'gi')),
  negated: z.boolean().default(false),
})
export type PhraseRule = z.infer<typeof phraseRuleSchema>

/** Stances told by verbs, in the order in which they are tried: the first that fits a verb wins. */
export const VERB_RULES: readonly VerbRule[] = z
  .array(verbRuleSchema)
  .parse(verbTable)
  .toSorted((a, b) => b.priority - a.priority)

const byLemma = new Map<string, readonly VerbRule[]>()

/** The rules for a verb, in the order in which they are tried. */
export const verbRulesFor = (lemma: string): readonly VerbRule[] => {
  const known = byLemma.get(lemma) ?? VERB_RULES.filter(({ verbs }) => verbs.has('*') || verbs.has(lemma))
  byLemma.set(lemma, known)
  return known
}

/** Stances told by set phrases and adjectives, wherever they stand. */
export const PHRASE_RULES: readonly PhraseRule[] = z.array(phraseRuleSchema).parse(phraseTable)

const shapeRuleSchema = z.object({
  rule: z.string(),
  kind: positionKindSchema,
  reason: z.string(),
  example: z.string(),
})
type ShapeRule = z.infer<typeof shapeRuleSchema>

/** Stances that the shape of a sentence tells, and no word of it. */
export const SHAPE_RULES = z.array(shapeRuleSchema).parse(shapeTable)

/** The rule for a shape. Throws where no row has that name. */
export const shapeRule = (name: string): ShapeRule => {
  const found = SHAPE_RULES.find(({ rule }) => rule === name)
  if (found === undefined) throw new TypeError(`no row ${name} in stance-shapes.json`)
  return found
}
