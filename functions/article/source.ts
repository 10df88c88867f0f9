/** What came in: the bytes, and what is known about them from outside. */
export interface Source {
  bytes: Uint8Array
  /** The text of the bytes where it came already decoded (a line of JSON); spans count in it as it is. */
  text?: string
  /** A file name or object key, and a media type: hints where the content leaves a doubt. */
  name?: string
  contentType?: string
}
