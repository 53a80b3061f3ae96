import { describe, expect, it } from 'vitest'
import { style } from '../../src/explorer/browser-pack/style.ts'
import { contrast, difference, EYES } from './seen-by.ts'

/** As the Browser's own parser takes GraSS: `selector { name: value; }`, quotes dropped, no comments. */
const rules = new Map(
  [...style().matchAll(/^(\S+) \{\n([\s\S]*?)\n\}$/gm)].map(([, selector = '', body = '']) => {
    const properties = body.split(';').map((line) => line.split(':').map((part) => part.trim()))
    return [selector, Object.fromEntries(properties.filter((parts) => parts.length === 2)) as Record<string, string>]
  }),
)
const nodes = [...rules].filter(([selector]) => selector.startsWith('node'))
const colorOf = (label: string): string => rules.get(`node.${label}`)?.color ?? ''

describe('the style', () => {
  it('has a rule for every label of the graph, and for both ends of a stance', () => {
    const labels = ['Actor', 'State', 'Person', 'Organization', 'Article', 'Topic', 'Statement', 'Demand', 'Condition']
    for (const label of [...labels, 'Position', 'Negative', 'Neutral', 'Positive'])
      expect([...rules.keys()]).toContain(`node.${label}`)
  })

  it.each(nodes)('%s is captioned by its name, in letters that stand out from its fill', (_selector, properties) => {
    expect(properties.caption).toBe('"{name}"')
    expect(contrast(properties.color ?? '', properties['text-color-internal'] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...rules].filter(([selector]) => selector.startsWith('relationship')))(
    '%s can be read in the legend',
    (_selector, properties) => {
      expect(contrast(properties.color ?? '', properties['text-color-internal'] ?? '')).toBeGreaterThanOrEqual(3)
    },
  )

  it.each(Object.entries(EYES))('tells for, against and neither apart with %s', (_name, eyes) => {
    const [against, neither, yes] = ['Negative', 'Neutral', 'Positive'].map(colorOf)
    for (const [one, other] of [
      [against, neither],
      [against, yes],
      [neither, yes],
    ])
      expect(difference(one ?? '', other ?? '', eyes)).toBeGreaterThan(25)
  })

  it.each(Object.entries(EYES))('tells kinds of nodes apart with %s', (_name, eyes) => {
    const fills = ['State', 'Article', 'Topic', 'Statement', 'Demand', 'Condition', 'Negative', 'Neutral', 'Positive']
    for (const [at, one] of fills.entries())
      for (const other of fills.slice(at + 1))
        expect(difference(colorOf(one), colorOf(other), eyes), `${one}, ${other}`).toBeGreaterThan(10)
  })
})
