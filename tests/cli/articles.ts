/** Articles of invented people and places, in folders as a user keeps them. */
export const TALKS = `---
title: Talks in the valley go on
publishedAt: 2024-03-01
publisher: Vestan Courier
---

Foreign Minister Ana Berg said that the talks will continue on Friday.

Norland demands that Orland withdraw its troops from the valley. Orland rejects the demand.
`

export const REPLY = `---
title: Another week of talks
publishedAt: 2024-03-08
url: https://courier.example/week
---

Foreign Minister Ana Berg said that nothing has been agreed so far. President Jon Falk said that the border will stay open.
`

export const WIRE = 'Foreign Minister Ana Berg said that the envoys will meet again in the spring.\n'

/** A text with a character outside the BMP, an NBSP, curly quotes, CRLF and a byte order mark. */
export const ODD =
  '\ufeffA day of talks \u{1f54a}\r\n\r\nPresident Jon\u00a0Falk said that “the border will stay open”. Ana Berg said that the envoys will meet.\r\n'

export const manyArticles = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `many/${String(at).padStart(4, '0')}.txt`,
      `Minister Ana Berg said that round ${at} of the talks will begin on Monday.\n\n${'The envoys met in the old town hall and left late in the evening. '.repeat(20)}\n`,
    ]),
  )
