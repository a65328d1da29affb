import { expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import type { Block } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readDocx } from './read-docx.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const wordsOf = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join('|');

/** What a page with this body shows, and the codes of what is said about it. */
function shown(body: string): { readonly words: string[]; readonly codes: string[] } {
  const content = `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const { value, messages } = readDocx(writeZip([{ name: 'word/document.xml', content }]), defaultLimits);
  return { words: value.map(wordsOf), codes: messages.map(({ code }) => code) };
}

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const inParagraph = (runs: string): string[] => {
  const { words, codes } = shown(`<w:p>${runs}</w:p>`);
  expect(codes).toEqual([]);
  return words;
};

it('does not take for properties what a revision says they were before', () => {
  const before = '<w:rPrChange w:id="1"><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>';
  expect(inParagraph(run('≥95%', `<w:sz w:val="21"/>${before}`))).toEqual(['≥95%']);
  const mark = `<w:p><w:pPr><w:rPr><w:rPrChange><w:rPr><w:del/></w:rPr></w:rPrChange></w:rPr></w:pPr>${run('上')}</w:p>`;
  expect(shown(`${mark}<w:p>${run('下')}</w:p>`).words).toEqual(['上', '下']);
});

it('leaves out cells that are deleted revisions and follows merges that are revisions', () => {
  const cell = (text: string, properties: string): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const rows = [
    cell('一', '<w:cellMerge w:vMerge="rest"/>') + cell('旧', '<w:cellDel w:id="1"/>') + cell('新', ''),
    cell('', '<w:cellMerge w:vMerge="cont"/>') + cell('次', ''),
  ];
  expect(shown(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`).words).toEqual(['一|新|次']);
});

it('leaves out what is struck out by hand, and says so', () => {
  const body = `<w:p>${run('≥80%', '<w:strike/>')}${run('旧', '<w:strike w:val="0"/><w:dstrike/>')}${run('≥95%', '<w:strike w:val="false"/>')}</w:p>`;
  expect(shown(body)).toEqual({ words: ['≥95%'], codes: ['struck-words-not-read'] });
});

it('keeps raised numbers apart from what they are raised over', () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  expect(inParagraph(run('10') + run('3', raised) + run('m') + run('2', raised) + run('注', raised))).toEqual([
    '10³m²注',
  ]);
});

it('shows letters set in a symbol font as its symbols, but not those that another script would be set in', () => {
  const font = (use: string, name: string): string => `<w:rFonts w:${use}="${name}"/>`;
  expect(inParagraph(run('R', font('ascii', 'Wingdings 2')) + run('是', font('ascii', 'Wingdings 2')))).toEqual([
    '☑是',
  ]);
  expect(inParagraph(run('£', font('ascii', 'Wingdings 2')) + run('\u00b395%', font('ascii', 'Symbol')))).toEqual([
    '□≥95%',
  ]);
  expect(inParagraph(run('R', font('cs', 'Wingdings 2')))).toEqual(['R']);
});

const mark = (kind: string, inner = ''): string => `<w:r><w:fldChar w:fldCharType="${kind}">${inner}</w:fldChar></w:r>`;
const field = (code: string, result = '', form = ''): string =>
  `${mark('begin', form)}<w:r><w:instrText> ${code} </w:instrText></w:r>${result && mark('separate') + run(result)}${mark('end')}`;

it('shows the entry chosen from the list of a form field', () => {
  const list = (chosen: string): string =>
    `<w:ffData><w:ddList>${chosen}<w:listEntry w:val="≤"/><w:listEntry w:val="≥"/></w:ddList></w:ffData>`;
  expect(inParagraph(field('FORMDROPDOWN', '', list('<w:result w:val="1"/>')) + run('95%'))).toEqual(['≥95%']);
  expect(inParagraph(field('FORMDROPDOWN', '', list('')) + run('3起'))).toEqual(['≤3起']);
});

it('shows symbols and old equations without a result by their code, and no other field', () => {
  expect(inParagraph(field('SYMBOL 179 \\f "Symbol" \\s 10.5') + run('95%'))).toEqual(['≥95%']);
  expect(inParagraph(field('eq \\o\\ac(○,12)') + run('养护'))).toEqual(['⑫养护']);
  expect(
    inParagraph(field('EQ \\f(3,4)') + field('EQ \\s\\up 5(2)') + field('EQ \\o\\ad(\\s\\up 11(yǎng),养)')),
  ).toEqual(['3/4²养']);
  expect(inParagraph(field('SYMBOL 179 \\f "Symbol"', '≥') + field('DATE') + field('PAGEREF a') + run('1'))).toEqual([
    '≥1',
  ]);
});

it('leaves out the prompt of a content control that is not filled in, but not what a program filled in', () => {
  const control = (text: string, properties: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  const prompt = control('单击或点击此处输入文字。', '<w:showingPlcHdr/>');
  expect(
    inParagraph(prompt + run('甲') + control('≥95%', '<w:showingPlcHdr/>') + control('选择性', '<w:text/>')),
  ).toEqual(['甲≥95%选择性']);
});

it('writes equations as one would type them', () => {
  const text = (words: string): string => `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>${words}</m:t></m:r>`;
  const sum = (one: string): string =>
    `<m:oMath><m:f><m:num>${text('3')}</m:num><m:den>${text(one)}</m:den></m:f></m:oMath>`;
  const power = (exponent: string): string =>
    `<m:sSup><m:e>${text('10')}</m:e><m:sup>${text(exponent)}</m:sup></m:sSup>`;
  expect(inParagraph(`<m:oMathPara><m:oMath>${text('≥95%')}</m:oMath></m:oMathPara>`)).toEqual(['≥95%']);
  expect(inParagraph(sum('4') + sum('a+b'))).toEqual(['3/43/(a+b)']);
  expect(inParagraph(`<m:oMath>${power('-3')}${power('n')}</m:oMath>`)).toEqual(['10⁻³10^n']);
  const brackets = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${text('x')}</m:e></m:d>`;
  const root = `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${text('2')}</m:e></m:rad>`;
  expect(inParagraph(`<m:oMath>${brackets}${root}<w:ins>${text('y')}</w:ins></m:oMath>`)).toEqual(['[x]√2y']);
});
