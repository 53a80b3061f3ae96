import type { TopicClaim } from '../domain/contribution.ts'
import { foldedText } from '../domain/fold.ts'
import type { NodeRow } from '../domain/graph.ts'
import { count, mostSeen } from './counted.ts'

const formsOf = (row: NodeRow | null): Map<string, number> => {
  const { forms, formsSeen } = row?.props ?? {}
  if (!Array.isArray(forms) || !Array.isArray(formsSeen)) return new Map()
  return new Map(forms.map((form, at): [string, number] => [String(form), Number(formsSeen[at])]))
}

/** A Topic node after claims were taken off it and added to it; null when no article claims it. Its name is the most seen. */
export const recountTopic = (
  id: string,
  row: NodeRow | null,
  removed: readonly TopicClaim[],
  added: readonly TopicClaim[],
): NodeRow | null => {
  const counts = formsOf(row)
  for (const { name } of added) count(counts, name, 1)
  for (const { name } of removed) count(counts, name, -1)
  const name = mostSeen(counts)
  if (name === null) return null
  const forms = [...counts.keys()].sort()
  const formsSeen = forms.map((form) => counts.get(form) ?? 0)
  return {
    id,
    label: 'Topic',
    date: '',
    keys: {},
    props: {
      name,
      forms,
      formsSeen,
      seenIn: formsSeen.reduce((sum, seen) => sum + seen, 0),
      folded: [...new Set(forms.map(foldedText))].join('|'),
    },
  }
}
