import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EXIT } from '../../src/cli/exit-codes.ts'
import { buildProgram } from '../../src/cli/program.ts'
import type { Services } from '../../src/cli/services.ts'
import { DemarcheError } from '../../src/domain/errors.ts'
import { demarche, inFolder } from './demarche.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Thrown where a command goes beyond its arguments. */
class Reached extends Error {}
const reach = async (): Promise<never> => {
  throw new Reached()
}
const services: Services = {
  openStore: reach,
  browserPack: reach,
  verifyNeo4j: reach,
  cypherScript: reach,
  emptyListScript: reach,
  findSources: reach,
  readSource: reach,
  serve: reach,
}

const commandsOf = (command: Command): Command[] => [command, ...command.commands.flatMap(commandsOf)]
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}`.trim() : ''
const named = commandsOf(buildProgram(services)).filter((command) => command.parent !== null)

const helpOf = (command: Command): string => {
  let text = ''
  command
    .configureOutput({
      writeOut: (part) => {
        text += part
      },
    })
    .outputHelp()
  return text
}

/** The arguments after `demarche` in a line as typed, without what a shell takes for itself. */
const argumentsOf = (line: string): string[] | null => {
  const words = (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
  const start = words.indexOf('demarche')
  if (start === -1) return null
  const end = words.findIndex((word, at) => at > start && /^([|>&;#]|2>|&&|\|\|)/.test(word))
  return words.slice(start + 1, end === -1 ? undefined : end)
}

const examplesIn = (text: string): string[] => [...text.matchAll(/^ +\$ (.*)$/gm)].map((match) => match[1] ?? '')

/** Runs a line as far as its arguments go. Resolves when the line is good, throws as commander does when it is not. */
const tryLine = async (line: string): Promise<void> => {
  const args = argumentsOf(line)
  if (args === null) throw new Error(`no demarche in ${line}`)
  const program = buildProgram(services)
  for (const command of commandsOf(program)) command.configureOutput({ writeOut: () => {}, writeErr: () => {} })
  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    const helped = error instanceof Error && 'code' in error && error.code === 'commander.helpDisplayed'
    // The README sets the store of its Neo4j lines by an environment variable.
    const otherStore = error instanceof DemarcheError && error.code === 'STORE_ADDRESS'
    const missingFile = error instanceof DemarcheError && error.code === 'READ_NOT_FOUND'
    if (!(error instanceof Reached) && !helped && !otherStore && !missingFile) throw error
  })
}

/** Examples that need no store print what they print. */
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('help', () => {
  it.each(named.map((command) => [nameOf(command), command] as const))(
    'of %s has an example of its own',
    (name, command) => {
      const examples = examplesIn(helpOf(command))
      expect(examples.some((line) => argumentsOf(line)?.join(' ').includes(name))).toBe(true)
    },
  )

  const lines = [...new Set(commandsOf(buildProgram(services)).flatMap((command) => examplesIn(helpOf(command))))]
  it.each(lines)('gives an example that works: %s', async (line) => {
    await expect(tryLine(line)).resolves.toBeUndefined()
  })

  it('would not let a wrong example pass', async () => {
    await expect(tryLine('demarche ask statements --colour red')).rejects.toThrow(/unknown option/)
    await expect(tryLine('demarche ask positions --kind maybe')).rejects.toThrow(/expected one of/)
    await expect(tryLine('demarche undo')).rejects.toThrow(/missing required argument/)
  })

  it('documents every exit code', () => {
    const help = helpOf(buildProgram(services))
    for (const code of Object.values(EXIT)) expect(help).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'))
  })

  it('documents every environment variable that the sources read, and no other', async () => {
    const sources = (await readdir(join(root, 'src'), { recursive: true })).filter((name) => /\.ts$/.test(name))
    const texts = await Promise.all(sources.map((name) => readFile(join(root, 'src', name), 'utf8')))
    const code = texts.filter((_, at) => !sources[at]?.endsWith('program.ts')).join('\n')
    const variables = (text: string): string[] => [...new Set(text.match(/DEMARCHE_[A-Z0-9_]*[A-Z0-9]/g))].sort()
    expect(variables(helpOf(buildProgram(services)))).toEqual(variables(code))
  })

  it('is printed by the real command, with exit code 0', async () => {
    await inFolder({}, async (cwd) => {
      const { exit, stdout, stderr } = await demarche(['load', '--help'], { cwd })
      expect([exit, stderr]).toEqual([0, ''])
      expect(stdout).toContain('$ demarche load news/')
      expect((await readdir(cwd)).length).toBe(0)
    })
  })
})

describe('the README', () => {
  it('names only commands and options that there are', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(([, language]) => language === 'sh')
    const shown = blocks.flatMap(([, , block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    const typed = shown.filter((line) => /^([A-Z_]+=\S+ )*npx demarche\b/.test(line))
    const inline = [...readme.matchAll(/`((?:npx )?demarche [a-z][^`]*)`/g)].map((match) => match[1] ?? '')
    expect(Math.min(typed.length, inline.length)).toBeGreaterThan(0)
    for (const line of typed) await expect(tryLine(line), line).resolves.toBeUndefined()
    // A command may be named without its arguments.
    const names = named.map(nameOf)
    for (const line of inline.filter((words) => !names.includes(words.replace(/^.*demarche /, ''))))
      await expect(tryLine(line), line).resolves.toBeUndefined()
  })
})
