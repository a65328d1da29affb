import { describe, expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import type { Block, Table } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readDocx } from './read-docx.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** A document of this body; `parts` are further parts, related to it by their names. */
function docx(body: string, parts: Readonly<Record<string, string>> = {}, namespace = TRANSITIONAL): Uint8Array {
  const declared = `xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="http://example.org/relationships/${name}" Target="${name}.xml"/>`,
  );
  return writeZip([
    { name: 'word/document.xml', content: `<w:document ${declared}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...Object.entries(parts).map(([name, content]) => ({
      name: `word/${name}.xml`,
      content: `<w:${name} ${declared}>${content}</w:${name}>`,
    })),
  ]);
}

/** The blocks of a body that must be read without a message. */
function read(body: string, parts: Readonly<Record<string, string>> = {}, namespace = TRANSITIONAL): readonly Block[] {
  const { value, messages } = readDocx(docx(body, parts, namespace), defaultLimits);
  expect(messages).toEqual([]);
  return value;
}

/** With its messages. */
const readBody = (body: string) => readDocx(docx(body, {}, TRANSITIONAL), defaultLimits);

const texts = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '(table)'));

function readTable(rows: string): Table {
  const table = read(`<w:tbl><w:tblPr/>${rows}</w:tbl>`)[0];
  if (table?.kind !== 'table') throw new Error('the body was to hold one table');
  return table;
}

/** Cells as "row,column rows×columns text". */
const shape = (table: Table): string[] =>
  table.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`);

const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

describe('readDocx, tables', () => {
  it('makes a grid of spanned columns and vertical merges', () => {
    const table = readTable(
      tr(tc('产出', '<w:vMerge w:val="restart"/>') + tc('里程', '<w:gridSpan w:val="2"/>')) +
        tr(tc('', '<w:vMerge/>') + tc('县道') + tc('乡道')) +
        tr(tc('效益', '<w:gridSpan w:val="3"/>')),
    );
    expect(shape(table)).toEqual(['1,1 2×1 产出', '1,2 1×2 里程', '2,2 1×1 县道', '2,3 1×1 乡道', '3,1 1×3 效益']);
    expect([table.rows, table.columns, table.headerRows]).toEqual([3, 3, undefined]);
  });

  it('knows legacy merges, columns left free before a row, and cells that go on with nothing', () => {
    const table = readTable(
      tr(tc('宽', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('窄')) +
        tr(tc('右'), '<w:gridBefore w:val="2"/>') +
        tr(tc('孤', '<w:vMerge/>')),
    );
    expect(shape(table)).toEqual(['1,1 1×2 宽', '1,3 1×1 窄', '2,3 1×1 右', '3,1 1×1 孤']);
  });

  it('takes the split parts below a wide merged cell for its parts, but not a cell beside another one', () => {
    const wide = '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>';
    const table = readTable(
      tr(tc('宽', wide) + tc('右')) +
        tr(tc('', '<w:vMerge/>') + tc('', '<w:vMerge/>') + tc('右')) +
        tr(tc('新') + tc('', '<w:vMerge/>') + tc('右')),
    );
    expect(shape(table)).toEqual(['1,1 2×2 宽', '1,3 1×1 右', '2,3 1×1 右', '3,1 1×1 新', '3,2 1×1 ', '3,3 1×1 右']);
  });

  it('counts header rows and leaves out rows that are deleted revisions', () => {
    const table = readTable(
      tr(tc('表头'), '<w:tblHeader/>') +
        tr(tc('删去'), '<w:del w:id="1" w:author="甲"/>') +
        tr(tc('保留'), '<w:ins w:id="2" w:author="甲"/>') +
        tr(tc('非头'), '<w:tblHeader w:val="0"/>'),
    );
    expect(shape(table)).toEqual(['1,1 1×1 表头', '2,1 1×1 保留', '3,1 1×1 非头']);
    expect(table.headerRows).toBe(1);
  });

  it('keeps inner tables in their cell, numbered after the outer one, and rows and cells in content controls', () => {
    const inner = `<w:tbl>${tr(tc('内'))}</w:tbl>`;
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const table = readTable(control(tr(control(`<w:tc>${p('上')}${inner}${p('下')}</w:tc>`))));
    const [cell] = table.cells;
    expect(cell?.text).toBe('上\n下');
    expect(cell?.tables?.map((nested) => [nested.at.table, nested.cells[0]?.text])).toEqual([[2, '内']]);
  });

  it('says when the merged part of a cell hides words', () => {
    const rows = tr(tc('上', '<w:vMerge w:val="restart"/>')) + tr(tc('藏', '<w:vMerge/>'));
    const { messages } = readDocx(docx(`<w:tbl>${rows}</w:tbl>`), defaultLimits);
    expect(messages.map((message) => [message.severity, message.code])).toEqual([['info', 'merged-cell-text-hidden']]);
  });
});

describe('readDocx, what comes again', () => {
  it('takes the same properties alike however often they come, and others of the same length as others', () => {
    const [two, three] = ['<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'];
    const row = (text: string, first: string, second: string): string =>
      tr(tc(`${text}一`, first) + tc(`${text}二`, second) + tc(`${text}三`));
    const table = readTable(
      row('甲', two, three) + row('乙', two, three) + row('丙', three, two) + row('丁', two, two),
    );
    expect(shape(table).filter((cell) => !cell.includes('三'))).toEqual([
      '1,1 1×2 甲一',
      '1,3 1×3 甲二',
      '2,1 1×2 乙一',
      '2,3 1×3 乙二',
      '3,1 1×3 丙一',
      '3,4 1×2 丙二',
      '4,1 1×2 丁一',
      '4,3 1×2 丁二',
    ]);
    const run = (text: string, properties: string): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
    const hidden = '<w:rPr><w:vanish/></w:rPr>';
    const { value } = readBody(
      `<w:p>${run('藏', hidden)}${run('显', '')}${run('藏', hidden)}${run('明', '<w:rPr/>')}</w:p>`,
    );
    expect(texts(value)).toEqual(['显明']);
  });

  it('asks again what the same words mean where prefixes are declared otherwise', () => {
    const heading = (namespace: string): string =>
      `<w:p xmlns:x="${namespace}"><w:pPr><x:outlineLvl x:val="0"/></w:pPr><w:r><w:t>一、总则</w:t></w:r></w:p>`;
    const blocks = read(heading(TRANSITIONAL) + heading('urn:other') + heading(TRANSITIONAL));
    expect(blocks.map((block) => block.kind === 'paragraph' && block.heading)).toEqual([1, undefined, 1]);
  });

  it('reads each document with its own styles, whichever was read before', () => {
    const styles = (level: number): string =>
      `<w:style w:styleId="a"><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style>`;
    const levels = [0, 0, 3, 0].map((level) => read(p('总则', '<w:pStyle w:val="a"/>'), { styles: styles(level) })[0]);
    expect(levels.map((block) => block?.kind === 'paragraph' && block.heading)).toEqual([1, 1, 4, 1]);
    expect(read(p('总则', '<w:pStyle w:val="a"/>'))[0]).not.toHaveProperty('heading');
  });
});

describe('readDocx, text', () => {
  it('tells of hidden text with its words, and of runs behind one another as of one piece', () => {
    const hide = (text: string): string => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`;
    const { value, messages } = readBody(
      `<w:p><w:r><w:t>正文</w:t></w:r>${hide('质量指标：')}${hide('合格率≥95%')}</w:p><w:p>${hide('二')}</w:p>`,
    );
    expect(texts(value)).toEqual(['正文']);
    expect(messages.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'hidden-content-not-read']]);
    expect(messages[0]?.text.zh).toContain('2 处隐藏的内容');
    expect(messages[0]?.text.zh).toContain('“质量指标：合格率≥95%”“二”');
  });

  it('keeps insertions and drops deletions, moved-away text and hidden text', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:del><w:r><w:delText>丙</w:delText><w:t>误</w:t></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>戊</w:t></w:r>' +
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>己</w:t></w:r></w:p>';
    expect(texts(readBody(body).value)).toEqual(['甲乙己']);
  });

  it('joins a paragraph whose end is a deleted revision to the next one', () => {
    expect(texts(read(p('前', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后')))).toEqual(['前后']);
  });

  it('takes the results of fields, also nested ones and over paragraphs, and the state of check boxes', () => {
    const mark = (kind: string, inner = ''): string =>
      `<w:r><w:fldChar w:fldCharType="${kind}">${inner}</w:fldChar></w:r>`;
    const code = '<w:r><w:instrText>CODE</w:instrText><w:t>码</w:t></w:r>';
    const word = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const nested = `${mark('begin')}${code}${mark('begin')}${code}${mark('separate')}${word('内')}${mark('end')}`;
    expect(
      texts(read(`<w:p>${nested}${mark('separate')}${word('一')}</w:p><w:p>${word('二')}${mark('end')}</w:p>`)),
    ).toEqual(['一', '二']);
    const box = '<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>';
    expect(texts(read(`<w:p>${mark('begin', box)}${code}${mark('end')}${word('是')}</w:p>`))).toEqual(['☑是']);
    expect(texts(read(`<w:p>${mark('begin')}${code}</w:p>${p('没有结束的域之后')}`))).toEqual(['没有结束的域之后']);
  });

  it('reads tabs, breaks, hyphens and symbols', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t></w:r>' +
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="00A8"/></w:r>' +
      '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0fc</w:t></w:r></w:p>';
    expect(texts(read(body))).toEqual(['甲\t乙\n丙-丁≥☑□√']);
  });

  it('reads a text box once, behind its paragraph', () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>框</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>外</w:t></w:r></w:p>`;
    expect(texts(read(body))).toEqual(['框外', '框内']);
  });

  it('leaves out the text of other alternatives when the first was taken, and takes a fallback that stands alone', () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="x">${run('一')}</mc:Choice><mc:Choice Requires="y">${run('二')}</mc:Choice></mc:AlternateContent>`;
    const alone = `<mc:AlternateContent><mc:Fallback>${run('三')}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(read(`<w:p>${both}${alone}</w:p>`))).toEqual(['一三']);
  });

  it('reads strict documents alike', () => {
    expect(texts(read(p('严格'), {}, STRICT))).toEqual(['严格']);
  });

  it('numbers paragraphs as they stand, empty ones included', () => {
    expect(read(`${p('一')}<w:p/>${p('三')}`).map((block) => block.at)).toEqual([{ line: 1 }, { line: 3 }]);
  });

  it('tells how much stands in pictures, objects and imported parts that it does not read', () => {
    const cell = '<w:tbl><w:tr><w:tc><w:altChunk/></w:tc></w:tr></w:tbl>';
    const body = `<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:object/></w:r></w:p>${cell}<w:altChunk/>`;
    const { messages } = readDocx(docx(body), defaultLimits);
    expect(messages.map((message) => [message.severity, message.code])).toEqual([
      ['warning', 'imported-part-missing'],
      ['info', 'pictures-not-read'],
      ['info', 'embedded-objects-not-read'],
      ['info', 'imported-parts-not-read'],
    ]);
  });
});

describe('readDocx, styles and lists', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="flat"><w:name w:val="正文"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="ring"><w:name w:val="环"/><w:basedOn w:val="ring"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="listed"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';

  it('finds heading levels through styles, their bases and the paragraph itself', () => {
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const body = ['1', 'own', 'flat', 'ring', 'missing'].map((id) => p(id, style(id))).join('');
    const own = p('级', `${style('1')}<w:outlineLvl w:val="2"/>`);
    expect(read(body + own, { styles }).map((block) => block.kind === 'paragraph' && block.heading)).toEqual([
      1,
      1,
      undefined,
      undefined,
      undefined,
      3,
    ]);
  });

  const level = (index: number, format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '第%1、')}${level(1, 'decimal', '%1.%2')}${level(2, 'bullet', '•')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const item = (text: string, list: number, at = 0): string =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('writes list numbers before their paragraphs, as Word shows them', () => {
    const body =
      item('路', 1) +
      item('桥', 1) +
      item('细目', 1, 1) +
      item('再', 1, 1) +
      item('点', 1, 2) +
      item('涵', 1) +
      item('新', 2) +
      item('无', 0);
    expect(texts(read(body, { numbering }))).toEqual([
      '第一、路',
      '第二、桥',
      '二.1 细目',
      '二.2 再',
      '点',
      '第三、涵',
      '第五、新',
      '无',
    ]);
  });

  it('takes the list from the style', () => {
    expect(texts(read(p('路', '<w:pStyle w:val="listed"/>'), { styles, numbering }))).toEqual(['第一、路']);
  });
});

