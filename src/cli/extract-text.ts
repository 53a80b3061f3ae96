import { type Contract, contractOf } from '../domain/contract.ts'
import type { Contribution } from '../domain/contribution.ts'
import { type Span, slice } from '../domain/span.ts'
import { printable } from './output.ts'

interface Found {
  inTitle: boolean
  rule: string
  confidence: number
}

/** "firm, current, 2022-01-27, in the title (rule, 0.90)". */
const details = ({ inTitle, rule, confidence }: Found, ...words: (string | null)[]): string =>
  [...words, inTitle ? 'in the title' : null].filter((word) => word !== null).join(', ') +
  ` (${rule}, ${confidence.toFixed(2)})`

const list = (first: string | null, others: readonly string[]): string[] => (first === null ? [] : [first, ...others])

const actorLine = ({ name, type, onBehalfOf, aliases }: Contract['actors'][number]): string => {
  const forms = aliases.filter((alias) => alias !== name)
  return `  ${name}, ${type}${onBehalfOf ? `, for ${onBehalfOf}` : ''}${forms.length > 0 ? `: ${forms.join(' | ')}` : ''}`
}

/** What one article says as a person reads it: each finding with its sentence and with what found it. */
export const extractionText = (contribution: Contribution, path: string): string => {
  const contract = contractOf(contribution, path)
  const { text } = contract
  const words = (spans: readonly Span[]): string => spans.map((span) => slice(text, span)).join(' … ')

  const statementLines = (statement: Contract['statements'][number], at: number): string[] => {
    const { speaker, speakerText, cue, medium, mode, quoteType, spans } = statement
    const to = list(statement.addressee, statement.otherAddressees)
    const sentence = contribution.statements[at]?.sentence
    return [
      `  [${at}] ${speaker ?? 'speaker not named'}${speakerText && speakerText !== speaker ? ` (“${speakerText}”)` : ''}` +
        `${cue ? ` ${cue}` : ''}${to.length > 0 ? ` to ${to.join(', ')}` : ''}${medium ? ` through ${medium}` : ''}:` +
        ` “${words(spans.content)}”`,
      `      ${details(statement, mode, quoteType)}`,
      ...(sentence ? [`      in: ${slice(text, sentence)}`] : []),
    ]
  }

  const positionLines = (position: Contract['positions'][number], at: number): string[] => {
    const { holder, onBehalfOf, kind, negated, issue, demand, conditional, firmness, temporality, date } = position
    const toward = list(position.toward, position.otherToward)
    return [
      `  [${at}] ${holder}${onBehalfOf ? ` for ${onBehalfOf}` : ''}: ${negated ? 'not ' : ''}${kind}` +
        `${issue ? ` on ${issue}` : ''}${demand === null ? '' : ` (demand [${demand}])`}` +
        `${toward.length > 0 ? ` toward ${toward.join(', ')}` : ''}${conditional ? ` (condition: ${conditional})` : ''}`,
      `      ${details(position, firmness, temporality, date)}`,
      `      in: ${slice(text, position.evidence)}`,
    ]
  }

  const demandLines = (demand: Contract['demands'][number], at: number): string[] => {
    const of = list(demand.of, demand.otherOf)
    return [
      `  [${at}] ${demand.by}${of.length > 0 ? ` of ${of.join(', ')}` : ''}: “${slice(text, demand.what)}”`,
      `      ${details(demand, demand.date ?? 'undated')}`,
      `      in: ${slice(text, demand.evidence)}`,
    ]
  }

  const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [title, ...lines] : [])
  return [
    `${contract.source} (${contract.id})`,
    ...section('Actors', contract.actors.map(actorLine)),
    ...section('Statements', contract.statements.flatMap(statementLines)),
    ...section('Positions', contract.positions.flatMap(positionLines)),
    ...section('Demands', contract.demands.flatMap(demandLines)),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('')
}
