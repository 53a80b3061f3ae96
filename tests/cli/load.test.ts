import { readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const NEWS = { 'news/talks.md': TALKS, 'news/2024/reply.md': REPLY, 'news/wire.txt': WIRE }

const sourcesIn = async (cwd: string): Promise<string[]> => {
  const { stdout } = await demarche(['articles', '--format', 'json', '--all'], { cwd })
  return (JSON.parse(stdout) as { items: { source: string }[] }).items.map(({ source }) => source).sort()
}

describe('load', () => {
  it('loads files and folders, says what each held, and counts', async () => {
    await inFolder({ ...NEWS, 'single.txt': `${WIRE}More is to follow.\n`, 'news/notes.pdf': 'x' }, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['load', 'news', 'single.txt'], { cwd })
      expect([exit, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^added news\/talks\.md: \d+ statements?, \d+ positions?, \d+ demands?$/m)
      expect(stdout).toMatch(/^4 articles into embedded:\.demarche: 4 added, 0 replaced, 0 unchanged$/m)
      expect(stdout).not.toContain('\u001b')
      expect(await sourcesIn(cwd)).toEqual(['https://courier.example/week', 'single.txt', 'talks.md', 'wire.txt'])
    })
  })

  it('changes nothing the second time, and says what an edit replaced', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      const before = await demarche(['export'], { cwd })
      const again = await demarche(['load', 'news'], { cwd })
      expect(again.stdout).toMatch(/: 0 added, 0 replaced, 3 unchanged$/m)
      expect((await demarche(['export'], { cwd })).stdout).toBe(before.stdout)

      await writeFile(join(cwd, 'news/wire.txt'), WIRE.replace('spring', 'summer'))
      const edited = await demarche(['load', 'news'], { cwd })
      expect(edited.stdout).toMatch(/: 0 added, 1 replaced, 2 unchanged$/m)
      expect(edited.stdout).toMatch(/^replaced: news\/wire\.txt/m)
      const { stdout } = await demarche(['ask', 'statements', '--text', 'envoys'], { cwd })
      expect(stdout).toContain('summer')
      expect(stdout).not.toContain('spring')
    })
  })

  it.each([[['in/wire.txt', './in/wire.txt']], [['in', 'in/', './in', '.././HERE/in']]])(
    'keeps the same however the path is spelt: %j',
    async (spellings) => {
      await inFolder({ 'in/wire.txt': WIRE }, async (cwd) => {
        const [first = '', ...others] = spellings.map((path) => path.replace('HERE', basename(cwd)))
        await demarche(['load', first], { cwd })
        for (const path of [...others, join(cwd, first)]) {
          const { stdout } = await demarche(['load', path], { cwd })
          expect(stdout).toMatch(/: 0 added, 0 replaced, 1 unchanged$/m)
        }
      })
    },
  )

  it('refuses a bad file with one coded line, loads the rest of the folder, and exits with 3', async () => {
    const bad = { 'news/empty.txt': ' \n', 'news/latin1.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]) }
    await inFolder({ ...NEWS, ...bad }, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['load', 'news', 'gone'], { cwd })
      expect(exit).toBe(3)
      expect(
        stderr
          .trimEnd()
          .split('\n')
          .map((line) => line.split(':')[0])
          .sort(),
      ).toEqual(['READ_EMPTY news/empty.txt', 'READ_NOT_FOUND gone', 'READ_NOT_UTF8 news/latin1.txt'])
      expect(stdout).toMatch(/3 added, 0 replaced, 0 unchanged, 3 refused$/m)
    })
  })

  it('names copies of the same text, each pair once', async () => {
    await inFolder({ 'news/a.txt': WIRE, 'news/b.txt': WIRE }, async (cwd) => {
      const first = await demarche(['load', 'news'], { cwd })
      expect(first.stdout).toMatch(/^copy: news\/b\.txt has the same text as news\/a\.txt$/m)
      const second = await demarche(['load', 'news'], { cwd })
      expect(second.stdout.match(/^copy: /gm)).toHaveLength(1)
    })
  })

  it('warns when two files of one load are the same article by their name', async () => {
    await inFolder({ 'a/talks.md': TALKS, 'b/talks.md': TALKS.replace('Friday', 'Sunday') }, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['load', 'a', 'b'], { cwd })
      expect(exit).toBe(0)
      expect(stderr).toContain('b/talks.md takes the place of a/talks.md')
      expect(stdout).toMatch(/1 added, 1 replaced/)
      await rm(join(cwd, '.demarche'), { recursive: true })
      const apart = await demarche(['load', '.'], { cwd })
      expect(apart.stderr).toBe('')
      expect(apart.stdout).toMatch(/2 added, 0 replaced/)
    })
  })

  it('reads a file that is named twice once', async () => {
    await inFolder(NEWS, async (cwd) => {
      const { stdout } = await demarche(['load', 'news', 'news/', './news'], { cwd })
      expect(stdout).toMatch(/^3 articles into/m)
    })
  })
})