describe('readDocx, faults', () => {
  const codes = (bytes: Uint8Array): string[] =>
    readDocx(bytes, defaultLimits).messages.map((message) => `${message.severity} ${message.code}`);

  it('turns every fault to a message', () => {
    expect(codes(new Uint8Array(0))).toEqual(['error zip-not-an-archive']);
    expect(codes(writeZip([{ name: 'xl/workbook.xml', content: '<a/>' }]))).toEqual(['error docx-without-document']);
    expect(codes(writeZip([{ name: 'word/document.xml', content: '<!DOCTYPE x><x/>' }]))).toEqual([
      'error xml-doctype-refused',
    ]);
  });

  it('keeps what stands before the fault', () => {
    const { value, messages } = readDocx(docx(`${p('前')}<w:p>&nbsp;</w:p></w:bod>`), defaultLimits);
    expect(texts(value)).toEqual(['前']);
    expect(messages.map((message) => message.code)).toEqual(['xml-malformed']);
  });

  it('stops at the limits on columns, cells and tables in tables', () => {
    const wide = `<w:tbl>${tr(tc('x', '<w:gridSpan w:val="999999"/>'))}</w:tbl>`;
    expect(codes(docx(wide))).toEqual(['error table-too-wide']);
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(30)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(30)}`;
    expect(codes(docx(deep))).toEqual(['error tables-too-deep']);
    const many = readDocx(docx(`<w:tbl>${tr(tc('x').repeat(9))}</w:tbl>`), { ...defaultLimits, maxCells: 8 });
    expect(many.messages.map((message) => message.code)).toEqual(['too-many-cells']);
  });
});
