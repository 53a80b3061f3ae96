import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demarche } from './demarche.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-tour-'))
  await cp(join(root, 'seed-data'), join(folder, 'seed-data'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it("shows what the README's tour says that it shows", async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, tour = ''] = /## A minute's tour\n([\s\S]*?)\n## /.exec(readme) ?? []
  const [, sample = ''] = /^> (.*)$/m.exec(tour) ?? []
  await writeFile(join(folder, 'harbour.txt'), `${sample}\n`)
  const steps = [...tour.matchAll(/```sh\n([\s\S]*?)```[\s\S]*?```\n([\s\S]*?)```/g)]
  expect(steps).toHaveLength(3)
  for (const [, commands = '', shown = ''] of steps) {
    let printed = ''
    for (const line of commands.trim().split('\n')) {
      const words = [...line.replace(/^npx demarche /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      )
      printed = (await demarche(words, { cwd: folder, env: { COLUMNS: '100', DEMARCHE_READER: 'model' } })).stdout
    }
    expect(printed).toContain(shown.trim())
  }
})
