import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Bolt's message COMMIT: a chunk of two bytes, and the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

export interface CuttingProxy {
  bolt: string
  /** Cuts the answer to the next commit. */
  cutNext(): void
  /** How many answers were cut off. */
  cuts(): number
  close(): Promise<void>
}

/**
 * Stands between a client and the Neo4j at an address, and where it is told to cuts the connection instead of handing on
 * the answer to a commit: the server has stored what the client cannot know to be stored.
 */
export const cuttingProxy = async (address: string): Promise<CuttingProxy> => {
  const { hostname, port } = new URL(address)
  const sockets = new Set<Socket>()
  let isDue = false
  let cut = 0
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    let isCutting = false
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    client.on('data', (sent: Buffer) => {
      if (isDue && sent.includes(COMMIT)) {
        isCutting = true
        isDue = false
        cut += 1
      }
      server.write(sent)
    })
    server.on('data', (answer: Buffer) => {
      if (isCutting) client.destroy()
      else client.write(answer)
    })
    client.on('close', () => server.end())
    server.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    bolt: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cutNext: () => {
      isDue = true
    },
    cuts: () => cut,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
