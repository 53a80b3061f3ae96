/** Where title and paragraphs stand in a text; the title, where there is one, is the first paragraph. */
export interface Layout {
  text: string
  title: [number, number] | null
  paragraphs: [number, number][]
}

type Range = [start: number, end: number]

/** The lines of a text without white space at their ends; empty lines have start === end. */
const trimmedLines = (text: string): Range[] => {
  const lines: Range[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const lead = line.length - line.trimStart().length
    lines.push([start + lead, start + Math.max(lead, line.trimEnd().length)])
    start += line.length + 1
  }
  return lines
}

const isEmptyLine = ([start, end]: Range): boolean => start === end

/** Joins neighbouring lines that are not empty. */
const splitAtEmptyLines = (lines: readonly Range[]): Range[] => {
  const paragraphs: Range[] = []
  let open = false
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (isEmptyLine(line)) open = false
    else if (open && last !== undefined) last[1] = line[1]
    else {
      paragraphs.push([line[0], line[1]])
      open = true
    }
  }
  return paragraphs
}

/**
 * Plain text as it is: paragraphs are split at empty lines, or at line ends where the text has no empty line.
 * The first line is the title only if an empty line and more text follow. A line of white space is empty.
 */
export const layoutPlainText = (text: string): Layout => {
  const lines = trimmedLines(text)
  const filled = lines.flatMap((line, index) => (isEmptyLine(line) ? [] : [index]))
  const [first, second] = filled
  if (first === undefined || second === undefined) return { text, title: null, paragraphs: splitAtEmptyLines(lines) }
  const hasEmptyLine = filled.length <= (filled.at(-1) ?? 0) - first
  if (!hasEmptyLine) return { text, title: null, paragraphs: lines.filter((line) => !isEmptyLine(line)) }
  const paragraphs = splitAtEmptyLines(lines)
  return { text, title: second > first + 1 ? (paragraphs[0] ?? null) : null, paragraphs }
}

const onlyFilledLines = (block: string): string =>
  block
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim()

/** Title and blocks as one text, an empty line between them; no empty line stays inside a block. */
export const layoutBlocks = (title: string | null, blocks: readonly string[]): Layout => {
  const parts = [title ?? '', ...blocks].map(onlyFilledLines).filter((part) => part !== '')
  let start = 0
  const paragraphs = parts.map((part): Range => {
    const range: Range = [start, start + part.length]
    start = range[1] + 2
    return range
  })
  const hasTitle = title !== null && onlyFilledLines(title) !== ''
  return { text: parts.join('\n\n'), title: hasTitle ? (paragraphs[0] ?? null) : null, paragraphs }
}
