import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../model/document.ts';
import { readDoc } from '../doc/read-doc.ts';
import { readDocx } from '../docx/read-docx.ts';
import { defaultLimits } from '../limits.ts';
import { readOdt } from '../odt/read-odt.ts';
import { readRtf } from '../rtf/read-rtf.ts';

const READERS = { docx: readDocx, doc: readDoc, odt: readOdt, rtf: readRtf } as const;
const CORPUS = new URL('../../../tests/corpus/words/', import.meta.url);
const SAMPLES = new URL('../../../../shared/samples/originals/', import.meta.url);

function read(kind: keyof typeof READERS, file: URL, hidden: readonly string[] = []): readonly Block[] {
  const { value, messages } = READERS[kind](readFileSync(file), defaultLimits);
  const told = messages.map(({ code, text }) => `${code} ${/如(“.*?”)。/.exec(text.zh)?.[1]}`);
  expect(told).toEqual(hidden.map((words) => `hidden-content-not-read “${words}”`));
  return value;
}

/** The paper of the corpus, which hides a word. */
const readRoads = (kind: keyof typeof READERS): readonly Block[] =>
  read(kind, new URL(`county-roads.${kind}`, CORPUS), ['藏']);

/** Everything but what formats say differently: paragraph numbers and, in RTF made by LibreOffice, header rows. */
function comparable(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => (block.kind === 'table' ? comparableTable(block) : [block.heading, block.text]));
}

function comparableTable({ headerRows: _, ...table }: Table): unknown {
  return table;
}

describe('one paper in several formats', () => {
  const expected = readRoads('docx');

  it.each(['doc', 'odt', 'rtf'] as const)(
    'has the same paragraphs, headings, cells and spans as docx in %s',
    (kind) => {
      expect(comparable(readRoads(kind))).toEqual(comparable(expected));
    },
  );

  it.each(['doc', 'odt'] as const)('has the same header rows as docx in %s', (kind) => {
    const headers = (blocks: readonly Block[]): unknown[] =>
      blocks.map((block) => block.kind === 'table' && block.headerRows);
    expect(headers(readRoads(kind))).toEqual(headers(expected));
  });

  it('is read rightly in the first place', () => {
    const words = expected.filter((block) => block.kind === 'paragraph').map((block) => block.text);
    expect(words).toEqual([
      '云川县公路局绩效文本',
      '总体目标',
      '第一、修缮县道',
      '第二、桥梁检测',
      '1. 一号桥',
      '2. 二号桥',
      '第三、培训',
      '甲新增乙\t丙\n丁-戊',
      '共3项',
      '隐否',
      '☑是□否≥95%',
      '两表之间',
      '完。',
    ]);
    const tables = expected.filter((block) => block.kind === 'table');
    expect(tables.map((table) => [table.rows, table.columns, table.headerRows])).toEqual([
      [9, 4, 1],
      [2, 2, undefined],
    ]);
    expect(tables[0]?.cells.find((cell) => cell.text === '产出指标')?.rowSpan).toBe(3);
  });
});

describe.skipIf(!existsSync(SAMPLES))('published papers (skipped where ../shared/samples is absent)', () => {
  const files = (paper: string): [keyof typeof READERS, URL][] => [
    ['docx', new URL(`${paper}.from-doc.docx`, SAMPLES)],
    ['doc', new URL(`${paper}.doc`, SAMPLES)],
    ['odt', new URL(`${paper}.odt`, SAMPLES)],
  ];

  it.each(['000-hebei-beidaihe', '002-hebei-lunan-2025'])('%s is the same in docx, doc and odt', (paper) => {
    const expected = read('docx', new URL(`${paper}.docx`, SAMPLES));
    expect(expected.filter((block) => block.kind === 'table').length).toBeGreaterThan(2);
    for (const [kind, file] of files(paper)) expect(read(kind, file)).toEqual(expected);
  });
});
