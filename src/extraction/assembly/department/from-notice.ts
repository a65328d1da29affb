import type { Line } from '../../captions.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { fromPatterns, NAME, type NamedDepartment, TWO_OFFICES } from './named-department.ts';

/** The head of an official letter, alone or with the number of the letter behind it: "某县财政局文件 某财农〔2022〕15号". */
const LETTERHEAD = /^([\u4e00-\u9fff]{4,24}[局委办府厅院会])文件(?=$|\s+[\u4e00-\u9fff]{2,10}\s*[〔﹝[（(]\s*20\d\d)/;
/** The finance office and the office whose field the money is in, of the same place, issue a notice together: its title names both. */
const TOGETHER =
  /^([\u4e00-\u9fff]{2,12})财政[局厅]\s*(\1[\u4e00-\u9fff]{2,14}?[局厅委办])关于(?:提前)?(?:下达|拨付|安排|调整|分配)/;

/** The office that a notice is addressed to, and what it says right below of the goals that this office has sent in. */
const ADDRESSED = /^([\u4e00-\u9fff]{4,24})[:：]$/;
const SENT_IN = /^你(?:单位|部门|[局委办校院馆站会])(?:报送|上报|申报|报来)/;

function addressee(lines: readonly Line[]): NamedDepartment | undefined {
  const filled = lines.filter(({ text }) => text !== '');
  const at = filled.findIndex(({ text }) => ADDRESSED.test(text));
  const name = ADDRESSED.exec(filled[at]?.text ?? '')?.[1];
  const isSender = name !== undefined && OFFICE.test(name) && SENT_IN.test(filled[at + 1]?.text ?? '');
  return isSender ? { department: { name }, at: filled[at]?.at ?? {} } : undefined;
}

/** The office whose money a notice hands down with the finance office, or the one whose letter it is, or whose goals it approves. */
export function fromNotice(lines: readonly Line[]): NamedDepartment | undefined {
  const head = lines.slice(0, 20).map(({ text, ...line }) => ({ ...line, text: text.trim() }));
  const together = head.find(({ text }) => TOGETHER.test(text));
  const name = together && TOGETHER.exec(together.text)?.[2];
  return name ? { department: { name }, at: together.at } : (fromPatterns([LETTERHEAD], head) ?? addressee(head));
}

const DATE_LINE = /^20\d\d(?:年\d{1,2}月\d{1,2}日|([.．/-])\d{1,2}\1\d{1,2})$/;

/** With its place in front, as an office signs. */
const OF_A_PLACE = /^[\u4e00-\u9fff]{1,8}[省市区县州旗镇乡][\u4e00-\u9fff]{2}/;

/** The office that signs a notice: the line above its date, or the last of the text where none is dated. */
export function fromSignature(lines: readonly Line[]): NamedDepartment | undefined {
  const dated = lines.findIndex((line, index) => index > 2 && DATE_LINE.test(line.text.replace(/\s+/g, '')));
  const signed = dated < 0 ? lines.at(-1) : lines[dated - 1];
  const name = signed?.text.replace(/\s+/g, '') ?? '';
  const isOne =
    signed && !TWO_OFFICES.test(signed.text.trim()) && (dated >= 0 || (!signed.inTable && OF_A_PLACE.test(name)));
  return isOne && NAME.test(name) && OFFICE.test(name) && name.length >= 4 && name.length <= 24
    ? { department: { name }, at: signed.at }
    : undefined;
}
