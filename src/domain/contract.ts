import { z } from 'zod'
import type { ActorClaim, Contribution, DemandClaim, PositionClaim, StatementClaim } from './contribution.ts'
import { slice, spanSchema } from './span.ts'
import {
  actorTypeSchema,
  daySchema,
  firmnessSchema,
  modeSchema,
  positionKindSchema,
  quoteTypeSchema,
  temporalitySchema,
} from './vocabulary.ts'

/** Changes whenever a property of the extraction contract is added, dropped or changes its meaning. */
const CONTRACT_VERSION = '1'

const name = z.string().min(1)
const index = z.number().int().nonnegative()
const found = { rule: z.string().min(1), confidence: z.number().gt(0).lte(1) }

const contractActorSchema = z.object({
  name: name.describe('Unique within `actors`.'),
  type: actorTypeSchema,
  onBehalfOf: name.nullable().describe('A canonical name, which need not be listed in `actors`.'),
  aliases: z.array(name).describe('Forms seen in this article, never pronouns.'),
})

const contractStatementSchema = z.object({
  speaker: name.nullable().describe('A name of `actors`; null where the source is not named.'),
  speakerText: z.string().describe('The source as printed.'),
  cue: z.string(),
  mode: modeSchema,
  quoteType: quoteTypeSchema,
  addressee: name.nullable(),
  otherAddressees: z.array(name),
  medium: name.nullable(),
  saidOn: daySchema.nullable(),
  inTitle: z.boolean(),
  spans: z.object({ source: z.array(spanSchema), cue: z.array(spanSchema), content: z.array(spanSchema).min(1) }),
  ...found,
})

const contractPositionSchema = z.object({
  holder: name,
  onBehalfOf: name.nullable(),
  kind: positionKindSchema,
  issue: z.string().min(1).nullable(),
  demand: index.nullable().describe('Index into `demands`.'),
  toward: name.nullable(),
  otherToward: z.array(name),
  negated: z.boolean(),
  conditional: z.string().min(1).nullable().describe('The wording of the condition.'),
  firmness: firmnessSchema.nullable(),
  temporality: temporalitySchema,
  date: daySchema.nullable(),
  statement: index.nullable().describe("Index into `statements`; null for the reporter's own sentence."),
  evidence: spanSchema.describe('The whole sentence.'),
  inTitle: z.boolean(),
  ...found,
})

const contractDemandSchema = z.object({
  by: name,
  of: name.nullable(),
  otherOf: z.array(name),
  what: spanSchema,
  evidence: spanSchema.describe('The whole sentence.'),
  date: daySchema.nullable(),
  inTitle: z.boolean(),
  ...found,
})

/** One line of `demarche extract --format jsonl`: what one article says, by name and by index into the object's own lists. */
export const contractSchema = z.object({
  id: z.string().min(1),
  source: z.string().min(1).describe('The path as it was given.'),
  text: z.string().min(1).describe('Every offset counts UTF-16 units into this text, end exclusive.'),
  actors: z.array(contractActorSchema),
  statements: z.array(contractStatementSchema),
  positions: z.array(contractPositionSchema),
  demands: z.array(contractDemandSchema),
})
export type Contract = z.infer<typeof contractSchema>

/** The JSON Schema (2020-12) that is committed as schemas/extraction.schema.json. */
export const contractJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(contractSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.prefixItems) Object.assign(jsonSchema, { minItems: jsonSchema.prefixItems.length, items: false })
    },
  })
  return {
    $schema,
    $id: `urn:demarche:extraction:${CONTRACT_VERSION}`,
    title: 'One line of `demarche extract --format jsonl`',
    ...schema,
  }
}

/** Names for ids: an actor's name, told apart by type or by number where two actors of the article bear the same. */
const uniqueNames = (actors: readonly ActorClaim[]): Map<string, string> => {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const actor of actors) {
    const candidates = [actor.name, `${actor.name} (${actor.type})`]
    for (let number = 2; candidates.every((candidate) => taken.has(candidate)); number += 1)
      candidates.push(`${actor.name} (${number})`)
    const unique = candidates.find((candidate) => !taken.has(candidate)) ?? actor.name
    taken.add(unique)
    names.set(actor.id, unique)
  }
  return names
}

