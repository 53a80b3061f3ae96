import { DemarcheError } from '../../domain/errors.ts'

/** The statements under cypher/ use what came with it (scoped CALL, dynamic labels). */
const OLDEST = [5, 26] as const

/** @throws STORE_TOO_OLD unless a server's agent ("Neo4j/5.26.29", "Neo4j/5.27-aura") is Neo4j 5.26 or later */
export const requireVersion = (agent: string | undefined, address: string): void => {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '') ?? []
  if (major === undefined || minor === undefined)
    throw new DemarcheError('STORE_ADDRESS', `is no Neo4j but calls itself ${agent ?? 'nothing'}`, { file: address })
  if (Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])) return
  throw new DemarcheError('STORE_TOO_OLD', `is ${agent}; Neo4j ${OLDEST.join('.')} or later is needed`, {
    file: address,
  })
}
