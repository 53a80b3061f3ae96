import { InvalidArgumentError, Option } from 'commander'

const MOST = 64

const readCount = (value: string): number => {
  const count = Number(value)
  if (/^[0-9]+$/.test(value) && count >= 1 && count <= MOST) return count
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST}.`)
}

/** How many articles are read at once. What comes out, and in which order, does not depend on it. */
export const workersOption = (): Option =>
  new Option('--workers <count>', 'read so many articles at once, each in a thread of its own')
    .argParser(readCount)
    .default(1)
