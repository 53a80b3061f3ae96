/** A Neo4j that answers on `bolt` without a password. `stop` ends it, or does nothing where someone else runs it. */
export interface RunningNeo4j {
  bolt: string
  /** The Browser's address with the connection filled in, where it is known. */
  browser: string | null
  stop(): Promise<void>
}
