import type { Command } from 'commander'
import type { ArticlePage } from '../query/views.ts'
import { describeCommand } from './describe-command.ts'
import { findingLines } from './finding-lines.ts'
import { articleName } from './names.ts'
import { printable, writeLine } from './output.ts'
import { type PageFormat, pageFormatOption } from './page-format.ts'
import type { Services } from './services.ts'
import { withStore } from './with-store.ts'

const articleLines = (page: ArticlePage): string[] => [
  page.name,
  [page.publishedAt, page.publisher, page.author, page.url ?? page.source].filter((part) => part !== null).join(', '),
  `id ${page.id}`,
  ...page.sameTextAs.map((copy) => `same text as ${articleName(copy)} (${copy.id})`),
  `mentions ${page.mentions.map(({ actor, count }) => `${actor.name} (${count})`).join(', ') || 'no actor'}`,
  '',
  ...page.found.flatMap(findingLines),
]

export const articleCommand = (services: Services): Command =>
  describeCommand('article', {
    description: 'Show one article with all that was found in it, in text order.',
    examples: [
      ['demarche article 3f1c0b77a2e94d55c0de', 'to read'],
      ['demarche article 3f1c0b77a2e94d55c0de --format json', 'with its text, spans and ids'],
    ],
  })
    .argument('<id>', "the article's id (see demarche articles)")
    .addOption(pageFormatOption())
    .action(async (id: string, { format }: { format: PageFormat }, command: Command) =>
      withStore(services, command, async (store) => {
        const { articlePage } = await import('../query/article-page.ts')
        const page = await articlePage(store, id)
        if (format === 'json') return writeLine(JSON.stringify(page, null, 2))
        for (const line of articleLines(page)) await writeLine(printable(line))
      }),
    )
