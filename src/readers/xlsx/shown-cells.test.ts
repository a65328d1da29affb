import { expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import type { Block } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readXlsx } from './read-xlsx.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Made {
  readonly cells: string;
  readonly before?: string;
  readonly after?: string;
  readonly calculation?: string;
  readonly styles?: string;
}

/** What the first row of a sheet shows, cells parted by "|", with the lines above its table, and the codes of what is said about it. */
function shown(made: Made): { readonly words: string[]; readonly codes: string[] } {
  const { value, messages } = readXlsx(workbook(made), defaultLimits);
  return { words: value.map(wordsOf), codes: messages.map(({ code }) => code) };
}

const wordsOf = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('|');

function workbook({ cells, before = '', after = '', calculation = '', styles = '' }: Made): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const contents: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" r:id="s"/></sheets>${calculation}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('s', 'worksheet', 'sheet1.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sheet1.xml': `<worksheet ${MAIN}>${before}<sheetData><row>${cells}</row></sheetData>${after}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
  };
  return writeZip(Object.entries(contents).map(([name, content]) => ({ name, content })));
}

const words = (text: string, style = 0): string => `<c t="inlineStr" s="${style}"><is><t>${text}</t></is></c>`;
const runs = (...each: readonly (readonly [text: string, properties: string])[]): string =>
  `<c t="inlineStr"><is>${each.map(([text, properties]) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`).join('')}</is></c>`;

it('tells formulas whose result is an empty number, as writers that do not compute leave it, but not an empty text', () => {
  const cells = words('合计');
  expect(shown({ cells: `${cells}<c><f>SUM(A1)</f><v></v></c><c><f>SUM(A1)</f><v/></c>` }).codes).toEqual([
    'formula-without-result',
  ]);
  expect(shown({ cells: `${cells}<c t="str"><f>IF(A1="","","")</f><v></v></c>` }).codes).toEqual([]);
});

it('says that formulas were never computed where all results are zeros and the workbook is to be computed when it is opened', () => {
  const calculation = '<calcPr calcId="1" fullCalcOnLoad="1"/>';
  const cells = `${words('合计')}<c><f>SUM(A1)</f><v>0</v></c>`;
  expect(shown({ cells, calculation })).toEqual({ words: ['合计|0'], codes: ['formula-not-computed'] });
  expect(shown({ cells: words('合计'), calculation }).codes).toEqual([]);
  expect(shown({ cells: `${cells}<c><f>SUM(A1)</f><v>5</v></c>`, calculation }).codes).toEqual([]);
  expect(shown({ cells, calculation: '<calcPr calcId="1"/>' }).codes).toEqual([]);
});

it('shows no zeros on a sheet that hides them', () => {
  const cells = `${words('甲')}<c><v>0</v></c><c><v>0.5</v></c><c t="str"><v>0</v></c>`;
  expect(shown({ cells, before: '<sheetViews><sheetView showZeros="0"/></sheetViews>' }).words).toEqual(['甲|0.5|0']);
  expect(shown({ cells }).words).toEqual(['甲|0|0.5|0']);
});

it('leaves out struck words of a run and struck cells, and says so', () => {
  const styles =
    '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
  const cells = runs(['≥80%', '<strike/>'], ['≥95%', '']) + words('旧', 1) + words('新', 2);
  expect(shown({ cells, styles })).toEqual({ words: ['≥95%|新'], codes: ['struck-words-not-read'] });
});

it('keeps raised numbers apart from what they are raised over', () => {
  const raised = '<vertAlign val="superscript"/>';
  expect(
    shown({ cells: runs(['10', ''], ['3', raised], ['m', '<vertAlign val="baseline"/>'], ['2', raised]) }).words,
  ).toEqual(['10³m²']);
});

it('reads title, year and money unit in the head of the printed page above the table, and nothing else there', () => {
  const head =
    '&amp;L云川县2024年部门决算公开&amp;C&amp;"宋体,加粗"&amp;16项目支出绩效自评表&#10;（2024年度）&amp;R单位：元 第&amp;P页&#10;第&amp;P页';
  const after = `<headerFooter><oddHeader>${head}</oddHeader><oddFooter>&amp;C统计表</oddFooter></headerFooter>`;
  expect(shown({ cells: words('甲'), after })).toEqual({
    words: ['项目支出绩效自评表', '（2024年度）', '单位：元 第页', '甲'],
    codes: [],
  });
});
