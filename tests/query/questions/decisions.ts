import { describe, expect, it } from 'vitest'
import { decide, undoDecision } from '../../../src/ingest/decide.ts'
import { actorPage } from '../../../src/query/actor-page.ts'
import { listCandidates } from '../../../src/query/candidates.ts'
import { listStatements } from '../../../src/query/statements.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { actorId } from '../contribution.ts'
import { A_VOSS, VOSS } from '../world.ts'

export const decisionQuestions = (current: () => GraphStore) => {
  describe('a decision that two actors are one', () => {
    it('shows one page under both ids, until it is taken back', async () => {
      const [kept, joined] = [actorId(A_VOSS), actorId(VOSS)]
      const request = {
        verdict: 'same',
        a: kept,
        b: joined,
        by: 'curator',
        why: null,
        at: '2031-06-01T00:00:00Z',
      } as const
      const decision = await decide(current(), request)
      const page = await actorPage(current(), joined)
      expect(page).toMatchObject({ id: kept, name: 'A. Voss', counts: { statements: 2 }, candidates: [] })
      expect(await actorPage(current(), kept)).toEqual(page)
      const said = await listStatements(current(), { speaker: [joined] })
      expect(said.items.map(({ speaker }) => speaker?.id)).toEqual([kept, kept])
      expect((await listCandidates(current())).items).toHaveLength(1)

      await undoDecision(current(), decision.id)
      expect((await actorPage(current(), joined)).name).toBe('Ada Voss')
      expect((await listCandidates(current())).items).toHaveLength(2)
    })
  })
}
