import { decimal, type Exact } from '../../base/decimal.ts';
import type { Project } from '../../model/plan.ts';
import { readAmount } from '../amount.ts';
import type { Line } from '../captions.ts';
import { isSourceOfALevel } from '../lexicon/money-table.ts';
import { projectTold } from './project-told.ts';

const MONEY = String.raw`(\d[\d,.]*(?:万|亿)?元)`;
const NAME = '([^。；;：:，,]{2,40}?)';
const ITEM = new RegExp(`^${NAME}${MONEY}$`);
/** The money of all projects, and in front of it how many they are: 参与绩效评价的项目共5个，项目支出预算计划121万元。其中：. */
const WHOLE = new RegExp(`(?:项目[共有]*(\\d{1,2})个[^。]{0,40}?)?${MONEY}[，,。；;]?其中[:：]`, 'g');
/** The money of all items behind them, in the sentence that ends with them: …流浪乞讨救助经费21万元。共计下达资金97.5万元。 */
const SUM_BEHIND = new RegExp(
  `((?:${NAME}${MONEY}[；;]){2,}${NAME}${MONEY})[。；;，,](?:共计|合计|总计)[^。；;，,\\d]{0,20}${MONEY}`,
);
/** What a sentence says of the money in front of its first item: 年度，市级下达转移支付慈善会项目40万元. */
const HANDED_DOWN = /^[^；;]*(?:下达|安排|拨付)(?:的)?(?:转移支付)?(?:资金)?(?=[^；;]{2})/;
/** Which of their sources money comes from, and for what kind of spending it is: no names of projects. */
const SOURCE =
  /^(?:中央|省级?|市级?|县级?|区级?|州级?|本级|地方|上级)?(?:财政)?(?:专项|配套|补助|自筹|其他)*(?:资金|拨款|补助|经费)$|^(?:基本支出|项目支出|人员|公用|日常|工资|商品|对个人)/;

interface Listed {
  readonly name: string;
  readonly total: string;
}

const inYuan = (amount: string): Exact => decimal(readAmount(amount, '元') || '0');

/** Items numbered from 1, each with its money and what it is for behind it: 1.普法宣传专项经费31万元：…. */
function numberedItems(text: string): Listed[] {
  const items: Listed[] = [];
  for (let rest = `。${text}`; ; ) {
    const item = new RegExp(`[。；;]${items.length + 1}[.、．]${NAME}${MONEY}[:：；;。，,]`).exec(rest);
    if (item?.[1] === undefined || item[2] === undefined) return items;
    items.push({ name: item[1], total: inYuan(item[2]).toFixed() });
    rest = rest.slice(item.index + item[0].length - 1);
  }
}

/** The items between semicolons that are a name and its money and nothing else. */
const itemsIn = (sentence: string): Listed[] =>
  sentence.split(/[；;]/).flatMap((part) => {
    const [, name, amount] = ITEM.exec(part) ?? [];
    return name === undefined || amount === undefined ? [] : [{ name, total: inYuan(amount).toFixed() }];
  });

/** Items of one sentence, all of which are named again with a number where the text goes on: 县级演播室建设209.5万元；…. */
function itemsOfSentence(text: string): Listed[] {
  const [sentence = ''] = text.split('。');
  const behind = text.slice(sentence.length);
  const items = itemsIn(sentence);
  const isNamedAgain = ({ name }: Listed) =>
    [`${name}:`, `${name}：`].some((label) => /\d[.、．)）]$/.test(behind.slice(0, behind.indexOf(label))));
  return items.every(isNamedAgain) ? items : [];
}

/** Items of one sentence that come to the sum told right behind it. */
function itemsBeforeSum(text: string): Listed[] {
  const [, listed = '', ...amounts] = SUM_BEHIND.exec(text) ?? [];
  const items = itemsIn(listed.replace(HANDED_DOWN, ''));
  return comesTo(items, amounts.at(-1) ?? '') ? items : [];
}

/** Whether the money of the items comes to the whole, which may be rounded to its last figure. */
function comesTo(items: readonly Listed[], whole: string): boolean {
  const sum = items.reduce((total, item) => total.plus(item.total), decimal(0));
  const isRounded = /^\d+万元$/.test(whole.replaceAll(',', ''));
  return sum
    .minus(inYuan(whole))
    .abs()
    .lessThan(isRounded ? 10_000 : 1);
}

const isProject = ({ name }: Listed): boolean => !SOURCE.test(name) && !isSourceOfALevel(name);

/**
 * The projects that a report lists with their money behind the sum of all (…共3个，预算61.5万元。其中：1.…20万元：…): numbered, and as many as it says or with
 * money that comes to the sum; or in a sentence, coming to the sum and named again below, or to the sum told right behind it. None where anything of this is
 * amiss.
 */
export function listedProjects(lines: readonly Line[]): readonly Project[] {
  const told = lines.filter(({ inTable }) => !inTable);
  const text = told.map((line) => line.text.replace(/\s+/g, '')).join('');
  if (!text.includes('绩效')) return [];
  for (const match of text.matchAll(WHOLE)) {
    const [found, count, whole = ''] = match;
    const behind = text.slice(match.index + found.length);
    const numbered = numberedItems(behind);
    const isCounted = count !== undefined && Number(count) === numbered.length;
    const sentence = numbered.length === 0 ? itemsOfSentence(behind) : [];
    const items = isCounted || comesTo(numbered, whole) ? numbered : comesTo(sentence, whole) ? sentence : [];
    if (items.length < 2 || !items.every(isProject)) continue;
    const at = told.find((line) => line.text.replace(/\s+/g, '').includes(whole))?.at;
    return items.map(({ name, total }) => projectTold(name, at, total));
  }
  const summed = itemsBeforeSum(text);
  const at = told.find((line) => line.text.includes(summed[0]?.name ?? '\n'))?.at;
  return summed.every(isProject) ? summed.map(({ name, total }) => projectTold(name, at, total)) : [];
}
