import { type Command, Option } from 'commander'
import { DemarcheError } from '../domain/errors.ts'
import { describeCommand } from './describe-command.ts'
import { TEXT_FORMATS, type TextFormat, textOf } from './export-format.ts'
import { writeWholeFile, writeWholeFolder } from './export-output.ts'
import { write } from './output.ts'
import type { Services } from './services.ts'
import { withStore } from './with-store.ts'

interface ExportOptions {
  format: TextFormat | 'csv'
  output?: string
}

export const exportCommand = (services: Services): Command =>
  describeCommand('export', {
    description:
      'Write the whole graph in a format that others read (demarche ask writes that of an answer). ' +
      'JSON lines are canonical: the same graph gives the same bytes on every store.',
    examples: [
      ['demarche export > graph.jsonl', 'every node by label and id, then every edge by type and id'],
      ['demarche --store bolt://localhost:7687 export | sha256sum', 'to compare two stores'],
      [
        'demarche export --format gexf --output graph.gexf',
        'for Gephi, with a timeline; graphml for other programs too',
      ],
      [
        'demarche export --format csv --output graph',
        'a folder of files with the headers of neo4j-admin database import',
      ],
      ['demarche export --format cypher --output graph.cypher', 'a script that fills an empty Neo4j'],
      ['demarche export --format jsonld --output graph.jsonld', 'with PROV-O and Web Annotation'],
    ],
  })
    .addOption(new Option('--format <format>', 'how to write').choices([...TEXT_FORMATS, 'csv']).default('jsonl'))
    .option('--output <path>', 'a file, or for csv a new folder, that is there whole or not at all')
    .action(async ({ format, output }: ExportOptions, command: Command) => {
      if (format === 'csv' && output === undefined)
        throw new DemarcheError('INPUT_INVALID', 'csv is a folder of files: name it', { field: '--output' })
      await withStore(services, command, async (store) => {
        if (format === 'csv') {
          const { csvFiles } = await import('../export/csv.ts')
          await writeWholeFolder(output ?? '', csvFiles(store, services.emptyListScript))
          return
        }
        const pieces = await textOf(format, store, services)
        if (output !== undefined) await writeWholeFile(output, pieces)
        else for await (const piece of pieces) await write(piece)
      })
    })
