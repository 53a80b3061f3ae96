import type { Explanation, NearCue, NearPosition, RuleNote, Words } from '../ingest/explanation.ts'
import { printable } from './output.ts'

const percent = (chance: number): string => `${Math.round(chance * 100)}%`

const place = ({ span, text, chance }: Words): string =>
  `[${span.join(', ')}] “${text}”${chance === null ? '' : ` ${percent(chance)}`}`

const part = (name: string, words: readonly Words[]): string[] =>
  words.length === 0 ? [`    ${name.padEnd(8)}none`] : words.map((each) => `    ${name.padEnd(8)}${place(each)}`)

const found = (rule: string, confidence: number): string => `${rule}, ${confidence.toFixed(2)}`

const because = (note: RuleNote | null): string[] =>
  note === null ? [] : [`    because ${note.reason}`, `    as in   ${note.example}`]

const statementLines = (statement: Explanation['statements'][number]): string[] => {
  const { speaker, onBehalfOf, settledBy, cue, source, content, mode, modes, quoteType, rule, confidence, note } =
    statement
  const chances =
    modes === null
      ? ''
      : ` (${Object.entries(modes)
          .map(([name, chance]) => `${name} ${percent(chance)}`)
          .join(', ')})`
  return [
    `  statement of ${speaker ?? 'somebody not named'}${onBehalfOf === null ? '' : ` for ${onBehalfOf}`}` +
      ` (${found(rule, confidence)})`,
    ...part('cue', cue),
    ...part('source', source),
    ...part('content', content),
    `    mode    ${mode}${chances}, ${quoteType}`,
    `    speaker by ${settledBy}`,
    ...because(note),
  ]
}

const positionLines = (position: Explanation['positions'][number]): string[] => [
  `  ${position.holder}${position.onBehalfOf === null ? '' : ` for ${position.onBehalfOf}`}:` +
    ` ${position.negated ? 'not ' : ''}${position.kind} (${found(position.rule, position.confidence)})`,
  ...part('in', [position.evidence]),
  ...because(position.note),
]

const demandLines = (demand: Explanation['demands'][number]): string[] => [
  `  demand of ${demand.by} (${found(demand.rule, demand.confidence)})`,
  ...part('what', [demand.what]),
  ...because(demand.note),
]

const nearCueLine = (cue: NearCue): string =>
  `  ${place(cue)}: ` +
  (cue.limit === null
    ? `no message or source for ${cue.rules.join(', ')}`
    : (cue.chance ?? 0) < cue.limit
      ? `below the limit of ${percent(cue.limit)}`
      : 'no content, or that of a surer cue')

/** One line for the rules of one wording that lack the same. */
const nearPositionLines = (near: readonly NearPosition[]): string[] => {
  const groups = new Map<string, NearPosition[]>()
  for (const each of near) {
    const key = `${each.words.span.join()} ${each.why}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => {
    const rules = group.map(({ kind, rule }) => `${kind} (${rule})`).join(', ')
    return `  ${group[0] === undefined ? '' : place(group[0].words)} ${rules}: ${group[0]?.why ?? ''}`
  })
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines])

/** An explanation as a person reads it: each finding with its places, chances and rule, then what was near. */
export const explanationText = (explanation: Explanation): string => {
  const { source, line, span, text, reader, statements, positions, demands, nearly } = explanation
  return [
    `${source}:${line} [${span.join(', ')}] by ${reader}`,
    `  ${text}`,
    ...section('Found', [
      ...statements.flatMap(statementLines),
      ...positions.flatMap(positionLines),
      ...demands.flatMap(demandLines),
    ]),
    ...section('Cues that were weighed and told nothing', nearly.cues.map(nearCueLine)),
    ...section('Stances that were near', nearPositionLines(nearly.positions)),
  ]
    .map((each) => `${printable(each).trimEnd()}\n`)
    .join('')
}
