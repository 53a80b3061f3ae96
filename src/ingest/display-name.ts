const MAX_LENGTH = 60

/** A text cut to a node's short `name`, at a word's end where there is one: at most 60 UTF-16 units and an ellipsis. */
export const displayName = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= MAX_LENGTH) return line
  const cut = line.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/u, '')
  const wordEnd = cut.lastIndexOf(' ')
  return `${wordEnd > MAX_LENGTH / 2 ? cut.slice(0, wordEnd) : cut}…`
}
