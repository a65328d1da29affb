/** A page of a minimal pdf: its content stream, and what of the page's dictionary differs from an upright A4 page. */
export interface MinimalPage {
  readonly content: string;
  /** Further entries of the page's dictionary, for example "/Rotate 90". */
  readonly entries?: string;
  readonly mediaBox?: string;
}

/**
 * A pdf written object by object, nothing compressed. Fonts: /F1 Helvetica; /F2 STSong-Light, not embedded, UniGB-UCS2-H;
 * /F3 the same with GBK-EUC-H; /F4 an embedded-looking font without any map to characters. Form XObject /X1 draws `form`.
 */
export function writeMinimalPdf(pages: readonly MinimalPage[], form = ''): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<</Type/Catalog/Pages 2 0 R>>');
  add('');
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  add('<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>');
  add('<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>');
  add(
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
  );
  add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  );
  add('<</Type/Font/Subtype/Type0/BaseFont/Nameless/Encoding/Identity-H/DescendantFonts[9 0 R]>>');
  add(
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Nameless/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 10 0 R>>',
  );
  add(
    '<</Type/FontDescriptor/FontName/Nameless/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  );
  add(
    `<</Type/XObject/Subtype/Form/BBox[-1000 -1000 2000 2000]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Length ${form.length}>>stream\n${form}\nendstream`,
  );
  const kids: number[] = [];
  for (const { content, entries = '', mediaBox = '0 0 595 842' } of pages) {
    const stream = add(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    kids.push(
      add(
        `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox}]${entries}/Contents ${stream} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 8 0 R>>/XObject<</X1 11 0 R>>>>>>`,
      ),
    );
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  return assemble(objects);
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets: number[] = [];
  objects.forEach((body, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Shows Chinese text at a place, in 10 points unless told, with the font that is not embedded. */
export function chinese(x: number, y: number, text: string, size = 10): string {
  const codes = [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  return `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET\n`;
}

/** Shows Latin text at a place in 10 points. */
export function latin(x: number, y: number, text: string): string {
  return `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/** A line of half a point. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `0.5 w ${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** All lines of a grid through these places. */
export function gridLines(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return xs.map((x) => line(x, bottom, x, top)).join('') + ys.map((y) => line(left, y, right, y)).join('');
}

/** A ruled table with a text in each cell: rows of texts from `top` downwards, all of one height. */
export function ruledTable(
  xs: readonly number[],
  top: number,
  height: number,
  rows: readonly (readonly string[])[],
): string {
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top - index * height);
  return (
    gridLines(xs, ys) +
    rows
      .map((row, index) =>
        row
          .map((text, column) =>
            text === '' ? '' : chinese((xs[column] ?? 0) + 3, top - (index + 1) * height + height / 3, text),
          )
          .join(''),
      )
      .join('')
  );
}
