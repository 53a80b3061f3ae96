import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { ARTICLE_FOLDERS } from './articles.ts'
import { median } from './in-turns.ts'
import type { Ratio } from './ratio.ts'

const PROGRAM = fileURLToPath(new URL('../bin/demarche.mjs', import.meta.url))
const ROUNDS = 3
const GIGABYTE_IN_KILOBYTES = 1e6
/**
 * Runs in the measured process before the program: tells its peak memory on the fourth stream when it ends. Worker threads
 * run it too and say nothing: the peak is the process's.
 */
const TELLS_PEAK = `
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
`

interface Run {
  ms: number
  peakKilobytes: number
}

/** `demarche extract` of all articles as a process of its own, its start and loading included. Throws where it fails. */
const runExtract = async (workers: number): Promise<Run> => {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(TELLS_PEAK)}`,
      ...[PROGRAM, 'extract', ...ARTICLE_FOLDERS, '--format', 'jsonl', '--workers', String(workers)],
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  )
  const [[code], peak] = await Promise.all([once(child, 'exit'), text(child.stdio[3] as Readable)])
  if (code !== 0) throw new Error(`demarche extract ended with ${code}`)
  return { ms: performance.now() - began, peakKilobytes: Number(peak) }
}

/** What a folder costs a process: its peak memory, and its time with one worker and with two. */
export async function measure(): Promise<readonly Ratio[]> {
  const one: Run[] = []
  const two: Run[] = []
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await runExtract(1))
    two.push(await runExtract(2))
  }
  const peak = (runs: readonly Run[]): number => Math.max(...runs.map(({ peakKilobytes }) => peakKilobytes))
  const seconds = (runs: readonly Run[]): number => median(runs.map(({ ms }) => ms)) / 1000
  const memory = (workers: number, runs: readonly Run[]): Ratio => ({
    name: `peak memory, --workers ${workers} / 1 GB`,
    value: peak(runs) / GIGABYTE_IN_KILOBYTES,
    goal: 'below 1',
    detail: `${Math.round(peak(runs) / 1000)} MB`,
  })
  return [
    memory(1, one),
    memory(2, two),
    {
      name: 'time, --workers 1 / --workers 2',
      value: seconds(one) / seconds(two),
      goal: 'at least 1',
      detail: `${seconds(one).toFixed(1)} s and ${seconds(two).toFixed(1)} s, start and loading included`,
    },
  ]
}
