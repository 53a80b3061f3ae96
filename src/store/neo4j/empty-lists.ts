import { cypher } from './cypher.ts'

/** The statements after an import that left out the empty lists, for the labels and properties that have some. */
export const emptyListScript = (places: readonly { label: string; property: string }[]): string =>
  places.map(({ label, property }) => `${cypher('write/set-empty-lists', { label, property })};\n`).join('')
