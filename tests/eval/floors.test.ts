import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../src/eval/counts.ts'
import { type Floors, fallsOf, raisedBy } from '../../src/eval/floors.ts'
import type { Report } from '../../src/eval/report.ts'

const report = (contentRight: number, speakerRight: number): Report => {
  const figures = (right: number) => figuresOf({ gold: 100, pred: 100, right })
  return {
    folder: 'somewhere/dev/',
    reader: 'rules',
    articles: 1,
    table: {
      'statement content': figures(contentRight),
      'statement +span': figures(50),
      'statement +speaker': figures(speakerRight),
      'position holder+kind': figures(50),
      'position holder+polarity': figures(50),
      'demand what+by': figures(50),
    },
    byQuoteType: {},
    byKind: {},
    mistakes: [],
  }
}

const FLOORS: Floors = { dev: { rules: { 'statement content': 70, 'statement +speaker': 60 } } }

describe('floors', () => {
  it('hold where figures stand on them or above', () => {
    expect(fallsOf(report(70, 61), FLOORS)).toEqual([])
  })

  it('tell each figure that fell below its own', () => {
    expect(fallsOf(report(69, 90), FLOORS)).toEqual([{ measure: 'statement content', F1: 69, floor: 70 }])
  })

  it('are none for another folder or reader', () => {
    expect(fallsOf({ ...report(1, 1), reader: 'model' }, FLOORS)).toEqual([])
    expect(fallsOf({ ...report(1, 1), folder: 'other' }, FLOORS)).toEqual([])
  })

  it('rise to what was reached and are never lowered', () => {
    const raised = raisedBy(report(72, 40), { ...FLOORS, other: { model: { 'demand what+by': 5 } } })
    expect(raised.dev?.rules).toMatchObject({ 'statement content': 72, 'statement +speaker': 60, 'demand what+by': 50 })
    expect(raised.other).toEqual({ model: { 'demand what+by': 5 } })
  })
})
