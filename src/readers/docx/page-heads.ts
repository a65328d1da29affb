import { CellSink } from '../flow/flow-sink.ts';
import type { FlowTable } from '../flow/flow-table.ts';
import { formLines } from '../flow/form-lines.ts';
import { type DocxContext, partContext } from './docx-context.ts';
import type { ReadBlocks } from './docx-paragraph.ts';

/** What the heads of pages say of the forms below them, from the properties of their section at its "start" (ECMA-376 17.6.17) or, in Word 2003, inside them. */
export function readHeads(context: DocxContext, readBlocks: ReadBlocks): string[] {
  const { xml } = context;
  const outside = xml.depth - 1;
  const lines: string[] = [];
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:headerReference') lines.push(...headLines(context, xml.attribute('r:id') ?? '', readBlocks));
    else if (xml.name === 'w:hdr') lines.push(...linesHere(context, readBlocks));
    else xml.skip();
  }
  return lines;
}

/** The same of one head by its relationship; none where the part is missing. */
export function headLines(context: DocxContext, id: string, readBlocks: ReadBlocks): string[] {
  const xml = context.openPart(id);
  return xml ? linesHere(partContext(context, xml), readBlocks) : [];
}

function linesHere(context: DocxContext, readBlocks: ReadBlocks): string[] {
  const sink = new CellSink();
  readBlocks(context, sink);
  return formLines([...sink.paragraphs, ...sink.tables.flatMap(wordsOf)].join('\n'));
}

const wordsOf = ({ rows }: FlowTable): string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs, tables }) => [...paragraphs, ...tables.flatMap(wordsOf)]));
