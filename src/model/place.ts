/**
 * Where in a source document something stands. Every number counts from 1, as a person counts; a part that does not apply to
 * the format is absent (a text file has lines, a workbook has sheets, a pdf has pages).
 */
export interface Place {
  readonly page?: number;
  readonly sheet?: string;
  /** The number of the table in the document (or sheet). */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** The line of a text file, or the number of the paragraph in a document that has no lines. */
  readonly line?: number;
}
