import { expect } from 'vitest'
import type { ErrorCode, Place } from '../../../src/domain/errors.ts'

/** Expects a coded error, and that it names the field. */
export const expectRefusal = async (asked: Promise<unknown>, code: ErrorCode, place: Place): Promise<void> => {
  await expect(asked).rejects.toMatchObject({ name: 'DemarcheError', code, place })
}
