import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import { DemarcheError } from '../domain/errors.ts'

export interface RunningServer {
  url: string
  /** Takes no new request, finishes those at hand, and cuts off what is not done after ten seconds. */
  close(): Promise<void>
}

/** `server.close()` alone waits for idle keep-alive connections to time out. */
const CLOSE_IDLE_EVERY_MS = 50
const CUT_OFF_AFTER_MS = 10_000

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

const cannotListen = (error: NodeJS.ErrnoException, host: string, port: number): DemarcheError => {
  const reason = error.code === 'EADDRINUSE' ? 'another program listens there' : (error.code ?? error.message)
  return new DemarcheError(
    'CONFIG_INVALID',
    `cannot listen on ${host}:${port}: ${reason}`,
    { field: 'port' },
    { cause: error },
  )
}

/**
 * Listens; port 0 takes a free one.
 * @throws CONFIG_INVALID when the address cannot be listened on
 */
export const startServer = (app: Express, { host, port }: { host: string; port: number }): Promise<RunningServer> =>
  new Promise((resolve, reject) => {
    const server = createServer(app)
    server.once('error', (error) => reject(cannotListen(error, host, port)))
    server.listen(port, host, () => {
      const close = (): Promise<void> =>
        new Promise((closed) => {
          const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS)
          const cutOff = setTimeout(() => server.closeAllConnections(), CUT_OFF_AFTER_MS)
          server.close(() => {
            clearInterval(idle)
            clearTimeout(cutOff)
            closed()
          })
          server.closeIdleConnections()
        })
      resolve({ url: urlOf(server.address() as AddressInfo), close })
    })
  })
