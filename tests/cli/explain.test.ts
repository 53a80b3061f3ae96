import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../src/ingest/explanation.ts'
import { ODD, TALKS } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const LEVY = `Velia and Morlavia talk

Foreign Minister Ana Berg said on Monday that Velia will never accept the levy. She did not rule out talks.

The mayor told reporters of his plans for the market.
`

const explain = async (files: Record<string, string>, ...args: string[]) =>
  inFolder(files, (cwd) => demarche(['explain', ...args], { cwd }))

const explanation = async (files: Record<string, string>, place: string): Promise<Explanation> => {
  const { stdout } = await explain(files, place, '--json')
  return JSON.parse(stdout)
}

describe('explain', () => {
  it('shows cue, source and content of a line with their exact places, and the rule with its reason', async () => {
    const { exit, stdout, stderr } = await explain({ 'levy.txt': LEVY }, 'levy.txt:3')
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^levy\.txt:3 \[25, 132\] by rules\n {2}Foreign Minister Ana Berg said/)
    expect(stdout).toMatch(/statement of Ana Berg.* \(speech-clause\/clause, 0\.90\)/)
    expect(stdout).toContain('cue     [51, 55] “said”')
    expect(stdout).toContain('source  [25, 50] “Foreign Minister Ana Berg”')
    expect(stdout).toContain('content [71, 103] “Velia will never accept the levy”')
    expect(stdout).toContain('speaker by the source names “Ana Berg”')
    expect(stdout).toContain('speaker by the pronoun “She”: last named as “Ana Berg” [42, 50]')
    expect(stdout).toContain('not refuses-talks (refuses-talks, ')
    expect(stdout).toContain('because To turn down talking itself is more than to turn down a proposal.')
  })

  it('shows what was near and what it lacked', async () => {
    const { nearly } = await explanation({ 'levy.txt': LEVY }, 'levy.txt:3')
    expect(nearly.positions).toContainEqual(
      expect.objectContaining({ rule: 'claims-responsibility', why: 'what must stand behind the verb does not' }),
    )
    const market = await explanation({ 'levy.txt': LEVY }, 'levy.txt:5')
    expect(market.statements).toEqual([])
    expect(market.nearly.cues).toEqual([
      expect.objectContaining({
        text: 'told',
        chance: null,
        rules: expect.arrayContaining(['speech-addressee/quote']),
      }),
    ])
  })

  it('gives spans that slice their wording out of the text as extract prints it', async () => {
    await inFolder({ 'odd.txt': ODD, 'talks.md': TALKS }, async (cwd) => {
      for (const place of ['odd.txt:3', 'talks.md:5']) {
        const extracted = await demarche(['extract', place.split(':')[0]!, '--format', 'jsonl'], { cwd })
        const { text } = JSON.parse(extracted.stdout)
        const { stdout } = await demarche(['explain', place, '--json'], { cwd })
        const found: Explanation = JSON.parse(stdout)
        const words = [
          ...found.statements.flatMap(({ cue, source, content }) => [...cue, ...source, ...content]),
          ...found.positions.map(({ evidence }) => evidence),
          ...found.demands.map(({ what }) => what),
          ...found.nearly.cues,
          ...found.nearly.positions.map((near) => near.words),
        ]
        expect(words.length).toBeGreaterThan(3)
        for (const { span, text: wording } of words) expect(text.slice(...span)).toBe(wording)
      }
    })
  })

  it('says so where there is no such line, no such file, or no line is named', async () => {
    const beyond = await explain({ 'levy.txt': LEVY }, 'levy.txt:60')
    expect([beyond.exit, beyond.stderr]).toEqual([5, 'NOT_FOUND levy.txt:60: the article has 6 lines\n'])
    const gone = await explain({}, 'gone.txt:1')
    expect([gone.exit, gone.stderr]).toEqual([2, expect.stringContaining('READ_NOT_FOUND gone.txt')])
    const lineless = await explain({ 'levy.txt': LEVY }, 'levy.txt')
    expect([lineless.exit, lineless.stderr]).toEqual([2, expect.stringContaining('FILE:LINE')])
  })

  it('shows the trained reader’s chances', async () => {
    const { stdout } = await explain({ 'levy.txt': LEVY }, 'levy.txt:3', '--reader', 'model', '--json')
    const { statements, reader }: Explanation = JSON.parse(stdout)
    expect(reader).toBe('model')
    const said = statements.find(({ cue }) => cue[0]?.text === 'said')
    for (const part of [said?.cue, said?.source, said?.content]) {
      expect(part?.[0]?.chance).toBeGreaterThan(0.4)
      expect(part?.[0]?.chance).toBeLessThanOrEqual(1)
    }
    expect(said?.modes?.speech).toBeGreaterThan(0.5)
  })
})