describe('the store', () => {
  it('is the one of --store, else of DEMARCHE_STORE, else .demarche; an empty variable is none', async () => {
    await inFolder({ 'wire.txt': WIRE }, async (cwd) => {
      const env = { DEMARCHE_STORE: 'embedded:from-env' }
      await demarche(['load', 'wire.txt'], { cwd, env })
      await demarche(['load', 'wire.txt', '--store', 'embedded:from-option'], { cwd, env })
      await demarche(['--store', 'embedded:before', 'load', 'wire.txt'], { cwd, env })
      await demarche(['load', 'wire.txt'], { cwd, env: { DEMARCHE_STORE: '' } })
      expect((await readdir(cwd)).sort()).toEqual(['.demarche', 'before', 'from-env', 'from-option', 'wire.txt'])
      expect((await demarche(['articles'], { cwd, env })).stdout).toContain('wire.txt')
    })
  })

  it('that is not there yet is said so, with exit code 4 and without making one', async () => {
    await inFolder({}, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['articles'], { cwd })
      expect([exit, stdout]).toEqual([4, ''])
      expect(stderr).toMatch(/^STORE_NOT_INITIALISED /)
      expect(await readdir(cwd)).toEqual([])
    })
  })

  it.each([
    [['--store', 'ftp://host', 'articles'], 2, 'STORE_ADDRESS'],
    [['--store', 'embedded:x', 'neo4j', 'check'], 2, 'STORE_ADDRESS'],
    [['--store', 'bolt://127.0.0.1:1', 'neo4j', 'check'], 4, 'STORE_UNREACHABLE'],
    [['--store', 'bolt://127.0.0.1:1', 'load', '.'], 4, 'STORE_UNREACHABLE'],
    [['--store', 'bolt://127.0.0.1:1', 'ask', 'demands'], 4, 'STORE_UNREACHABLE'],
  ])('%j exits with %i', async (args, code, error) => {
    await inFolder({ 'wire.txt': WIRE }, async (cwd) => {
      const { exit, stderr } = await demarche(args, { cwd })
      expect(exit).toBe(code)
      expect(stderr).toMatch(new RegExp(`^${error}\\b`))
      expect(stderr).not.toContain('    at ')
    })
  })
})

describe('--topics', () => {
  const TOPICS = JSON.stringify([{ name: 'old town hall', terms: ['town hall'] }])
  const ARTICLE = 'Foreign Minister Ana Berg said that the town hall will be closed.\n'

  it('and DEMARCHE_TOPICS add topics of the user', async () => {
    await inFolder({ 'a.txt': ARTICLE, 'topics.json': TOPICS }, async (cwd) => {
      await demarche(['load', 'a.txt', '--topics', 'topics.json'], { cwd })
      const found = await demarche(['ask', 'statements', '--topic', 'old town hall'], { cwd })
      expect([found.exit, found.stdout]).toEqual([0, expect.stringContaining('Ana Berg')])
      await demarche(['load', 'a.txt', '--store', 'embedded:other'], { cwd, env: { DEMARCHE_TOPICS: 'topics.json' } })
      expect((await demarche(['topics', '--store', 'embedded:other'], { cwd })).stdout).toContain('old town hall')
    })
  })

  it.each([
    ['gone.json', /^READ_NOT_FOUND gone\.json: /],
    ['bad.json', /^DATA_INVALID bad\.json: /],
    ['odd.json', /^DATA_INVALID odd\.json /],
  ])('%s is refused before anything is read, with exit code 2', async (file, message) => {
    const files = { 'a.txt': ARTICLE, 'bad.json': '[', 'odd.json': '[{"name": ""}]' }
    await inFolder(files, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['load', 'a.txt', '--topics', file], { cwd })
      expect([exit, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(message)
      expect(await readdir(cwd)).not.toContain('.demarche')
    })
  })
})
