import { Zip, ZipDeflate } from 'fflate';
import { earliestTime } from '../zip-writer.ts';
import { furtherRowXml, InlineTexts, SharedTexts, sheetXml } from './sheet-xml.ts';
import { StyleTable } from './style-table.ts';
import type { Row, Workbook } from './workbook.ts';
import { assertSheets, workbookEntries } from './write-workbook.ts';

/** Characters of XML that are packed at once: large enough to pack well, small enough not to be noticed in memory. */
const PIECE = 256 * 1024;
const END_OF_ROWS = '</sheetData>';

/**
 * The bytes of an .xlsx file, piece by piece, whose first sheet has any number of rows: nobody ever holds them all. `frame` is the workbook with
 * the rows that stand above them; it is asked once before, and once afterwards for what needs their number (a filter's range). The further
 * rows are plain: no spans, notes or links. The same description gives the same bytes.
 */
export async function* streamWorkbook(
  frame: (further: number) => Workbook,
  further: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  const [styles, texts, inline] = [new StyleTable(), new SharedTexts(), new InlineTexts()];
  const packed = new PackedPieces();
  const [begun] = frame(0).sheets;
  if (!begun) throw new Error('streamWorkbook: the workbook needs a sheet');
  const [head = ''] = sheetXml(begun, true, styles, texts).xml.split(END_OF_ROWS);
  const first = packed.begin('xl/worksheets/sheet1.xml');
  // How far the rows reach is not known yet, and an absent dimension is allowed (ECMA-376 18.3.1.35).
  let waiting = head.replace(/<dimension [^>]*>/, '');
  let count = 0;
  for await (const row of further) {
    count += 1;
    waiting += furtherRowXml(row, begun.rows.length + count, styles, inline);
    if (waiting.length < PIECE) continue;
    first.push(waiting, false);
    waiting = '';
    yield* packed.taken();
  }
  const workbook = frame(count);
  assertSheets(workbook.sheets);
  const parts = workbook.sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles, texts));
  const tail = parts[0]?.xml.split(END_OF_ROWS)[1] ?? '';
  first.push(`${waiting}${END_OF_ROWS}${tail}`, true);
  yield* packed.taken();
  for (const { name, content } of workbookEntries(workbook, parts, styles, texts)) {
    if (name === 'xl/worksheets/sheet1.xml') continue;
    packed.begin(name).push(content as string, true);
    yield* packed.taken();
  }
  packed.end();
  yield* packed.taken();
}

/** A zip archive that is packed as it comes. */
class PackedPieces {
  #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#ready.push(piece);
  });

  begin(name: string): { readonly push: (text: string, isLast: boolean) => void } {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = earliestTime();
    entry.os = 0;
    this.#zip.add(entry);
    const encoder = new TextEncoder();
    return { push: (text, isLast) => entry.push(encoder.encode(text), isLast) };
  }

  end(): void {
    this.#zip.end();
  }

  taken(): readonly Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
