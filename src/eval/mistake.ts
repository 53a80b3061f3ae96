/** A miss or a false alarm. */
export interface Mistake {
  part: 'statement' | 'position' | 'demand'
  /** `speaker`: the words were found, and given to another. */
  fault: 'missed' | 'false' | 'speaker'
  /** Speaker, holder or who demands: the annotated one, of a false alarm the one that was found. */
  who: string | null
  /** To whom the words were given instead, where the fault is the speaker. */
  foundWho: string | null
  /** The kind of a position, the cue of a statement. */
  label: string
  /** Words of the gold text. */
  words: ReadonlySet<number>
}
