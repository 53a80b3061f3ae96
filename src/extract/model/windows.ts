/** Pieces [start, end) that the encoder reads at once; it answers for the cues in [ownsFrom, ownsTo) alone. */
export interface Window {
  start: number
  end: number
  ownsFrom: number
  ownsTo: number
}

export interface WindowSizes {
  /** Pieces of a window. */
  window: number
  /** Pieces that neighbours share: at least a cue's whole slice. */
  overlap: number
  /** Pieces of a slice before its cue. */
  left: number
}

/**
 * Overlapping windows over `count` pieces. Every piece is owned by exactly one window, and lies in it with all that a
 * slice around it may hold, unless the text itself ends before: so that no attribution is cut.
 */
export const windowsOver = (count: number, { window, overlap, left }: WindowSizes): Window[] => {
  const stride = window - overlap
  const windows: Window[] = []
  for (let start = 0; start === 0 || start < count - overlap; start += stride) {
    windows.push({
      start,
      end: Math.min(count, start + window),
      ownsFrom: start === 0 ? 0 : start + left,
      ownsTo: start + stride < count - overlap ? start + stride + left : count,
    })
  }
  return windows
}
