import type { Box } from './geometry.ts';
import type { Pdfium, Scratch } from './pdfium.ts';

/** What is typed into a form's field that has no picture of it; the box is in user space, y upwards. */
export interface FieldValue {
  readonly text: string;
  readonly box: Box;
}

/** Annotation types of fpdf_annot.h whose words belong to the paper: typed over a form, or into its fields. */
const FREE_TEXT = 3;
const WIDGET = 20;
/** FLAT_NORMALDISPLAY of fpdf_flatten.h, and its answer when the page was changed. */
const FOR_DISPLAY = 0;
const FLATTENED = 1;
/** The appearance that is shown while nothing points at the annotation. */
const NORMAL = 0;
/** FPDF_OBJECT_STRING of fpdfview.h. */
const STRING = 3;
const MOST_ANNOTATIONS = 2000;
const MOST_BYTES = 20_000;

/**
 * Makes filled-in fields and typed texts part of an open page's content; links, notes and marks alone leave it as it is. Where
 * `changed` is true the page has to be loaded again. Fields without an appearance are not drawn: their values come in `fields`.
 */
export function mergeAnnotations(
  library: Pdfium,
  page: number,
  scratch: Scratch,
): { readonly changed: boolean; readonly fields: readonly FieldValue[] } {
  const fields: FieldValue[] = [];
  let drawn = false;
  const count = Math.min(library.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS);
  for (let index = 0; index < count; index++) {
    const annotation = library.FPDFPage_GetAnnot(page, index);
    if (!annotation) continue;
    const type = library.FPDFAnnot_GetSubtype(annotation);
    if (type === WIDGET || type === FREE_TEXT) {
      // The length counts the two bytes of the end.
      if (library.FPDFAnnot_GetAP(annotation, NORMAL, 0, 0) > 2) drawn = true;
      else fields.push(...typedInto(library, annotation, type === WIDGET ? 'V' : 'Contents', scratch));
    }
    library.FPDFPage_CloseAnnot(annotation);
  }
  return { changed: drawn && library.FPDFPage_Flatten(page, FOR_DISPLAY) === FLATTENED, fields };
}

/** The value of a field and where it stands; nothing for buttons, whose values are no strings, and for hidden ones. */
function typedInto(library: Pdfium, annotation: number, key: 'V' | 'Contents', scratch: Scratch): FieldValue[] {
  const text = stringOf(library, annotation, key).trim();
  const isHidden = (library.FPDFAnnot_GetFlags(annotation) & 0b10) !== 0;
  if (text === '' || isHidden || !library.FPDFAnnot_GetRect(annotation, scratch.pointer)) return [];
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => scratch.float(offset)) as [
    number,
    number,
    number,
    number,
  ];
  return [{ text, box: { left, top: Math.max(top, bottom), right, bottom: Math.min(top, bottom) } }];
}

/** A string of an annotation's dictionary; "" where it has none, or a name as buttons have. */
function stringOf(library: Pdfium, annotation: number, key: string): string {
  const buffer = library.malloc(MOST_BYTES);
  if (buffer === 0) return '';
  try {
    new Uint8Array(library.memory.buffer).set(Buffer.from(`${key}\0`, 'latin1'), buffer);
    if (library.FPDFAnnot_GetValueType(annotation, buffer) !== STRING) return '';
    const length = library.FPDFAnnot_GetStringValue(annotation, buffer, buffer + 16, MOST_BYTES - 16);
    if (length <= 2 || length > MOST_BYTES - 16) return '';
    return Buffer.from(library.memory.buffer, buffer + 16, length - 2).toString('utf16le');
  } finally {
    library.free(buffer);
  }
}
