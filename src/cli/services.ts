import type { SourceDocument } from '../domain/article.ts'
import type { DemarcheError } from '../domain/errors.ts'
import type { ModelCheck } from '../domain/model-check.ts'
import type { EmptyList } from '../export/csv.ts'
import type { ExportSource } from '../export/source.ts'
import type { Pipeline } from '../ingest/pipeline.ts'
import type { GraphStore } from '../store/port.ts'

export interface SourcePlace {
  path: string
  relativePath: string | null
}

export interface ServeSettings {
  store: GraphStore
  pipeline: Pipeline
  host: string
  /** 0 takes a free port. */
  port: number
  /** null: writing over HTTP is off. */
  writeToken: string | null
}

export interface RunningServer {
  url: string
  /** Finishes the requests at hand. */
  close(): Promise<void>
}

/** What the command line may not import itself; main.ts composes it. Each is loaded when first used. */
export interface Services {
  /** With `tellAway`, a server that goes away in the middle is waited for, and that is told by lines. */
  openStore(address: string, tellAway?: (line: string) => void): Promise<GraphStore>
  /** What breaks the model in a Neo4j, at most `shown` ids for each fault. */
  verifyNeo4j(address: string, shown: number): Promise<ModelCheck[]>
  findSources(path: string): Promise<{ sources: SourcePlace[]; refusals: DemarcheError[] }>
  readSource(path: string, relativePath: string | null): Promise<SourceDocument>
  /** The graph as statements that make it in an empty Neo4j. */
  cypherScript(source: ExportSource): Promise<AsyncIterable<string>>
  /** What the Neo4j Browser takes; `url` is where it will be fetched, without a closing slash. */
  browserPack(url: string): Promise<{ path: string; content: string | Uint8Array }[]>
  /** The script that gives nodes of a label the empty lists which neo4j-admin's import leaves out. */
  emptyListScript(lists: readonly EmptyList[]): Promise<string>
  serve(settings: ServeSettings): Promise<RunningServer>
}
