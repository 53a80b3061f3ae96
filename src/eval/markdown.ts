import type { ReportedMistake } from './evaluate.ts'
import type { Report } from './report.ts'

const cell = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .replace(/[<>*_`]/g, '\\$&')

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
]

const percent = (value: number): string => value.toFixed(1)

const mistakeRow = ({ article, part, fault, who, foundWho, label, text, sentence }: ReportedMistake): string[] => [
  cell(article),
  `${part} ${fault === 'speaker' ? `by ${cell(foundWho ?? 'nobody')}` : fault}`,
  cell(who ?? 'nobody'),
  cell(label),
  cell(part === 'position' ? '' : text),
  cell(sentence),
]

/** An evaluation as a section of Markdown, with every miss and false alarm where asked for. */
export const markdownReport = (report: Report, { errors }: { errors: boolean }): string => {
  const { folder, reader, articles, byQuoteType, byKind, mistakes } = report
  return [
    `## ${cell(folder)}, by ${cell(reader)}`,
    '',
    `${articles} annotated articles.`,
    '',
    ...table(
      ['measure', 'gold', 'pred', 'right', 'P', 'R', 'F1'],
      Object.entries(report.table).map(([measure, { gold, pred, right, P, R, F1 }]) => [
        measure,
        gold,
        pred,
        right,
        percent(P),
        percent(R),
        percent(F1),
      ]),
    ),
    ...table(
      ['quote type', 'gold', 'content and speaker right', 'R'],
      Object.entries(byQuoteType).map(([type, { gold, right, R }]) => [type, gold, right, percent(R)]),
    ),
    ...table(
      ['kind of position', 'gold', 'pred', 'right', 'R'],
      Object.entries(byKind).map(([kind, { gold, pred, right, R }]) => [kind, gold, pred, right, percent(R)]),
    ),
    ...(errors ? table(['article', 'what', 'who', 'cue or kind', 'words', 'sentence'], mistakes.map(mistakeRow)) : []),
  ].join('\n')
}
