import type { Pdfium, Scratch } from './pdfium.ts';

const TEXT = 1;
const FORM = 5;
const INVISIBLE = 3;
const FILL_AND_STROKE = 2;
const MAX_DEPTH = 12;
const NOTHING = 0.01;

/**
 * PDFium leaves text objects out of its text page that have no width, and an object with a single character of a font that is not
 * embedded has none, because there is no glyph to measure: papers whose characters are placed one by one would be empty. A stroke
 * gives such objects a width. To be called before FPDFText_LoadPage; returns the objects that were invisible (render mode 3) before.
 */
export function widenEmptyText(
  library: Pdfium,
  page: number,
  scratch: Scratch,
  maxObjects: number,
): ReadonlySet<number> {
  const invisible = new Set<number>();
  let left = maxObjects;
  const visit = (object: number, depth: number): void => {
    if (object === 0 || left-- <= 0) return;
    const type = library.FPDFPageObj_GetType(object);
    if (type === TEXT && isEmpty(library, object, scratch)) {
      if (library.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) invisible.add(object);
      widen(library, object, scratch);
    } else if (type === FORM && depth < MAX_DEPTH) {
      const count = library.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && left > 0; index++) {
        visit(library.FPDFFormObj_GetObject(object, index), depth + 1);
      }
    }
  };
  const count = library.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && left > 0; index++) visit(library.FPDFPage_GetObject(page, index), 0);
  return invisible;
}

function isEmpty(library: Pdfium, object: number, scratch: Scratch): boolean {
  const at = scratch.pointer;
  if (!library.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return false;
  return scratch.float(8) - scratch.float(0) < NOTHING || scratch.float(12) - scratch.float(4) < NOTHING;
}

/** The bounds are computed anew when the object is transformed, here by the identity. */
function widen(library: Pdfium, object: number, scratch: Scratch): void {
  library.FPDFTextObj_SetTextRenderMode(object, FILL_AND_STROKE);
  library.FPDFPageObj_SetStrokeWidth(object, 1);
  [1, 0, 0, 1, 0, 0].forEach((value, index) => {
    scratch.setFloat(4 * index, value);
  });
  library.FPDFPageObj_TransformF(object, scratch.pointer);
}
