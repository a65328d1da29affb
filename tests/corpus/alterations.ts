// What programs and people do to the text of a paper on its way, without changing what it says.
import { displayWidth } from '../../src/base/display-width.ts';

export interface Alteration {
  readonly id: string;
  readonly alter: (text: string) => string;
}

const eachLine =
  (change: (line: string) => string) =>
  (text: string): string =>
    text.split('\n').map(change).join('\n');

/** Cut at a width in columns, in the middle of words and numbers. */
function cutAt(width: number): (line: string) => string {
  return (line) => {
    let [made, used] = ['', 0];
    for (const character of line) {
      const wide = displayWidth(character);
      if (used + wide > width) [made, used] = [`${made}\n`, 0];
      made += character;
      used += wide;
    }
    return made;
  };
}

/** As editors and converters set them between Chinese characters and digits or letters. */
const withTypographicBlanks = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=[\dA-Za-z])/gu, ' ').replace(/(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu, ' ');

const inFullWidth = (text: string): string =>
  text.replace(/[\d%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const withFullWidthPunctuation = (text: string): string =>
  text
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）')
    .replace(/:/g, '：')
    .replace(/,(?!\d)/g, '，');

const withHalfWidthPunctuation = (text: string): string =>
  text.replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':').replace(/，/g, ',').replace(/；/g, ';');

/** As recognition misreads a character: of one class, of one header and of one label. */
const misread =
  (...words: readonly (readonly [meant: string, read: string])[]) =>
  (text: string): string =>
    words.reduce((made, [meant, read]) => made.replace(meant, read), text);

export const alterations: readonly Alteration[] = [
  { id: 'line-ends-of-windows', alter: (text) => text.replace(/\n/g, '\r\n') },
  { id: 'no-blank-lines', alter: (text) => text.replace(/\n(?:[ \u3000]*\n)+/g, '\n') },
  { id: 'blank-line-behind-each', alter: (text) => text.replace(/\n/g, '\n\n') },
  { id: 'set-in', alter: eachLine((line) => `  ${line}`) },
  { id: 'trimmed', alter: eachLine((line) => line.trim()) },
  { id: 'no-break-blanks', alter: eachLine((line) => (line.trim() === '' ? line : line.replace(/ /g, '\u00a0'))) },
  { id: 'ideographic-blanks', alter: (text) => text.replace(/ /g, '\u3000') },
  { id: 'typographic-blanks', alter: withTypographicBlanks },
  { id: 'full-width-numbers', alter: inFullWidth },
  { id: 'full-width-punctuation', alter: withFullWidthPunctuation },
  { id: 'half-width-punctuation', alter: withHalfWidthPunctuation },
  { id: 'cut-at-80', alter: eachLine(cutAt(80)) },
  { id: 'cut-at-100', alter: eachLine(cutAt(100)) },
  { id: 'cut-at-148', alter: eachLine(cutAt(148)) },
  { id: 'misread-class', alter: misread(['数量指标', '数最指标'], ['社会效益指标', '社会效盖指标']) },
  { id: 'misread-value-header', alter: misread(['实际完成值', '实际完戌值'], ['指标值', '指标直'], ['得分', '得什']) },
  { id: 'misread-label', alter: misread(['项目名称', '顼目名称'], ['主管部门', '主管郎门'], ['实施单位', '实施第位']) },
  { id: 'unknown-name-header', alter: misread(['三级指标', '考核要点']) },
];
