import type { Command } from 'commander'
import type { ActorPage } from '../query/views.ts'
import { describeCommand } from './describe-command.ts'
import { demandLines, positionLines, statementLines } from './finding-lines.ts'
import { oneActor } from './one-actor.ts'
import { printable, writeLine } from './output.ts'
import { type PageFormat, pageFormatOption } from './page-format.ts'
import type { Services } from './services.ts'
import { withStore } from './with-store.ts'

const postLine = (relation: string, { actor, role, since, until }: ActorPage['speaksFor'][number]): string => {
  const term = since === null && until === null ? '' : ` (${since ?? ''} – ${until ?? ''})`
  return `${relation} ${actor.name}${role ? `, ${role}` : ''}${term}`
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const actorLines = (page: ActorPage): string[] => {
  const { counts, latest } = page
  const forms = page.forms.filter(({ form }) => form !== page.name)
  return [
    `${page.name}, ${page.type}`,
    `id ${page.id}, seen in ${page.seenIn} ${page.seenIn === 1 ? 'article' : 'articles'}`,
    ...(forms.length > 0 ? [`also ${forms.map(({ form, seenIn }) => `${form} (${seenIn})`).join(', ')}`] : []),
    ...page.speaksFor.map((post) => postLine('speaks for', post)),
    ...page.spokespeople.map((post) => postLine('spoken for by', post)),
    ...section(`Statements: ${counts.statements}, the latest`, latest.statements.flatMap(statementLines)),
    ...section(`Positions: ${counts.positions}, the latest`, latest.positions.flatMap(positionLines)),
    ...section(`Demands: ${counts.demands}, the latest`, latest.demands.flatMap(demandLines)),
    ...section(
      'May be one with',
      page.candidates.map(({ a, b, score, reason }) => {
        const other = a.id === page.id ? b : a
        return `${other.name}, ${other.type}, ${other.id} (${score.toFixed(2)}, ${reason})`
      }),
    ),
  ]
}

export const actorCommand = (services: Services): Command =>
  describeCommand('actor', {
    description: 'Show one actor: names, posts, counts, and the latest that it said, holds and demands.',
    examples: [
      ['demarche actor "Jens Stoltenberg"', 'to read'],
      ['demarche actor Russia --format json', 'with ids and spans'],
    ],
  })
    .argument('<actor>', "the actor's name or id")
    .addOption(pageFormatOption())
    .action(async (nameOrId: string, { format }: { format: PageFormat }, command: Command) =>
      withStore(services, command, async (store) => {
        const { actorPage } = await import('../query/actor-page.ts')
        const page = await actorPage(store, await oneActor(store, 'actor', nameOrId))
        if (format === 'json') return writeLine(JSON.stringify(page, null, 2))
        for (const line of actorLines(page)) await writeLine(printable(line))
      }),
    )