/** Ids that the rest of the contribution needs a name for, `onBehalfOf` aside. */
const referencedActors = ({ statements, positions, demands }: Contribution): Set<string> => {
  const ids = [
    ...statements.flatMap(({ speaker, addressees, medium }) => [speaker, ...addressees, medium]),
    ...positions.flatMap(({ holder, toward }) => [holder, ...toward]),
    ...demands.flatMap(({ by, of }) => [by, ...of]),
  ]
  return new Set(ids.filter((id) => id !== null))
}

/**
 * A contribution in the words of the extraction contract. An actor that the article does not mention, known only
 * as the one for whom another speaks, is named but not listed. `source` is the path as it was given, where there is one.
 */
export const contractOf = (contribution: Contribution, source = contribution.article.source): Contract => {
  const { article } = contribution
  const names = uniqueNames(contribution.actors)
  const referenced = referencedActors(contribution)
  const nameOf = (id: string): string => {
    const known = names.get(id)
    if (known === undefined) throw new TypeError(`the contribution of ${article.source} lists no actor ${id}`)
    return known
  }
  const nameOrNull = (id: string | null): string | null => (id === null ? null : nameOf(id))
  const first = (ids: readonly string[]): string | null => nameOrNull(ids[0] ?? null)
  const others = (ids: readonly string[]): string[] => ids.slice(1).map(nameOf)
  const indexIn = (claims: readonly { id: string }[], id: string | undefined | null): number | null => {
    const at = claims.findIndex((claim) => claim.id === id)
    return at === -1 ? null : at
  }

  const actor = (claim: ActorClaim): Contract['actors'][number] => ({
    name: nameOf(claim.id),
    type: claim.type,
    onBehalfOf: nameOrNull(claim.onBehalfOf),
    aliases: claim.aliases,
  })

  const statement = (claim: StatementClaim): Contract['statements'][number] => ({
    speaker: nameOrNull(claim.speaker),
    speakerText: claim.speakerText,
    cue: claim.cue,
    mode: claim.mode,
    quoteType: claim.quoteType,
    addressee: first(claim.addressees),
    otherAddressees: others(claim.addressees),
    medium: nameOrNull(claim.medium),
    saidOn: claim.saidOn,
    inTitle: claim.inTitle,
    spans: { source: claim.spans.source, cue: claim.spans.cue, content: claim.spans.content },
    rule: claim.rule,
    confidence: claim.confidence,
  })

  const position = (claim: PositionClaim): Contract['positions'][number] => ({
    holder: nameOf(claim.holder),
    onBehalfOf: nameOrNull(claim.onBehalfOf),
    kind: claim.kind,
    issue: claim.issue,
    demand: indexIn(contribution.demands, claim.demands[0]),
    toward: first(claim.toward),
    otherToward: others(claim.toward),
    negated: claim.negated,
    conditional: claim.condition && slice(article.text, claim.condition),
    firmness: claim.firmness,
    temporality: claim.temporality,
    date: claim.date,
    statement: indexIn(contribution.statements, claim.statement),
    evidence: claim.evidence,
    inTitle: claim.inTitle,
    rule: claim.rule,
    confidence: claim.confidence,
  })

  const demand = (claim: DemandClaim): Contract['demands'][number] => ({
    by: nameOf(claim.by),
    of: first(claim.of),
    otherOf: others(claim.of),
    what: claim.what,
    evidence: claim.evidence,
    date: claim.date,
    inTitle: claim.inTitle,
    rule: claim.rule,
    confidence: claim.confidence,
  })

  return {
    id: article.id,
    source,
    text: article.text,
    actors: contribution.actors.filter(({ id, mentions }) => mentions > 0 || referenced.has(id)).map(actor),
    statements: contribution.statements.map(statement),
    positions: contribution.positions.map(position),
    demands: contribution.demands.map(demand),
  }
}
