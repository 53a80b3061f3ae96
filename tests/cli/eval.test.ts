import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { demarche, inFolder } from './demarche.ts'

const SCORER = fileURLToPath(new URL('../eval/scorer', import.meta.url))
const [GOLD, PREDICTIONS] = [join(SCORER, 'gold'), join(SCORER, 'predictions.jsonl')]

const FLOORS = (content: number): string =>
  JSON.stringify({ gold: { rules: { 'statement content': content, 'demand what+by': 0 } } })

describe('eval', () => {
  it('prints gold, pred, right, P, R and F1 of the reader, by quote type and by kind', async () => {
    await inFolder({}, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['eval', GOLD], { cwd })
      expect([exit, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^.*gold: 3 articles, by rules\n +gold +pred +right +P +R +F1\n/)
      expect(stdout).toMatch(/^statement \+speaker +9 +\d+ +\d+ +\d+\.\d +\d+\.\d +\d+\.\d$/m)
      expect(stdout).toMatch(/^ {2}direct +1 +\d/m)
      expect(stdout).toMatch(/^ {2}non-negotiable +1 +\d/m)
    })
  })

  it('scores a finished extraction, and says what it lacks', async () => {
    await inFolder({}, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['eval', GOLD, '--predictions', PREDICTIONS], { cwd })
      expect([exit, stderr]).toEqual([0, `${GOLD}: no prediction for unread\n`])
      expect(stdout).toMatch(/^statement content +9 +9 +6 +66\.7 +66\.7 +66\.7$/m)
      expect(stdout).not.toContain('misses')
    })
  })

  it('prints every miss and false alarm beside its sentence', async () => {
    await inFolder({}, async (cwd) => {
      const { stdout } = await demarche(['eval', GOLD, '--predictions', PREDICTIONS, '--errors'], { cwd })
      expect(stdout).toContain(
        '  false demand: US “talks”\n      in: The Harbour Council of Sarn did not rule out talks with Velia.\n',
      )
      expect(stdout).toContain('  speaker Velia instead of Ana Berg added “We will not pay')
    })
  })

  it('prints the same as JSON, an object a folder, and as Markdown', async () => {
    await inFolder({}, async (cwd) => {
      const args = ['eval', GOLD, GOLD, '--predictions', PREDICTIONS]
      const json = await demarche([...args, '--json'], { cwd })
      const reports = json.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(reports).toHaveLength(2)
      expect(reports[0].table['statement content']).toEqual({ gold: 9, pred: 9, right: 6, P: 66.7, R: 66.7, F1: 66.7 })
      expect(reports[0]).not.toHaveProperty('mistakes')
      const markdown = await demarche([...args, '--markdown', '--errors'], { cwd })
      expect(markdown.stdout).toContain('| statement content | 9 | 9 | 6 | 66.7 | 66.7 | 66.7 |')
      expect(markdown.stdout).toContain(
        '| lake-talks | demand false | US |  | talks | The Harbour Council of Sarn did not rule out talks with Velia. |',
      )
    })
  })

  it('finds texts in another folder', async () => {
    await inFolder({}, async (cwd) => {
      for (const name of ['lake-talks', 'one-line', 'unread']) {
        await cp(join(GOLD, `${name}.json`), join(cwd, 'annotations', `${name}.json`))
        await cp(join(GOLD, `${name}.txt`), join(cwd, 'texts', `${name}.txt`))
      }
      const args = ['eval', 'annotations', '--predictions', PREDICTIONS]
      const textless = await demarche(args, { cwd })
      expect([textless.exit, textless.stderr]).toEqual([2, expect.stringContaining('READ_NOT_FOUND annotations/lake')])
      const found = await demarche([...args, '--texts', 'texts'], { cwd })
      expect([found.exit, found.stdout]).toEqual([0, expect.stringMatching(/^statement content +9 +9 +6 /m)])
    })
  })

  it('fails with a plain message where a figure fell below its floor, and raises floors without lowering any', async () => {
    await inFolder({ 'high.json': FLOORS(99.9), 'low.json': FLOORS(1) }, async (cwd) => {
      const fallen = await demarche(['eval', GOLD, '--floors', 'high.json', '--raise'], { cwd })
      expect(fallen.exit).toBe(7)
      expect(fallen.stderr).toMatch(
        /^EVAL_BELOW_FLOOR \S+: statement content by rules has F1 \d+(\.\d)?, and had 99\.9 \(high\.json\)\n$/,
      )
      const kept = JSON.parse(await readFile(join(cwd, 'high.json'), 'utf8')).gold.rules
      expect(kept['statement content']).toBe(99.9)
      const held = await demarche(['eval', GOLD, '--floors', 'low.json', '--raise'], { cwd })
      expect([held.exit, held.stderr]).toEqual([0, ''])
      const raised = JSON.parse(await readFile(join(cwd, 'low.json'), 'utf8')).gold.rules
      expect(raised['statement content']).toBeGreaterThan(1)
      expect(Object.keys(raised)).toHaveLength(6)
    })
  })

  it('says so where there is nothing to score', async () => {
    await inFolder({ 'empty/note.txt': 'none', 'broken.jsonl': '\n{"text": 3}\n' }, async (cwd) => {
      const gone = await demarche(['eval', 'gone'], { cwd })
      expect([gone.exit, gone.stderr]).toEqual([2, 'READ_NOT_FOUND gone: there is no such folder\n'])
      const empty = await demarche(['eval', 'empty'], { cwd })
      expect([empty.exit, empty.stderr]).toEqual([2, expect.stringContaining('DATA_INVALID empty')])
      const broken = await demarche(['eval', GOLD, '--predictions', 'broken.jsonl'], { cwd })
      expect([broken.exit, broken.stderr]).toEqual([2, expect.stringContaining('DATA_INVALID broken.jsonl:2')])
    })
  })
})
