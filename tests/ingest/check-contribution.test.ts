import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import { DemarcheError } from '../../src/domain/errors.ts'
import { checkContribution } from '../../src/ingest/check-contribution.ts'
import { idOf, invent } from './invent.ts'

const words = 'Ordania wants the harbours open.'
const whole = (): Contribution =>
  invent({
    name: 'north',
    day: null,
    actors: [{ key: 'Ordania' }],
    topics: [{ key: 'harbours' }],
    statements: [{ words, speaker: 'Ordania' }],
    positions: [{ words, holder: 'Ordania', topic: 'harbours', demands: [0], statement: 0 }],
    demands: [{ words, by: 'Ordania', topic: 'harbours' }],
  })
const stranger = idOf('Velgrad')

const BROKEN: [string, string, (contribution: Contribution) => void][] = [
  ['an actor spoken for', 'actors[0].onBehalfOf', ({ actors }) => void (actors[0]!.onBehalfOf = stranger)],
  ['a speaker', 'statements[0]', ({ statements }) => void (statements[0]!.speaker = stranger)],
  ['an addressee', 'statements[0]', ({ statements }) => void statements[0]!.addressees.push(stranger)],
  ['a topic of a statement', 'statements[0]', ({ statements }) => void statements[0]!.topics.push(stranger)],
  ['a medium', 'statements[0]', ({ statements }) => void (statements[0]!.medium = stranger)],
  ['a holder', 'positions[0]', ({ positions }) => void (positions[0]!.holder = stranger)],
  [
    'an actor referred to',
    'positions[0]',
    ({ positions }) => void (positions[0]!.reference = { by: stranger, topic: null }),
  ],
  ['a topic of a position', 'positions[0]', ({ positions }) => void (positions[0]!.topic = stranger)],
  ['a demand of a position', 'positions[0]', ({ positions }) => void positions[0]!.demands.push(stranger)],
  ['a statement of a position', 'positions[0]', ({ positions }) => void (positions[0]!.statement = stranger)],
  ['one who demands', 'demands[0]', ({ demands }) => void (demands[0]!.by = stranger)],
  ['one asked', 'demands[0]', ({ demands }) => void demands[0]!.of.push(stranger)],
  ['a span beyond the text', 'demands[0]', ({ demands }) => void (demands[0]!.what = [0, 999])],
  ['an actor twice', 'actors', ({ actors }) => void actors.push(actors[0]!)],
  ['a statement twice', 'statements', ({ statements }) => void statements.push(statements[0]!)],
]

const refusal = (contribution: Contribution): unknown => {
  try {
    checkContribution(contribution)
  } catch (error) {
    return error
  }
  return null
}

describe('checking a contribution', () => {
  it('passes one that lists all that it names', () => {
    expect(refusal(whole())).toBeNull()
  })

  it.each(BROKEN)('refuses %s that it does not allow, and names the field %s', (_what, field, breakIt) => {
    const contribution = whole()
    breakIt(contribution)
    const error = refusal(contribution)
    expect(error).toBeInstanceOf(DemarcheError)
    expect(error).toMatchObject({ code: 'DATA_INVALID', place: { field, file: 'north.txt' } })
  })
})
