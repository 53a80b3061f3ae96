/** What was asked for, what was found, and how much of both is right. */
export interface Counts {
  gold: number
  pred: number
  right: number
}

/** Counts with precision, recall and F1 in percent. */
export interface Figures extends Counts {
  P: number
  R: number
  F1: number
}

export const noCounts = (): Counts => ({ gold: 0, pred: 0, right: 0 })

export const addCounts = (into: Counts, { gold, pred, right }: Counts): void => {
  into.gold += gold
  into.pred += pred
  into.right += right
}

/** One decimal, the nearest one; a half goes to the even digit (0.25 to 0.2, 0.75 to 0.8). */
export const roundedPercent = (percent: number): number =>
  // toFixed is exact and takes halves up. Of all fractions only .25 and .75 lie halfway between tenths.
  Number((percent % 1 === 0.25 ? percent - 0.05 : percent).toFixed(1))

export const figuresOf = ({ gold, pred, right }: Counts): Figures => {
  const precision = pred === 0 ? 0 : right / pred
  const recall = gold === 0 ? 0 : right / gold
  const sum = precision + recall
  return {
    gold,
    pred,
    right,
    P: roundedPercent(100 * precision),
    R: roundedPercent(100 * recall),
    F1: roundedPercent(sum === 0 ? 0 : (200 * precision * recall) / sum),
  }
}
