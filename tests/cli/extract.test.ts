import { readdir, readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract.ts'
import { ODD, REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const schema: object = JSON.parse(
  await readFile(new URL('../../schemas/extraction.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv2020({ strict: true })
addFormats.default(ajv)
const validate = ajv.compile<Contract>(schema)

const objectsOf = (stdout: string): Contract[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Contract => JSON.parse(line))

const spansOf = ({ statements, positions, demands }: Contract): (readonly [number, number])[] => [
  ...statements.flatMap(({ spans }) => [...spans.source, ...spans.cue, ...spans.content]),
  ...positions.map(({ evidence }) => evidence),
  ...demands.flatMap(({ what, evidence }) => [what, evidence]),
]

describe('extract --format jsonl', () => {
  it('prints one object a file in the order given, each as the JSON Schema says', async () => {
    await inFolder({ 'talks.md': TALKS, 'news/reply.md': REPLY, 'wire.txt': WIRE, 'odd.txt': ODD }, async (cwd) => {
      const files = ['wire.txt', 'talks.md', 'odd.txt', './news/reply.md']
      const { exit, stdout, stderr } = await demarche(['extract', ...files, '--format', 'jsonl'], { cwd })
      expect([exit, stderr]).toEqual([0, ''])
      const objects = objectsOf(stdout)
      expect(objects.map(({ source }) => source)).toEqual(files)
      for (const object of objects) expect(validate(object), JSON.stringify(validate.errors)).toBe(true)
      expect(await readdir(cwd)).toEqual(expect.not.arrayContaining(['.demarche']))
    })
  })

  it('gives spans that slice the wording out of the printed text', async () => {
    await inFolder({ 'talks.md': TALKS, 'odd.txt': ODD }, async (cwd) => {
      const { stdout } = await demarche(['extract', 'talks.md', 'odd.txt', '--format', 'jsonl'], { cwd })
      const objects = objectsOf(stdout)
      for (const object of objects) {
        expect(spansOf(object).length).toBeGreaterThan(0)
        for (const [start, end] of spansOf(object)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(object.text.length)
          expect(object.text.slice(start, end)).toBe(object.text.slice(start, end).trim())
        }
        for (const { speakerText, cue, spans } of object.statements) {
          if (spans.source.length === 1) expect(object.text.slice(...spans.source[0]!)).toBe(speakerText)
          if (spans.cue.length === 1) expect(object.text.slice(...spans.cue[0]!)).toBe(cue)
        }
      }
      const odd = objects[1]!
      expect(odd.text).toBe(ODD.replace('\ufeff', '').replaceAll('\r\n', '\n'))
      const said = odd.statements.map(({ spans }) => spans.content.map((span) => odd.text.slice(...span)).join(' '))
      expect(said).toContain('the envoys will meet')
    })
  })

  it('names only actors that it lists, and points only into its own lists', async () => {
    await inFolder({ 'talks.md': TALKS, 'reply.md': REPLY }, async (cwd) => {
      const { stdout } = await demarche(['extract', 'talks.md', 'reply.md', '--format', 'jsonl'], { cwd })
      for (const { actors, statements, positions, demands } of objectsOf(stdout)) {
        const names = actors.map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        const used = [
          ...statements.flatMap(({ speaker, addressee, otherAddressees, medium }) => [
            speaker,
            addressee,
            medium,
            ...otherAddressees,
          ]),
          ...positions.flatMap(({ holder, toward, otherToward }) => [holder, toward, ...otherToward]),
          ...demands.flatMap(({ by, of, otherOf }) => [by, of, ...otherOf]),
        ].filter((name) => name !== null)
        expect(used.length).toBeGreaterThan(0)
        expect(names).toEqual(expect.arrayContaining(used))
        for (const { demand, statement } of positions) {
          expect(demand ?? 0).toBeLessThan(Math.max(1, demands.length))
          expect(statement ?? 0).toBeLessThan(Math.max(1, statements.length))
        }
      }
    })
  })

  it('prints no line for a refused file, one coded line on stderr, and exits with 3 after the others', async () => {
    const files = { 'a.txt': WIRE, 'empty.txt': '', 'bin.txt': new Uint8Array([0, 1, 2, 255]), 'z.txt': WIRE }
    await inFolder(files, async (cwd) => {
      const args = ['extract', 'empty.txt', 'a.txt', 'gone.txt', 'bin.txt', 'z.txt', '--format', 'jsonl']
      const { exit, stdout, stderr } = await demarche(args, { cwd })
      expect(exit).toBe(3)
      expect(objectsOf(stdout).map(({ source }) => source)).toEqual(['a.txt', 'z.txt'])
      const lines = stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0])
      expect(lines.sort()).toEqual(['READ_BINARY bin.txt', 'READ_EMPTY empty.txt', 'READ_NOT_FOUND gone.txt'])
    })
  })

  it('says the same twice, byte for byte', async () => {
    await inFolder({ 'talks.md': TALKS, 'odd.txt': ODD }, async (cwd) => {
      const args = ['extract', 'talks.md', 'odd.txt', '--format', 'jsonl']
      const [first, second] = [await demarche(args, { cwd }), await demarche(args, { cwd })]
      expect(second.stdout).toBe(first.stdout)
    })
  })
})

describe('extract', () => {
  it('prints for people each finding with its sentence and with what found it', async () => {
    await inFolder({ 'talks.md': TALKS }, async (cwd) => {
      const { exit, stdout } = await demarche(['extract', 'talks.md'], { cwd })
      expect(exit).toBe(0)
      expect(stdout).toMatch(/^talks\.md \([0-9a-f]{20}\)\n/)
      expect(stdout).toMatch(/Ana Berg.*said.*“the talks will continue on Friday”/)
      expect(stdout).toContain('in: Foreign Minister Ana Berg said that the talks will continue on Friday.')
      expect(stdout).toMatch(/speech, indirect \(\S+, [01]\.\d\d\)/)
      expect(stdout).toMatch(/Norland.*: “.*withdraw its troops from the valley”/)
    })
  })

  it('prints the JSON Schema as it is committed', async () => {
    await inFolder({}, async (cwd) => {
      const { exit, stdout } = await demarche(['extract', '--schema'], { cwd })
      expect(exit).toBe(0)
      expect(JSON.parse(stdout)).toEqual(schema)
    })
  })
})

describe('--workers', () => {
  it.each(['rules', 'model'])('change nothing of what comes out, nor its order (%s)', async (reader) => {
    await inFolder({ 'talks.md': TALKS, 'news/reply.md': REPLY, 'wire.txt': WIRE, 'odd.txt': ODD }, async (cwd) => {
      const read = ['extract', 'wire.txt', 'odd.txt', 'talks.md', 'news', '--format', 'jsonl', '--reader', reader]
      const alone = await demarche(read, { cwd })
      const together = await demarche([...read, '--workers', '2'], { cwd })
      expect(objectsOf(alone.stdout).length).toBeGreaterThan(2)
      expect(together).toEqual(alone)
    })
  })
})

describe('--reader', () => {
  it('and DEMARCHE_READER name a reader that there is', async () => {
    await inFolder({ 'talks.md': TALKS }, async (cwd) => {
      const rules = await demarche(['extract', 'talks.md', '--format', 'jsonl', '--reader', 'rules'], { cwd })
      expect([rules.exit, objectsOf(rules.stdout).length]).toEqual([0, 1])
      const none = await demarche(['extract', 'talks.md', '--reader', 'oracle'], { cwd })
      expect([none.exit, none.stdout]).toEqual([2, ''])
      const inEnvironment = await demarche(['extract', 'talks.md'], { cwd, env: { DEMARCHE_READER: 'oracle' } })
      expect([inEnvironment.exit, inEnvironment.stderr]).toEqual([2, expect.stringContaining('DEMARCHE_READER')])
    })
  })
})
