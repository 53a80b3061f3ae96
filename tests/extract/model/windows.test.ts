import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowsOver } from '../../../src/extract/model/windows.ts'

const sizes = fc
  .record({ left: fc.nat(60), right: fc.integer({ min: 1, max: 100 }), stride: fc.integer({ min: 1, max: 400 }) })
  .map(({ left, right, stride }) => ({ left, right, overlap: left + right, window: left + right + stride }))

describe('windows over a text', () => {
  it('own every piece once, in order', () => {
    fc.assert(
      fc.property(fc.nat(3000), sizes, (count, size) => {
        const windows = windowsOver(count, size)
        expect(windows[0]?.ownsFrom).toBe(0)
        expect(windows.at(-1)?.ownsTo).toBe(count)
        expect(windows.slice(1).map(({ ownsFrom }) => ownsFrom)).toEqual(
          windows.slice(0, -1).map(({ ownsTo }) => ownsTo),
        )
      }),
    )
  })

  it('hold all that a slice around an owned cue may hold', () => {
    fc.assert(
      fc.property(fc.nat(3000), sizes, (count, { left, right, ...size }) => {
        for (const { start, end, ownsFrom, ownsTo } of windowsOver(count, { ...size, left })) {
          expect(end - start).toBeLessThanOrEqual(size.window)
          if (ownsTo <= ownsFrom) continue
          expect(start).toBeLessThanOrEqual(Math.max(0, ownsFrom - left))
          expect(end).toBeGreaterThanOrEqual(Math.min(count, ownsTo - 1 + right))
        }
      }),
    )
  })
})
