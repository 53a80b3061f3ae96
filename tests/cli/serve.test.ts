import type { ChildProcess } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { TALKS } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

/** Talks to a served API once it listens, then stops it as a terminal would. */
const whileServing = (work: (url: string) => Promise<void>) => {
  let failure: unknown
  const during = (child: ChildProcess): void => {
    let printed = ''
    child.stdout?.on('data', (text: string) => {
      const before = printed
      printed += text
      const url = /listening on (\S+),/.exec(printed)?.[1]
      if (url === undefined || /listening on \S+,/.test(before)) return
      work(url)
        .catch((error: unknown) => {
          failure = error
        })
        .finally(() => child.kill('SIGINT'))
    })
  }
  return {
    during,
    rethrow: () => {
      if (failure !== undefined) throw failure
    },
  }
}

describe('serve', () => {
  it('serves what was loaded, read-only without a token, and stops on Ctrl-C with exit code 0', async () => {
    await inFolder({ 'talks.md': TALKS }, async (cwd) => {
      await demarche(['load', 'talks.md'], { cwd })
      const { during, rethrow } = whileServing(async (url) => {
        expect((await fetch(`${url}/healthz`)).status).toBe(200)
        const { items } = (await (await fetch(`${url}/v1/statements?speaker=Ana%20Berg`)).json()) as {
          items: { text: string }[]
        }
        expect(items.map(({ text }) => text)).toEqual(['the talks will continue on Friday'])
        const refused = await fetch(`${url}/v1/articles`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
        expect([401, 403]).toContain(refused.status)
      })
      const { exit, stdout } = await demarche(['serve', '--port', '0'], { cwd, during })
      rethrow()
      expect(exit).toBe(0)
      expect(stdout).toMatch(
        /^listening on (http:\/\/127\.0\.0\.1:\d+), read-only; its documentation is at \1\/docs\/\n$/,
      )
    })
  })

  it('takes articles with the token of DEMARCHE_WRITE_TOKEN, on the port of DEMARCHE_PORT', async () => {
    await inFolder({}, async (cwd) => {
      const { during, rethrow } = whileServing(async (url) => {
        const empty = await fetch(`${url}/v1/statements`)
        expect([empty.status, await empty.json()]).toEqual([200, { items: [], next: null }])
        const posted = await fetch(`${url}/v1/articles`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer a-long-enough-token' },
          body: JSON.stringify({
            url: 'https://courier.example/posted',
            title: 'Talks go on',
            text: 'Foreign Minister Ana Berg said that the talks will continue on Friday.',
            publishedAt: '2024-03-01',
          }),
        })
        expect(posted.status).toBe(201)
        const { items } = (await (await fetch(`${url}/v1/statements`)).json()) as { items: object[] }
        expect(items).toMatchObject([
          { date: '2024-03-01', speaker: { name: 'Ana Berg' }, article: { title: 'Talks go on' } },
        ])
      })
      const env = { DEMARCHE_WRITE_TOKEN: 'a-long-enough-token', DEMARCHE_PORT: '0', DEMARCHE_HOST: '127.0.0.1' }
      const { exit, stdout } = await demarche(['serve'], { cwd, env, during })
      rethrow()
      expect(exit).toBe(0)
      expect(stdout).toContain('writing with a token')
    })
  })

  it('says at once that there is no store, and does not make one, where nothing can be written', async () => {
    await inFolder({}, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['serve', '--port', '0'], { cwd })
      expect([exit, stdout]).toEqual([4, ''])
      expect(stderr).toMatch(/^STORE_NOT_INITIALISED .*loading an article makes one/)
      expect(await readdir(cwd)).toEqual([])
    })
  })

  it('says at once why the store cannot answer, and waits for it', async () => {
    await inFolder({}, async (cwd) => {
      const { during, rethrow } = whileServing(async (url) => {
        expect((await fetch(`${url}/readyz`)).status).toBe(503)
      })
      const env = { DEMARCHE_STORE: 'bolt://127.0.0.1:1' }
      const { exit, stderr } = await demarche(['serve', '--port', '0'], { cwd, env, during })
      rethrow()
      expect(exit).toBe(0)
      const unreachable = stderr
        .split('\n')
        .filter((line) => /^STORE_UNREACHABLE .*ECONNREFUSED.*is it running/.test(line))
      // Once at the start, and once for the request: in one line each, and no stack.
      expect(unreachable).toHaveLength(2)
      expect(stderr).not.toMatch(/^ +at /m)
    })
  })

  it('says so when another program listens there', async () => {
    await inFolder({ 'talks.md': TALKS }, async (cwd) => {
      await demarche(['load', 'talks.md'], { cwd })
      const { during, rethrow } = whileServing(async (url) => {
        const second = await demarche(['serve', '--port', new URL(url).port], { cwd })
        expect([second.exit, second.stdout]).toEqual([2, ''])
        expect(second.stderr).toMatch(/^CONFIG_INVALID .*another program listens there/)
      })
      await demarche(['serve', '--port', '0'], { cwd, during })
      rethrow()
    })
  })
})
