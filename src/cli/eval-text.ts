import type { ReportedMistake } from '../eval/evaluate.ts'
import type { Report } from '../eval/report.ts'
import { printable } from './output.ts'

const LABEL = 26
const FIGURE = 7

const line = (label: string, figures: readonly (string | number)[]): string =>
  label.padEnd(LABEL) + figures.map((figure) => String(figure).padStart(FIGURE)).join('')

const percent = (value: number): string => value.toFixed(1)

const whoseFault = ({ fault, part, who, foundWho }: ReportedMistake): string => {
  if (fault === 'speaker') return `speaker ${foundWho ?? 'not found'} instead of ${who ?? 'nobody'}`
  return `${fault} ${part}: ${who ?? 'nobody named'}`
}

const mistakeLines = (mistake: ReportedMistake): string[] => {
  const { part, label, text, sentence } = mistake
  const words = part === 'position' || text === '' ? '' : ` “${text}”`
  return [`  ${whoseFault(mistake)}${label ? ` ${label}` : ''}${words}`, ...(sentence ? [`      in: ${sentence}`] : [])]
}

/** Misses and false alarms, article by article, each beside its sentence. */
const mistakesOf = (mistakes: readonly ReportedMistake[]): string[] =>
  [...new Set(mistakes.map(({ article }) => article))].flatMap((article) => [
    article,
    ...mistakes.filter((mistake) => mistake.article === article).flatMap(mistakeLines),
  ])

/** An evaluation as a person reads it on a terminal. */
export const evaluationText = (report: Report, { errors }: { errors: boolean }): string =>
  [
    `${report.folder}: ${report.articles} articles, by ${report.reader}`,
    line('', ['gold', 'pred', 'right', 'P', 'R', 'F1']),
    ...Object.entries(report.table).map(([measure, { gold, pred, right, P, R, F1 }]) =>
      line(measure, [gold, pred, right, percent(P), percent(R), percent(F1)]),
    ),
    'statements with content and speaker right, by quote type',
    ...Object.entries(report.byQuoteType).map(([type, { gold, right, R }]) =>
      line(`  ${type}`, [gold, '', right, '', percent(R)]),
    ),
    'positions with holder and kind right, by kind',
    ...Object.entries(report.byKind).map(([kind, { gold, pred, right, R }]) =>
      line(`  ${kind}`, [gold, pred, right, '', percent(R)]),
    ),
    ...(errors ? ['misses and false alarms', ...mistakesOf(report.mistakes)] : []),
  ]
    .map((each) => `${printable(each).trimEnd()}\n`)
    .join('')
