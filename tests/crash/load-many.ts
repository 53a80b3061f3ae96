import { loadArticle } from '../../src/ingest/load.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import { articleAt, STEPS } from './articles.ts'

// A process to be killed: writes the articles again and again, new ones, other texts of the same, and removals, from
// the step that it is told on. It prints that it is about to open the store, and
// the number of each step that is done.

const [directory = '', from = '0'] = process.argv.slice(2)
process.stdout.write('opening\n')
const store = await openEmbeddedStore(directory)
for (let step = Number(from); step < STEPS; step += 1) {
  const { contribution, remove } = articleAt(step)
  if (remove) await removeArticle(store, contribution.article.id)
  else await loadArticle(store, contribution)
  process.stdout.write(`${step}\n`)
}
await store.close()
