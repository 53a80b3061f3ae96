import { describe, expect, it } from 'vitest'
import { stances } from './readings.ts'

describe('nouns tell stances', () => {
  it.each([
    ['The islands’ rejection of the toll surprised nobody.', 'rejects', 'The islands', 'the toll'],
    ['The rejection by the islands of the toll surprised nobody.', 'rejects', 'the islands', 'the toll'],
    ['Sharp criticism of the toll was voiced by the islands.', 'criticizes', 'the islands', 'the toll'],
    ['An ultimatum issued by the islands to the republic runs out at noon.', 'threatens', 'the islands', null],
    ['The islands voiced sharp criticism of the toll.', 'criticizes', 'The islands', 'the toll'],
    ['Support for the toll came from the islands.', 'supports', 'the islands', 'the toll'],
    ['The rejection by the league of islands of the toll surprised nobody.', 'rejects', 'the league', null],
    ['The republic dismissed a Morzhan demand for a vote.', 'demands', 'Morzhan', 'a vote'],
    ['The release by the islands of nine fishermen ended the quarrel.', 'concedes', 'the islands', 'nine fishermen'],
  ])('%s: %s by %s on %s', async (text, kind, holder, issue) => {
    const found = (await stances(text)).filter((stance) => stance.kind === kind)
    expect(found).toMatchObject([{ kind, holder, negated: false, ...(issue !== null && { issue }) }])
  })

  it.each([
    ['The islands dropped their demand for a toll.', 'demands'],
    ['The islands withdrew their objection to the toll.', 'rejects'],
    ['The rejection of the toll surprised nobody.', 'rejects'],
    ['The toll rejection slip is green.', 'rejects'],
    ['The islands’ release of nine fishermen was delayed.', 'concedes'],
  ])('%s tells nobody’s %s', async (text, kind) => {
    expect((await stances(text)).map((stance) => stance.kind)).not.toContain(kind)
  })
})
