import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const ids = (stdout: string): string[] =>
  stdout
    .split('\r\n')
    .slice(1, -1)
    .map((record) => record.split(',')[0] ?? '')

describe('delete', () => {
  it('removes what only the article supported, and exits with 5 for an id that is not there', async () => {
    await inFolder({ 'news/talks.md': TALKS, 'news/wire.txt': WIRE }, async (cwd) => {
      await demarche(['load', 'news/wire.txt'], { cwd })
      const before = (await demarche(['export'], { cwd })).stdout
      await demarche(['load', 'news/talks.md'], { cwd })
      const [id = ''] = ids((await demarche(['articles', '--text', 'valley', '--format', 'csv'], { cwd })).stdout)
      const { exit, stdout, stderr } = await demarche(['delete', '0'.repeat(20), id], { cwd })
      expect([exit, stdout]).toEqual([5, `deleted ${id}\n`])
      expect(stderr).toMatch(/^NOT_FOUND: no article has the id 0{20}\n$/)
      expect((await demarche(['export'], { cwd })).stdout).toBe(before)
    })
  })
})

describe('same, not-same and undo', () => {
  it('join two actors, list the decision, and part them again', async () => {
    await inFolder({ 'talks.md': TALKS, 'reply.md': REPLY }, async (cwd) => {
      await demarche(['load', '.'], { cwd })
      const before = (await demarche(['export'], { cwd })).stdout
      const same = await demarche(['same', 'Ana Berg', 'Jon Falk', '--why', 'only a test', '--by', 'Vera'], { cwd })
      expect([same.exit, same.stderr]).toEqual([0, ''])
      expect(same.stdout).toMatch(/^Ana Berg \([0-9a-f]{20}\) and Jon Falk \([0-9a-f]{20}\) are one\n/)
      const joined = await demarche(['ask', 'statements', '--speaker', 'Ana Berg', '--format', 'csv'], { cwd })
      expect(ids(joined.stdout)).toHaveLength(3)

      const decisions = JSON.parse((await demarche(['decisions', '--format', 'json'], { cwd })).stdout) as {
        items: object[]
      }
      expect(decisions.items).toMatchObject([
        { verdict: 'same', aName: 'Ana Berg', bName: 'Jon Falk', by: 'Vera', why: 'only a test' },
      ])
      expect((await demarche(['decisions'], { cwd })).stdout).toContain('only a test')

      const id = /demarche undo ([0-9a-f]+)/.exec(same.stdout)?.[1] ?? ''
      expect((await demarche(['undo', id], { cwd })).stdout).toContain(`took back ${id}`)
      expect((await demarche(['export'], { cwd })).stdout).toBe(before)
      expect((await demarche(['undo', id], { cwd })).exit).toBe(5)
    })
  })

  it('refuse what contradicts a decision, and one actor with itself', async () => {
    await inFolder({ 'talks.md': TALKS, 'reply.md': REPLY }, async (cwd) => {
      await demarche(['load', '.'], { cwd })
      expect((await demarche(['not-same', 'Ana Berg', 'Jon Falk'], { cwd })).exit).toBe(0)
      const contradiction = await demarche(['same', 'Ana Berg', 'Jon Falk'], { cwd })
      expect([contradiction.exit, contradiction.stdout]).toEqual([2, ''])
      expect(contradiction.stderr).toMatch(/^INPUT_INVALID .*undo/)
      expect((await demarche(['same', 'Ana Berg', 'Ana Berg'], { cwd })).exit).toBe(2)
      expect((await demarche(['same', 'Ana Berg', 'Nobody Known'], { cwd })).exit).toBe(5)
    })
  })
})

describe('rebuild', () => {
  it('gives the same export, decisions included, and not into a store of something else', async () => {
    await inFolder({ 'talks.md': TALKS, 'reply.md': REPLY, 'wire.txt': WIRE }, async (cwd) => {
      await demarche(['load', '.'], { cwd })
      await demarche(['same', 'Ana Berg', 'Jon Falk'], { cwd })
      const { exit } = await demarche(['rebuild', '--into', 'embedded:fresh'], { cwd })
      expect(exit).toBe(0)
      const [old, fresh] = [
        await demarche(['export'], { cwd }),
        await demarche(['export', '--store', 'embedded:fresh'], { cwd }),
      ]
      expect(old.stdout.length).toBeGreaterThan(0)
      expect(fresh.stdout).toBe(old.stdout)
      await writeFile(join(cwd, 'wire.txt'), WIRE.replace('spring', 'summer'))
      await demarche(['load', 'wire.txt', '--store', 'embedded:fresh'], { cwd })
      const again = await demarche(['rebuild', '--into', 'embedded:fresh'], { cwd })
      expect([again.exit, again.stderr]).toEqual([2, expect.stringMatching(/^INPUT_INVALID/)])
    })
  })
})
