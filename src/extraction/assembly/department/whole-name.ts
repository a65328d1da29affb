import type { Line } from '../../captions.ts';
import type { FormDraft } from '../../form-draft.ts';
import { OFFICE } from '../../lexicon/office-words.ts';

/** "区卫生健康局", and "陵区林业局", whose first character a web page has lost: the name of a place is missing or torn. */
const WITHOUT_PLACE = /^\p{Script=Han}?[省市区县州盟旗乡镇]/u;
/** 区残联, 县住建局, 市人社局. */
const LONGEST_SHORT = 6;
const NO_PLACE = /[的由向对各级]|关于|附件|单位|名称|部门|机构|来源|年度/;

/** A name that lacks its place as the page prints it elsewhere in full ("来源：朝江市临昭区卫生健康局"); as it is where the page does not. */
function withPlace(name: string, lines: readonly Line[]): string {
  if (!WITHOUT_PLACE.test(name)) return name;
  for (const { text } of lines.slice(0, 80)) {
    for (const [word] of text.matchAll(/\p{Script=Han}+/gu)) {
      const place = word.endsWith(name) ? word.slice(0, -name.length) : '';
      if (place !== '' && place.length <= 10 && !NO_PLACE.test(place)) return word;
    }
  }
  return name;
}

/** A short name as the office that published the page writes it in full: 区残联 beside 来源：广利市昭阳区残疾人联合会. */
function inFull(name: string, publisher: string): string {
  if (!WITHOUT_PLACE.test(name) || name.length > LONGEST_SHORT) return name;
  const [level = '', first = '', ...more] = name;
  const whole = new RegExp(
    `^\\p{Script=Han}+${[level + first, ...more].join('\\p{Script=Han}{0,5}')}\\p{Script=Han}{0,4}$`,
    'u',
  );
  return whole.test(publisher) ? publisher : name;
}

/** A name that the end of the text has cut, as the page prints it elsewhere in full: 云川县文化旅游 beside 云川县文化旅游局. */
function withEnd(name: string, lines: readonly Line[], all: readonly FormDraft[]): string {
  if (OFFICE.test(name) || !/^\p{Script=Han}{6,}$/u.test(name)) return name;
  const texts = [...lines.map(({ text }) => text), ...all.flatMap(({ further }) => further.map(({ value }) => value))];
  const whole = new RegExp(`${name}(?:[局厅委办院会]|委员会|办公室)(?!\\p{Script=Han})`, 'u');
  return texts.flatMap((text) => whole.exec(text)?.[0] ?? [])[0] ?? name;
}

/** A name without spaces, and without the 部门 that Sichuan's system prints behind it (某县司法局部门, 某县中医院(部门)). */
const plainName = (name: string) =>
  name.replace(/[\s\u3000]+/g, '').replace(/(?:(?<=[局委办院所会府])部门|[(（]部门[)）])$/, '');

/** A name as the page prints it in full; `publisher` is the office that published the page, where it says so. */
export const wholeName = (name: string, lines: readonly Line[], all: readonly FormDraft[], publisher = ''): string =>
  withEnd(inFull(withPlace(plainName(name), lines), publisher), lines, all);
