/** What one check of a live database found. */
export interface ModelCheck {
  name: string
  /** In plain words; a check without faults answers it with "none". */
  question: string
  faults: ModelFault[]
}

export interface ModelFault {
  fault: string
  count: number
  /** Ids of some that break it. */
  ids: string[]
}
