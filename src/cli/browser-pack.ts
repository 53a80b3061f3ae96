import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { describeCommand } from './describe-command.ts'
import { outputRefused } from './export-output.ts'
import { writeLine } from './output.ts'
import type { Services } from './services.ts'

const readUrl = (value: string): string => {
  if (!/^https?:\/\/[^\s/]/.test(value)) throw new InvalidArgumentError('an address begins with http:// or https://')
  return value.replace(/\/+$/, '')
}

export const browserPackCommand = (services: Services): Command =>
  describeCommand('browser-pack', {
    description:
      'Write what the Neo4j Browser takes: questions to save, a style, guided tours; index.html there says how. ' +
      '`demarche serve` has it under /browser-pack/.',
    examples: [
      ['demarche browser-pack pack', 'then drop pack/favorites.zip and pack/style.grass onto the Browser'],
      ['demarche browser-pack /var/www/pack --url https://news.example.org/pack', 'tours to play from there'],
    ],
  })
    .argument('<dir>', 'a folder; what is there under the same names is replaced')
    .addOption(
      new Option('--url <address>', 'where the files will be fetched from')
        .default('http://localhost:8080/browser-pack')
        .argParser(readUrl),
    )
    .action(async (folder: string, { url }: { url: string }) => {
      const files = await services.browserPack(url)
      for (const { path, content } of files) await writeInto(folder, path, content)
      await writeLine(`${files.length} files into ${folder}; ${join(folder, 'index.html')} says how they are used`)
    })

const writeInto = async (folder: string, path: string, content: string | Uint8Array): Promise<void> => {
  const file = join(folder, path)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  } catch (error) {
    throw outputRefused(file, error)
  }
}
