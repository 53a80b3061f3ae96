import type { Paged } from '../query/views.ts'
import type { GraphStore } from '../store/port.ts'
import { type TextFormat, textOf } from './export-format.ts'
import { writeWholeFile } from './export-output.ts'
import { note, write } from './output.ts'
import type { Services } from './services.ts'

interface AnswerOutput {
  format: TextFormat
  /** A file; without one the answer is printed. */
  output: string | undefined
}

/** Writes the graph around the claims of an answer; where a page follows, stderr says how to ask for it. */
export const exportAnswer = async <Row>(
  store: GraphStore,
  pages: AsyncIterable<Paged<Row>>,
  claims: (row: Row) => readonly string[],
  { format, output }: AnswerOutput,
  services: Services,
): Promise<void> => {
  const ids: string[] = []
  let next: string | null = null
  for await (const page of pages) {
    ids.push(...page.items.flatMap(claims))
    next = page.next
  }
  const { answerGraph } = await import('../export/answer-graph.ts')
  const pieces = await textOf(format, await answerGraph(store, ids), services)
  if (output !== undefined) await writeWholeFile(output, pieces)
  else for await (const piece of pieces) await write(piece)
  if (next !== null) note(`there is more: --cursor ${next} continues, --all writes everything`)
}
