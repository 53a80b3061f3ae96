import { type Decision, decisionSchema } from '../domain/decision.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow } from '../domain/graph.ts'
import { hashId } from '../domain/ids.ts'
import type { ActorType } from '../domain/vocabulary.ts'
import { shownAnew, type Verdicts, verdictsOf } from '../link/decisions.ts'
import type { GraphStore, WriteTransaction } from '../store/port.ts'
import { rewriteArticles } from './rewrite-articles.ts'

/** Who decided what about two actors (ids), why, and when (an instant in UTC, ISO 8601). */
export interface DecisionRequest {
  verdict: Decision['verdict']
  a: string
  b: string
  by: string
  why: string | null
  at: string
}

/** `same` has a direction (b is shown as a), `not-same` has none. */
const decisionId = ({ verdict, a, b }: DecisionRequest): string =>
  hashId('decision', verdict, ...(verdict === 'same' ? [a, b] : [a, b].sort()))

/**
 * Stores a decision and writes the articles anew that it concerns, in one transaction. The same decision again changes
 * nothing and gives the stored one.
 * @throws NOT_FOUND for an unknown actor; INPUT_INVALID for one actor with itself, and for what contradicts a decision
 */
export const decide = (store: GraphStore, request: DecisionRequest): Promise<Decision> =>
  store.write(async (transaction) => {
    const { verdict, a, b } = request
    const id = decisionId(request)
    const [decisions, rows] = await Promise.all([transaction.decisions(), transaction.nodes([a, b])])
    const stored = decisions.find((decision) => decision.id === id)
    if (stored !== undefined) return stored

    const verdicts = verdictsOf(decisions)
    const [first, second] = [actorNamed('a', a, rows, verdicts), actorNamed('b', b, rows, verdicts)]
    refuseContradiction(verdict, a, b, verdicts)
    const names = { aName: first.name, aType: first.type, bName: second.name, bType: second.type }
    const decision = checked({ id, ...request, ...names })
    await transaction.putDecision(decision)
    await applyDecisions(transaction, verdicts, verdictsOf([...decisions, decision]))
    return decision
  })

/**
 * Takes a decision back, and writes the articles anew that it concerned, in one transaction.
 * @returns the decision that was taken back
 * @throws NOT_FOUND when there is no such decision
 */
export const undoDecision = (store: GraphStore, id: string): Promise<Decision> =>
  store.write(async (transaction) => {
    const decisions = await transaction.decisions()
    const decision = decisions.find((one) => one.id === id)
    if (decision === undefined) throw new DemarcheError('NOT_FOUND', `no decision ${id}`, { field: 'id' })
    await transaction.deleteDecision(id)
    const left = decisions.filter((one) => one !== decision)
    await applyDecisions(transaction, verdictsOf(decisions), verdictsOf(left))
    return decision
  })

const actorNamed = (
  field: string,
  id: string,
  rows: readonly NodeRow[],
  verdicts: Verdicts,
): { name: string; type: ActorType } => {
  const row = rows.find((one) => one.id === id && one.label === 'Actor')
  if (row?.actorType !== undefined) return { name: String(row.props.name), type: row.actorType }
  const known = verdicts.known(id)
  if (known === null) throw new DemarcheError('NOT_FOUND', `no actor ${id}`, { field })
  return known
}

const refuseContradiction = (verdict: Decision['verdict'], a: string, b: string, verdicts: Verdicts): void => {
  if (a === b) throw new DemarcheError('INPUT_INVALID', `${a} and ${b} are one id`, { field: 'b' })
  const contradicts = verdict === 'same' ? verdicts.parted(a, b) : verdicts.shown(a) === verdicts.shown(b)
  if (!contradicts) return
  const decided = verdict === 'same' ? 'not to be one' : 'to be one'
  throw new DemarcheError('INPUT_INVALID', `${a} and ${b} were decided ${decided}: undo that decision first`, {
    field: 'verdict',
  })
}

const checked = (decision: Decision): Decision => {
  const { data, error } = decisionSchema.safeParse(decision)
  if (data !== undefined) return data
  const [issue] = error.issues
  throw new DemarcheError('INPUT_INVALID', issue?.message ?? 'not a decision', { field: issue?.path.join('.') ?? '' })
}

const ARTICLES_A_STEP = 200

const applyDecisions = async (transaction: WriteTransaction, before: Verdicts, after: Verdicts): Promise<void> => {
  const actors = shownAnew(before, after)
  const shown = [...new Set(actors.flatMap((id) => [id, before.shown(id)]))].sort()
  const articles = shown.length === 0 ? [] : await transaction.articlesMentioning(shown)
  // The first step also takes up what was decided about actors that no article has to be written anew for.
  for (let start = 0; start === 0 || start < articles.length; start += ARTICLES_A_STEP) {
    const ids = articles.slice(start, start + ARTICLES_A_STEP)
    const contributions = await transaction.contributions(ids)
    // An article is found by the actor that it shows: it may never have named the one that is shown anew.
    const changes = contributions
      .filter((contribution) => contribution?.actors.some(({ id }) => actors.includes(id)))
      .map((contribution) => ({ before: contribution, after: contribution }))
    await rewriteArticles(transaction, changes, { before, after })
  }
}
