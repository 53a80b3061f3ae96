import type { DemandView, Finding, PositionView, StatementView } from '../query/views.ts'
import { namesOf, nameWithBehalf, receiversOf } from './names.ts'
import { stance } from './stance.ts'

const foundBy = ({ rule, confidence, inTitle }: Pick<StatementView, 'rule' | 'confidence' | 'inTitle'>): string =>
  `(${rule}, ${confidence.toFixed(2)}${inTitle ? ', in the title' : ''})`

const on = (date: string | null): string => (date === null ? '' : `${date} `)

export const statementLines = (view: StatementView): string[] => {
  const to = receiversOf(view.addressees, view.medium)
  return [
    `${on(view.date)}${nameWithBehalf(view.speaker, view.onBehalfOf)}${view.cue ? ` ${view.cue}` : ''}` +
      `${to.length > 0 ? ` (to ${to.join(', ')})` : ''}: “${view.text}” ${foundBy(view)}`,
  ]
}

export const positionLines = (view: PositionView): string[] => {
  const issue = view.on.length > 0 ? namesOf(view.on).join(', ') : view.issue
  return [
    `${on(view.date)}${nameWithBehalf(view.holder, view.onBehalfOf)}: ${stance(view)}${issue ? ` on ${issue}` : ''}` +
      `${view.toward.length > 0 ? ` toward ${namesOf(view.toward).join(', ')}` : ''}` +
      `${view.condition ? ` (condition: ${view.condition})` : ''} ${foundBy(view)}`,
    `  “${view.sentence}”`,
  ]
}

export const demandLines = (view: DemandView): string[] => [
  `${on(view.date)}${nameWithBehalf(view.by, view.onBehalfOf)} asks` +
    `${view.of.length > 0 ? ` of ${namesOf(view.of).join(', ')}` : ''}: “${view.text}” ${foundBy(view)}`,
  `  ${view.id}`,
]

/** One finding as a person reads it, its kind before the first line. */
export const findingLines = (finding: Finding): string[] => {
  const lines =
    finding.type === 'statement'
      ? statementLines(finding.statement)
      : finding.type === 'position'
        ? positionLines(finding.position)
        : demandLines(finding.demand)
  return lines.map((line, at) => (at === 0 ? `${finding.type.padEnd(10)}${line}` : `${' '.repeat(10)}${line}`))
}
