import { createHash } from 'node:crypto';
import { type PdfObject, type PdfParts, referenceAt, referencesIn, renumber, takeApart } from './pdf-objects.ts';
import { headingAddress } from './typst-source.ts';

/** A heading of the whole paper, in its order. */
export interface PaperHeading {
  readonly level: 1 | 2;
  readonly text: string;
}

/** One piece of a paper, set. */
export interface SetPiece {
  readonly parts: PdfParts;
  /** Its pages, in order. */
  readonly pages: readonly number[];
  /** Where its headings stand, in order: the object with the place, and which page of the piece that is, from 0. */
  readonly places: readonly { readonly object: number; readonly page: number }[];
}

/** Takes a piece apart and finds its pages and headings. */
export function openPiece(bytes: Uint8Array): SetPiece {
  const parts = takeApart(bytes);
  const catalog = textOf(parts, parts.root);
  const pages = referencesIn(/\/Kids \[([^\]]*)\]/.exec(textOf(parts, referenceAt(catalog, 'Pages')))?.[1] ?? '');
  const pageAt = new Map(pages.map((number, index) => [number, index]));
  const places = marksBelow(parts, referenceAt(catalog, 'Outlines')).map((mark) => {
    const object = referenceAt(textOf(parts, mark), 'Dest');
    const page = pageAt.get(referencesIn(textOf(parts, object))[0] ?? 0);
    if (object === undefined || page === undefined) throw new Error('openPiece: a bookmark leads to no page');
    return { object, page };
  });
  return { parts, pages, places };
}

function textOf({ objects }: PdfParts, number: number | undefined): string {
  const object = objects.get(number ?? 0);
  if (!object) throw new Error(`openPiece: there is no object ${number}`);
  return object.text;
}

/** The bookmarks below one, each before those below itself. */
function marksBelow(parts: PdfParts, upper: number | undefined): number[] {
  const marks: number[] = [];
  let mark = upper === undefined ? undefined : referenceAt(textOf(parts, upper), 'First');
  while (mark !== undefined) {
    marks.push(mark, ...marksBelow(parts, mark));
    mark = referenceAt(textOf(parts, mark), 'Next');
  }
  return marks;
}

/** The objects of the new paper, numbered as they come. */
class Numbered {
  readonly objects: (PdfObject | undefined)[] = [];

  keep(): number {
    this.objects.push(undefined);
    return this.objects.length;
  }

  put(number: number, text: string, stream?: Uint8Array): number {
    this.objects[number - 1] = { text, ...(stream ? { stream } : {}) };
    return number;
  }

  add(text: string): number {
    return this.put(this.keep(), text);
  }
}

/**
 * Joins the pieces of a paper into one pdf: the pages in their order with the fonts of their piece, page labels, bookmarks for the headings, and
 * links of the contents to headings in other pieces. Same pieces, same bytes.
 */
export function joinPdf(pieces: readonly SetPiece[], headings: readonly PaperHeading[]): Uint8Array {
  const numbered = new Numbered();
  const tree = numbered.keep();
  const copies = pieces.map((piece) => copyNumbers(piece, tree, numbered));
  const places = pieces.flatMap((piece, index) => piece.places.map(({ object }) => copies[index]?.get(object) ?? 0));
  if (places.length !== headings.length) {
    throw new Error(`joinPdf: the pieces have ${places.length} headings, the paper ${headings.length}`);
  }
  for (const [index, { parts }] of pieces.entries()) {
    for (const [old, number] of copies[index] ?? []) {
      const object = number === tree ? undefined : parts.objects.get(old);
      if (object) numbered.put(number, moved(object.text, copies[index] ?? new Map(), places), object.stream);
    }
  }
  const pages = pieces.flatMap((piece, index) => piece.pages.map((page) => copies[index]?.get(page) ?? 0));
  numbered.put(tree, `<<\n  /Type /Pages\n  /Count ${pages.length}\n  /Kids [${pages.map(reference).join(' ')}]\n>>`);
  const labels = numbered.add(`<<\n  /Nums [${pages.map((_, index) => `${index} ${label(index + 1)}`).join(' ')}]\n>>`);
  const outlines = addBookmarks(headings, places, numbered);
  const root = numbered.add(
    `<<\n  /Type /Catalog\n  /Pages ${reference(tree)}\n  /PageLabels ${reference(labels)}\n  /Lang (zh-CN)${outlines ? `\n  /Outlines ${reference(outlines)}` : ''}\n>>`,
  );
  return written(numbered, root);
}

