import { z } from 'zod'
import type { Route } from './route.ts'

const aliveSchema = z.strictObject({ status: z.literal('alive'), version: z.string() })
const readySchema = z.strictObject({ status: z.literal('ready') })

export const healthRoutes: Route[] = [
  {
    method: 'get',
    path: '/healthz',
    tag: 'server',
    operationId: 'getHealth',
    summary: 'Whether the process answers',
    replies: { 200: { description: 'It does', schema: aliveSchema } },
    problems: [],
    handle: async ({ version }) => ({ status: 200, body: { status: 'alive', version } }),
  },
  {
    method: 'get',
    path: '/readyz',
    tag: 'server',
    operationId: 'getReadiness',
    summary: 'Whether the store answers',
    replies: { 200: { description: 'It does', schema: readySchema } },
    problems: [],
    handle: async ({ store }) => {
      await store.check()
      return { status: 200, body: { status: 'ready' } }
    },
  },
]
