import { accessSync, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { DemarcheError } from '../../domain/errors.ts'

/**
 * The layout of lmdb's data version 2 (liblmdb/mdb.c, MDB_page and MDB_meta; lmdb is built for 64-bit
 * little-endian machines): two pages of metadata at the start of the file, of which the newer one counts.
 */
const META_BYTES = 160
const MAGIC = { at: 24, value: 0xbeefc0de }
const DATA_VERSION = { at: 28, value: 2 }
const PAGE_SIZE_AT = 48
/** Root pages of lmdb's two own tables; each commit writes both anew. */
const ROOTS_AT = [88, 136]
const COMMIT_AT = 152
const NO_PAGE = 0xffff_ffff_ffff_ffffn

/**
 * Throws STORE_CORRUPT where lmdb's data file is none or lacks its end, STORE_ADDRESS where it may not be used:
 * on all of these lmdb itself ends the process. An empty file is a store whose making was broken off.
 */
export const checkDataFile = (file: string): void => {
  const place = { file }
  const fail = (why: string, code: 'STORE_CORRUPT' | 'STORE_ADDRESS' = 'STORE_CORRUPT') =>
    new DemarcheError(code, why, place)
  let handle: number
  try {
    accessSync(dirname(file), constants.W_OK)
    accessSync(file, constants.W_OK)
    handle = openSync(file, 'r')
  } catch (cause) {
    throw fail(`cannot be read and written: ${(cause as Error).message}`, 'STORE_ADDRESS')
  }
  try {
    if (fstatSync(handle).size === 0) return
    const first = metaAt(handle, 0)
    if (first === null) throw fail('is no data file of a store')
    const second = metaAt(handle, first.pageSize)
    if (second === null) throw fail('lacks its end, or is no data file of a store')
    // The size after the pages were read, since another process may make the file longer meanwhile.
    const bytes = fstatSync(handle).size
    const newer = first.commit > second.commit ? first : second
    if (newer.roots.some((root) => root !== NO_PAGE && (root + 1n) * BigInt(newer.pageSize) > BigInt(bytes)))
      throw fail(`lacks its end: only ${bytes} bytes are left`)
  } finally {
    closeSync(handle)
  }
}

const metaAt = (handle: number, start: number): { pageSize: number; roots: bigint[]; commit: bigint } | null => {
  const meta = Buffer.alloc(META_BYTES)
  if (readSync(handle, meta, 0, META_BYTES, start) < META_BYTES) return null
  if (meta.readUInt32LE(MAGIC.at) !== MAGIC.value) return null
  if ((meta.readUInt32LE(DATA_VERSION.at) & 0xffff) !== DATA_VERSION.value) return null
  return {
    pageSize: meta.readUInt32LE(PAGE_SIZE_AT),
    roots: ROOTS_AT.map((at) => meta.readBigUInt64LE(at)),
    commit: meta.readBigUInt64LE(COMMIT_AT),
  }
}