const reference = (number: number): string => `${number} 0 R`;
const label = (page: number): string => `<< /P ${utf16(`— ${page} —`)} >>`;

/** A number in the new paper for everything that the pages and headings of a piece need. */
function copyNumbers({ parts, pages, places }: SetPiece, tree: number, numbered: Numbered): Map<number, number> {
  const above = referenceAt(textOf(parts, parts.root), 'Pages') ?? 0;
  const numbers = new Map([[above, tree]]);
  const waiting = [...pages, ...places.map(({ object }) => object)].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (numbers.has(next)) continue;
    numbers.set(next, numbered.keep());
    waiting.push(...referencesIn(textOf(parts, next)).reverse());
  }
  return numbers;
}

const LINK = new RegExp(`/A <<[^<>]*/URI \\(${headingAddress(0).replace('0', '(\\d+)')}\\)\\s*>>`, 'g');

function moved(text: string, numbers: ReadonlyMap<number, number>, places: readonly number[]): string {
  return renumber(text, (number) => numbers.get(number) ?? 0).replace(
    LINK,
    (_, heading: string) => `/Dest ${reference(places[Number(heading)] ?? 0)}`,
  );
}

/** Bookmarks in two levels; the object above them, or nothing where there is no heading. */
function addBookmarks(
  headings: readonly PaperHeading[],
  places: readonly number[],
  numbered: Numbered,
): number | undefined {
  if (headings.length === 0) return undefined;
  const root: Branch = { number: numbered.keep(), below: [] };
  let chapter = root;
  for (const [index, { level, text }] of headings.entries()) {
    const branch: Branch = { number: numbered.keep(), below: [], title: utf16(text), place: places[index] ?? 0 };
    (level === 1 ? root : chapter).below.push(branch);
    if (level === 1) chapter = branch;
  }
  putBranches(root, numbered);
  return numbered.put(root.number, `<<\n  /Type /Outlines${span(root.below, 1)}\n>>`);
}

/** A bookmark on its way. */
interface Branch {
  readonly number: number;
  readonly below: Branch[];
  readonly title?: string;
  readonly place?: number;
}

function putBranches({ number: upper, below }: Branch, numbered: Numbered): void {
  for (const [index, branch] of below.entries()) {
    const [before, after] = [below[index - 1], below[index + 1]];
    const beside = `${before ? `\n  /Prev ${reference(before.number)}` : ''}${after ? `\n  /Next ${reference(after.number)}` : ''}`;
    numbered.put(
      branch.number,
      `<<\n  /Parent ${reference(upper)}${beside}${span(branch.below, -1)}\n  /Title ${branch.title}\n  /Dest ${reference(branch.place ?? 0)}\n>>`,
    );
    putBranches(branch, numbered);
  }
}

/** First, last and number of the bookmarks below one; a negative number where they are folded up. */
function span(below: readonly Branch[], sign: 1 | -1): string {
  const [first] = below;
  if (!first) return '';
  const last = below.at(-1) ?? first;
  return `\n  /First ${reference(first.number)}\n  /Last ${reference(last.number)}\n  /Count ${sign * below.length}`;
}

/** A text as a hexadecimal string in UTF-16 (ISO 32000-1, 7.9.2.2). */
const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** The file: objects one after the other, the table of where they begin, and an id made of their bytes. */
function written({ objects }: Numbered, root: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const hash = createHash('sha256');
  let length = 0;
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    hash.update(chunk);
    length += chunk.byteLength;
  };
  put(Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1'));
  const offsets = objects.map((object, index) => {
    const offset = length;
    put(Buffer.from(`${index + 1} 0 obj\n${object?.text ?? 'null'}`, 'latin1'));
    if (object?.stream) {
      put(Buffer.from('\nstream\n', 'latin1'));
      put(object.stream);
      put(Buffer.from('\nendstream', 'latin1'));
    }
    put(Buffer.from('\nendobj\n\n', 'latin1'));
    return offset;
  });
  const tableAt = length;
  const id = hash.copy().digest('hex').slice(0, 32);
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  put(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${lines}trailer\n<<\n  /Size ${objects.length + 1}\n  /Root ${reference(root)}\n  /ID [<${id}> <${id}>]\n>>\nstartxref\n${tableAt}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(chunks, length);
}
