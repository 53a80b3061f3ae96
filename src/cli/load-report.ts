import { colors, note, printable, writeLine } from './output.ts'

export interface LoadedArticle {
  /** The path as it was given. */
  source: string
  articleId: string
  status: 'added' | 'replaced' | 'unchanged'
  statements: number
  positions: number
  demands: number
  /** Articles that print the same text, with their stored sources. */
  sameTextAs: { articleId: string; source: string }[]
}

const CLEAR_LINE = '\r\u001b[2K'

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

const findings = ({
  statements,
  positions,
  demands,
}: Pick<LoadedArticle, 'statements' | 'positions' | 'demands'>): string =>
  `${count(statements, 'statement')}, ${count(positions, 'position')}, ${count(demands, 'demand')}`

const sum = (articles: readonly LoadedArticle[], field: 'statements' | 'positions' | 'demands'): number =>
  articles.reduce((total, article) => total + article[field], 0)

/** Articles that print the same text, each pair once, by the path of this load where it read them. */
const copyLines = (articles: readonly LoadedArticle[], paths: ReadonlyMap<string, string>): string[] => {
  const said = new Set<string>()
  return articles.flatMap(({ source, articleId, sameTextAs }) => {
    const fresh = sameTextAs.filter((other) => !said.has(`${other.articleId} ${articleId}`))
    for (const other of fresh) said.add(`${articleId} ${other.articleId}`)
    const others = fresh.map((other) => paths.get(other.articleId) ?? other.source)
    return fresh.length > 0 ? [`copy: ${source} has the same text as ${others.join(', ')}`] : []
  })
}

/** Progress on one line of the terminal, a plain line for each article elsewhere, and a summary at the end. */
export const loadReport = (store: string) => {
  const onTerminal = process.stdout.isTTY === true && process.stderr.isTTY === true
  const articles: LoadedArticle[] = []
  const pathOf = new Map<string, string>()

  const clear = (): void => {
    if (onTerminal) process.stderr.write(CLEAR_LINE)
  }

  const progress = (done: number, total: number, next: string | null): void => {
    if (!onTerminal) return
    clear()
    if (next === null) return
    const line = `${done}/${total} ${printable(next)}`
    process.stderr.write(colors.dim(line.slice(0, (process.stderr.columns || 80) - 1)))
  }

  const add = async (article: LoadedArticle): Promise<void> => {
    const former = pathOf.get(article.articleId)
    if (former !== undefined && former !== article.source) {
      clear()
      note(printable(`${article.source} takes the place of ${former}: both are the article ${article.articleId}`))
      note('load the folder above both, or give each an id or url of its own in front matter')
    }
    pathOf.set(article.articleId, article.source)
    articles.push(article)
    if (!onTerminal) await writeLine(printable(`${article.status} ${article.source}: ${findings(article)}`))
  }

  const summary = async (refused: number, interrupted: boolean): Promise<void> => {
    const withStatus = (status: LoadedArticle['status']): LoadedArticle[] =>
      articles.filter((article) => article.status === status)
    const parts = [
      `${withStatus('added').length} added`,
      `${withStatus('replaced').length} replaced`,
      `${withStatus('unchanged').length} unchanged`,
      ...(refused > 0 ? [`${refused} refused`] : []),
    ]
    const lines = [
      `${interrupted ? 'interrupted after ' : ''}${count(articles.length, 'article')} into ${store}: ${parts.join(', ')}`,
      findings({
        statements: sum(articles, 'statements'),
        positions: sum(articles, 'positions'),
        demands: sum(articles, 'demands'),
      }),
      ...withStatus('replaced').map(
        ({ source, articleId }) =>
          `replaced: ${source} (${articleId}), whose text or reading was another one; where two articles share a path, an id in their front matter keeps both`,
      ),
      ...copyLines(articles, pathOf),
    ]
    clear()
    for (const line of lines) await writeLine(printable(line))
  }

  return { progress, clear, add, summary }
}
