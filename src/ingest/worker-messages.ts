import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError, type ErrorCode, type Place } from '../domain/errors.ts'

export interface ToWorker {
  path: string
  relativePath: string | null
}

export type FromWorker = { ready: true } | { contribution: Contribution } | { failure: SentFailure }

/** A failure as it crosses the border of a thread, which keeps no class and no field of an Error. */
export interface SentFailure {
  name: string
  message: string
  stack: string | undefined
  expected: { code: ErrorCode; place: Place } | null
}

export const sendable = (error: unknown): SentFailure => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const expected = error instanceof DemarcheError ? { code: error.code, place: error.place } : null
  return { name, message, stack, expected }
}

/** The failure as it was thrown, with the stack of the thread that threw it. */
export const received = ({ name, message, stack, expected }: SentFailure): Error => {
  const error = expected === null ? new Error(message) : new DemarcheError(expected.code, message, expected.place)
  return Object.assign(error, { name, stack })
}
