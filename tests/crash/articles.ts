import type { Contribution } from '../../src/domain/contribution.ts'
import { invent } from '../ingest/invent.ts'

/** More steps than any child can do before it is killed. */
export const STEPS = 100_000

const ARTICLES = 30
/** Each round over the articles says something else; every fifth step of the rounds after the first removes. */
const REMOVE_EVERY = 5
const KINDS = ['rejects', 'open-to-dialogue', 'considers', 'agrees'] as const

/** What the child writes in a step: the article in the text of its round, or its removal. */
export const articleAt = (step: number): { contribution: Contribution; remove: boolean } => {
  const [number, round] = [step % ARTICLES, Math.floor(step / ARTICLES)]
  const day = `2030-01-${String(1 + (number % 28)).padStart(2, '0')}`
  const words = `In round ${round} the envoy said that harbour ${number} stays shut.`
  const again = `Ordania wants harbour ${number % 3} open.`
  const contribution = invent({
    name: `article ${number}`,
    day,
    actors: [
      { key: 'Ordania', aliases: [`the Ordanians of ${number}`] },
      { key: 'Ilya Marren', type: 'Person', for: 'Ordania', role: 'envoy' },
      { key: `I${number}. Marren`, type: 'Person' },
    ],
    topics: [{ key: 'harbours' }],
    statements: [{ words, speaker: 'Ilya Marren', about: ['harbours'] }],
    positions: [
      {
        words,
        holder: 'Ordania',
        kind: KINDS[(number + round) % KINDS.length] ?? 'rejects',
        topic: 'harbours',
        statement: 0,
        refersTo: { by: 'Ordania', topic: 'harbours' },
      },
    ],
    demands: [{ words: again, by: 'Ordania', topic: 'harbours' }],
  })
  return { contribution, remove: round > 0 && step % REMOVE_EVERY === 0 }
}
