import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The C functions of PDFium that are used, as the WebAssembly module exports them (fpdfview.h, fpdf_text.h, fpdf_edit.h,
 * fpdf_transformpage.h, fpdf_annot.h, fpdf_flatten.h). Pointers and handles are numbers; 0 is none. They are not part of the package's public face, therefore
 * the package's version is pinned.
 */
export interface Pdfium {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(size: number): number;
  free(pointer: number): void;
  FPDF_LoadMemDocument(bytes: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFPage_Flatten(page: number, flag: number): number;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFAnnot_GetFlags(annotation: number): number;
  FPDFAnnot_GetRect(annotation: number, rectangle: number): number;
  FPDFAnnot_GetAP(annotation: number, mode: number, buffer: number, length: number): number;
  FPDFAnnot_GetValueType(annotation: number, key: number): number;
  FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, length: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_SetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_TransformF(object: number, matrix: number): number;
  FPDFPageObj_GetStrokeColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, segment: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFTextObj_SetTextRenderMode(object: number, mode: number): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

let loading: Promise<Pdfium> | undefined;

async function load(): Promise<Pdfium> {
  const module = await PDFiumModule({} as Parameters<typeof PDFiumModule>[0]);
  const library = module as unknown as { readonly wasmExports: Pdfium; _PDFium_Init(): void };
  library._PDFium_Init();
  return library.wasmExports;
}

/** The library, started at the first pdf and kept; a run that reads no pdf never pays for it. */
export function pdfium(): Promise<Pdfium> {
  loading ??= load();
  return loading;
}

/** Forgets the library after it aborted: its memory is in no known state, the next file gets a new one. */
export function discardPdfium(): void {
  loading = undefined;
}

/** Room in the library's memory for the results of its functions; the views follow when the memory grows. */
export class Scratch {
  readonly pointer: number;
  readonly #library: Pdfium;
  #view: DataView;

  constructor(library: Pdfium) {
    this.#library = library;
    this.pointer = library.malloc(64);
    this.#view = new DataView(library.memory.buffer);
  }

  #current(): DataView {
    if (this.#view.buffer !== this.#library.memory.buffer) this.#view = new DataView(this.#library.memory.buffer);
    return this.#view;
  }

  float(offset: number): number {
    return this.#current().getFloat32(this.pointer + offset, true);
  }

  double(offset: number): number {
    return this.#current().getFloat64(this.pointer + offset, true);
  }

  integer(offset: number): number {
    return this.#current().getInt32(this.pointer + offset, true);
  }

  setFloat(offset: number, value: number): void {
    this.#current().setFloat32(this.pointer + offset, value, true);
  }

  free(): void {
    this.#library.free(this.pointer);
  }
}
