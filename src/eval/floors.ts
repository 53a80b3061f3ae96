import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'
import type { Report } from './report.ts'
import { MEASURES, type Measure } from './score.ts'

/** F1 in percent below which a measure must not fall, by folder (its last name), reader and measure. */
const floorsSchema = z.record(z.string(), z.record(z.string(), z.partialRecord(z.enum(MEASURES), z.number())))
export type Floors = z.infer<typeof floorsSchema>

const folderName = ({ folder }: Report): string => basename(resolve(folder))

/** Throws READ_NOT_FOUND and DATA_INVALID. */
export const readFloors = async (file: string): Promise<Floors> => {
  const json = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DemarcheError('READ_NOT_FOUND', 'there is no such file', { file }, { cause })
  })
  try {
    return floorsSchema.parse(JSON.parse(json))
  } catch (cause) {
    throw new DemarcheError('DATA_INVALID', 'this is no file of floors', { file }, { cause })
  }
}

export interface Fall {
  measure: Measure
  F1: number
  floor: number
}

/** The measures of a report that lie below their floors. What has no floor cannot fall. */
export const fallsOf = (report: Report, floors: Floors): Fall[] =>
  MEASURES.flatMap((measure) => {
    const floor = floors[folderName(report)]?.[report.reader]?.[measure]
    const { F1 } = report.table[measure]
    return floor !== undefined && F1 < floor ? [{ measure, F1, floor }] : []
  })

/** Floors brought up to a report's figures. None is ever lowered. */
export const raisedBy = (report: Report, floors: Floors): Floors => {
  const name = folderName(report)
  const known = floors[name]?.[report.reader]
  const raised = MEASURES.map((measure) => [measure, Math.max(known?.[measure] ?? 0, report.table[measure].F1)])
  return { ...floors, [name]: { ...floors[name], [report.reader]: Object.fromEntries(raised) } }
}

export const writeFloors = (file: string, floors: Floors): Promise<void> =>
  writeFile(file, `${JSON.stringify(floors, null, 2)}\n`)
