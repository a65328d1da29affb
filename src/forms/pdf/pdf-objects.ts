/** An object of a pdf: what is written before its stream, and the stream as it is packed. */
export interface PdfObject {
  readonly text: string;
  readonly stream?: Uint8Array;
}

/** A pdf taken apart. */
export interface PdfParts {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: number;
}

/** Strings are left alone: what looks like a reference inside them is none. */
const REFERENCE = /\((?:\\.|[^\\()])*\)|\b(\d+) 0 R\b/gs;

/** The text of an object with other numbers in its references. */
export function renumber(text: string, numberOf: (number: number) => number): string {
  return text.replace(REFERENCE, (whole, number?: string) =>
    number === undefined ? whole : `${numberOf(Number(number))} 0 R`,
  );
}

/** The numbers of the objects that a text refers to. */
export const referencesIn = (text: string): number[] =>
  [...text.matchAll(REFERENCE)].flatMap(([, number]) => (number === undefined ? [] : [Number(number)]));

/** What stands behind a key: a reference's number, or undefined. */
export function referenceAt(text: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R\\b`).exec(text);
  return found ? Number(found[1]) : undefined;
}

/**
 * Takes a pdf apart by its table of objects (ISO 32000-1, 7.5.4). It has to be one that our own typesetter wrote: one table, no packed objects,
 * nothing encrypted; anything else is a fault of the program.
 */
export function takeApart(bytes: Uint8Array): PdfParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tableAt = Number(/startxref\s+(\d+)/.exec(file.toString('latin1', Math.max(0, file.length - 64)))?.[1]);
  const table = file.toString('latin1', tableAt);
  const root = referenceAt(table, 'Root');
  const head = /^xref\n0 (\d+)\n/.exec(table);
  if (!head || root === undefined || /\/(?:Prev|Encrypt) /.test(table)) throw unlike('its table of objects');
  const offsets = [...table.matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => Number(offset));
  const ends = [...offsets.toSorted((a, b) => a - b), tableAt];
  const endOf = new Map(ends.map((offset, index) => [offset, ends[index + 1] ?? tableAt]));
  const objects = offsets.map((offset) => readObject(file, offset, endOf.get(offset) ?? tableAt));
  return { objects: new Map(objects), root };
}

function readObject(file: Buffer, from: number, to: number): [number, PdfObject] {
  const begin = /^(\d+) 0 obj\n/.exec(file.toString('latin1', from, from + 20));
  if (!begin) throw unlike(`the object at byte ${from}`);
  const textAt = from + begin[0].length;
  const streamAt = file.indexOf('\nstream\n', textAt, 'latin1');
  const length = Number(streamAt >= 0 && streamAt < to && lengthOf(file.toString('latin1', textAt, streamAt)));
  if (length > 0) {
    const at = streamAt + '\nstream\n'.length;
    return [
      Number(begin[1]),
      { text: file.toString('latin1', textAt, streamAt), stream: file.subarray(at, at + length) },
    ];
  }
  const end = file.indexOf('\nendobj', textAt, 'latin1');
  if (end < 0 || end > to) throw unlike(`object ${begin[1]}`);
  return [Number(begin[1]), { text: file.toString('latin1', textAt, end) }];
}

const lengthOf = (text: string): number => Number(/\/Length (\d+)/.exec(text)?.[1] ?? 0);

function unlike(what: string): Error {
  return new Error(`takeApart: ${what} is not as the typesetter writes it; look at what a new version of it does`);
}
