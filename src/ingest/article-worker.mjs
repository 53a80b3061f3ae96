import { register } from 'tsx/esm/api'

// A thread of its own does not have what bin/demarche.mjs registered.
register()
await import('./article-worker.ts')
