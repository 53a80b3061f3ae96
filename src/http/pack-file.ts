/** A file of the Browser pack as it is served. */
export interface PackFile {
  /** Below the pack's address: `guides/first-look.html`. */
  path: string
  mediaType: string
  content: string | Uint8Array
}
