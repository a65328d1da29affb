import { textElement, XML_HEAD, xmlText } from './xml-text.ts';

/** A note and its cell; row and column from 1. */
export interface Note {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** `xl/comments…xml` (ECMA-376 18.7). */
export function notesXml(notes: readonly Note[], author: string): string {
  const comments = notes.map(
    (note) =>
      `<comment ref="${note.cell}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr>` +
      `${textElement(note.text)}</r></text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${xmlText(author)}</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The boxes in which Excel shows the notes: VML, as the standard's transitional part 4 (19.4) still asks for. */
export function noteShapesXml(notes: readonly Note[], sheetNumber: number): string {
  const shapes = notes.map((note, index) => shape(note, sheetNumber * 1024 + index + 1));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/** Four columns wide, as high as the text wants; rows and columns count from 0 here. */
function shape(note: Note, id: number): string {
  const lines = note.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 0);
  const top = Math.max(0, note.row - 2);
  const anchor = [note.column, 15, top, 2, note.column + 3, 30, top + Math.min(30, lines + 1), 8].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
