/** Short articles of an invented world by file name, the same for the same numbers: they meet in actors, topics and demands. */
export const news = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: to - from }, (_, at) => [nameOf(from + at), articleOf(from + at)]))

const SIDES = ['Norland', 'Orland', 'Vestan', 'Sudmark']
const MATTERS = ['the valley', 'the strait', 'the northern harbour']

const nameOf = (number: number): string => `${String(number).padStart(4, '0')}.md`

const articleOf = (number: number): string => {
  const [asking, asked] = [SIDES[number % 4], SIDES[(number + 1 + (number % 3)) % 4]]
  const matter = MATTERS[number % MATTERS.length]
  const day = new Date(Date.UTC(2030, 0, 1 + (number % 90))).toISOString().slice(0, 10)
  return `---
title: Day ${number} of the talks on ${matter}
publishedAt: ${day}
publisher: Vestan Courier
---

Foreign Minister Ana Berg said that round ${number} on ${matter} will begin on Monday.

${asking} demands that ${asked} withdraw its troops from ${matter}. ${asked} ${number % 2 ? 'rejects the demand' : 'is open to talks on the demand'}. President Jon Falk said: “We will study what ${asking} asks.”
`
}
