/** What a benchmark measured, as a ratio of two times of the same run: machines differ, and ratios hardly do. */
export interface Ratio {
  name: string
  value: number
  /** In words: `at least 0.8`. */
  goal: string
  /** What was done, how often, and the medians. */
  detail: string
}
