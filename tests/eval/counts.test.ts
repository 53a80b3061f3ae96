import { describe, expect, it } from 'vitest'
import { figuresOf, roundedPercent } from '../../src/eval/counts.ts'

describe('percentages', () => {
  it.each([
    [12.25, 12.2],
    [12.75, 12.8],
    [0.25, 0.2],
    [99.75, 99.8],
    [6.25, 6.2],
    [31.25, 31.2],
    [18.75, 18.8],
    [66.66666, 66.7],
    [33.35, 33.4],
    [12.35, 12.3],
    [0.05, 0.1],
    [100, 100],
    [0, 0],
  ])('%f is printed as %f', (percent, rounded) => {
    expect(roundedPercent(percent)).toBe(rounded)
  })

  it('are of found, of asked, and their harmonic mean', () => {
    expect(figuresOf({ gold: 16, pred: 4, right: 1 })).toEqual({ gold: 16, pred: 4, right: 1, P: 25, R: 6.2, F1: 10 })
  })

  it('are 0 where nothing is asked or found', () => {
    expect(figuresOf({ gold: 0, pred: 3, right: 0 })).toMatchObject({ P: 0, R: 0, F1: 0 })
    expect(figuresOf({ gold: 3, pred: 0, right: 0 })).toMatchObject({ P: 0, R: 0, F1: 0 })
  })
})
