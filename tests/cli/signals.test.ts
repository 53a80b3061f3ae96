import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { manyArticles } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const COUNT = 400

const lines = (text: string, pattern: RegExp): string[] => text.split('\n').filter((line) => pattern.test(line))

describe('Ctrl-C during a load', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s finishes the article at hand, says what was loaded, and exits with 130',
    async (signal) => {
      await inFolder(manyArticles(COUNT), async (cwd) => {
        const { exit, stdout, stderr } = await demarche(['load', 'many'], {
          cwd,
          during: (child) => child.stdout?.once('data', () => child.kill(signal)),
        })
        expect(exit).toBe(130)
        expect(stderr).toBe('finishing the article at hand; Ctrl-C again quits at once\n')
        const added = lines(stdout, /^added /).length
        expect(added).toBeGreaterThan(0)
        expect(added).toBeLessThan(COUNT)
        expect(stdout).toMatch(
          new RegExp(`^interrupted after ${added} articles? into embedded:.demarche: ${added} added, `, 'm'),
        )

        const stored = await demarche(['articles', '--all', '--format', 'csv'], { cwd })
        expect(stored.stdout.split('\r\n').length - 2).toBe(added)
        const rest = await demarche(['load', 'many'], { cwd })
        expect(rest.exit).toBe(0)
        expect(rest.stdout).toMatch(new RegExp(`: ${COUNT - added} added, 0 replaced, ${added} unchanged$`, 'm'))
      })
    },
  )

  it('quits at once the second time', async () => {
    const held = pathToFileURL('src/cli/interruption.ts').href
    const script = `
      const { register } = await import('tsx/esm/api')
      register()
      const { holdInterrupts } = await import(${JSON.stringify(held)})
      holdInterrupts('article')
      setInterval(() => {}, 1000)
      console.log('held')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    await once(child.stderr, 'data')
    child.kill('SIGINT')
    expect((await once(child, 'exit'))[0]).toBe(130)
  })
})

describe('a reader that closes the pipe', () => {
  it.each([[['extract', 'many', '--format', 'jsonl']], [['extract', 'many']]])('ends %j quietly', async (args) => {
    await inFolder(manyArticles(COUNT), async (cwd) => {
      const { exit, stderr } = await demarche(args, {
        cwd,
        during: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
      })
      expect([exit, stderr]).toEqual([0, ''])
    })
  })

  it('does not end a load, which reports on stderr and exits as it would have', async () => {
    await inFolder({ ...manyArticles(COUNT), 'many/empty.txt': '' }, async (cwd) => {
      const { exit, stderr } = await demarche(['load', 'many'], {
        cwd,
        during: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
      })
      expect([exit, stderr]).toEqual([3, 'READ_EMPTY many/empty.txt: the file is empty\n'])
      const stored = await demarche(['articles', '--all', '--format', 'csv'], { cwd })
      expect(stored.stdout.split('\r\n').length - 2).toBe(COUNT)
    })
  })
})
