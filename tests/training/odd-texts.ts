/** A plain text in letters whose offsets are easily miscounted: astral ones, NBSP, combining marks, curly quotes. */
export const oddly = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `🕊️ ${line} 𝒜𝒷`))
    .join('\n')
    .replace(/"([^"\n]*)"/g, '“$1”')
    .replaceAll("'", '’')
    .replace(/, /g, ',\u00a0')
    .replace(/(?<=[a-z])a(?=[a-z])/g, 'a\u0301')
    .replace(/(?<=[a-z])o(?=[a-z])/g, 'ö')
    .replace(/(?<=\bth)e(?= )/g, 'e\u00ad')
