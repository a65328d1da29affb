import { decimal, type Exact } from '../base/decimal.ts';
import { readAmount } from './amount.ts';

const MONEY = String.raw`(\d[\d,.]*\s*(?:万|亿)?元)`;
/** Within the same clause, and no number between but that of a year. */
const GAP = String.raw`(?:20\d\d年|[^：:\d])`;
const BE = '(?:共计?|合计|总计|达到?)?(?:为|是)?[:：]?';
/** The year's money as sentences tell it, the surest way of saying so first. The investment of all years is asked for last but one. */
const AMOUNTS = [
  ...['年初|年度|当年', '全年'].map(
    (year) => new RegExp(`(?:${year})(?:项目)?(?:总?预算|应执行)(?:数|批复数?|安排)?(?:资金)?${BE}${MONEY}`),
  ),
  new RegExp(
    `(?:资金(?:总额|规模)(?:[及和]来源)?|安排资金|项目资金|项目(?:年度)?预算|项目总额|年度预算|预算资金|预算(?:总额|金额|安排)|(?:经费|资金)预算数?|20\\d\\d年度?预算数?)${BE}${MONEY}`,
  ),
  new RegExp(`资金(?:总额|规模)[:：][\\u4e00-\\u9fff]{0,10}(?:资金|补助)${MONEY}`),
  new RegExp(`(?:资金|经费)(?:共计?|合计|总计)(?:为|[:：])?${MONEY}`),
  new RegExp(
    `(?:下达|安排|拨付|批复|核定|到位|收到|投入|涉及|争取|拟用|使用|实施)${GAP}{0,30}(?:资金|经费|预算|补助)${GAP}{0,6}${MONEY}`,
  ),
  new RegExp(`将${GAP}{0,40}(?:资金|经费|补助)${MONEY}(?:资金)?(?:下达|拨付|分配|安排)`),
  new RegExp(`20\\d\\d年度?(?:预算|财政)?安排(?:资金)?${BE}${MONEY}`),
  new RegExp(`(?:资金|经费|补助|财政)(?:共计?|合计|总计)?(?:安排|下达|投入|拨付|到位)${BE}${MONEY}`),
  new RegExp(`总投资${BE}${MONEY}`),
  new RegExp(`列支${MONEY}`),
  new RegExp(`^资金${BE}${MONEY}`),
];
/**
 * What a clause in front of its money tells when that is not the whole of the year's: a part, a rate, another year's, what was spent, saved or taken back,
 * what an office has in all.
 */
const OTHER =
  /收入|收支|支出预算|部门预算|机关运行|政府采购|三公|^(?:其中|包括|包含|其余|剩余|另)|每[户人亩个村公名家生月]|[人户亩]均|上年|去年|结转|结余|追减|核减|收回|(?:实际|累计|已)(?:支出|支付|使用)|进度已?拨付/;
const MONEY_IN = new RegExp(MONEY, 'g');
/** The sum of a grant and what others add to it, in the same sentence: "下达补助资金800万元，县财政配套130万元，合计930万元". */
const SUM = new RegExp(`(?:合计|共计|总计)${MONEY}`);

/** Names of documents and their numbers, whose digits are no amounts: 《…通知》（宁财（农）指标〔2022〕605号）. */
const CITED = /《[^》]*》|[\p{Script=Han}（）()]{0,12}[〔[(（]20\d\d[〕\])）]\s*\d{1,4}(?:-\d{1,2})?号/gu;
/** What is in brackets behind an amount is a part of it: 96.5万元（其中：中央80万元，省级16.5万元）. */
const PARTS = /[（(](?:其中|包括|包含)[^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*[)）]/g;
/** The end of what heads an amount that stands alone behind it: "预算安排。45万元。". */
const HEADED = new RegExp(`。(?=\\s*${MONEY}。?$)`);
const plain = (text: string): string =>
  text
    .replace(HEADED, '：')
    .replace(CITED, '')
    .replace(PARTS, '')
    .replace(/[（(]\s*[)）]/g, '');
const clausesOf = (text: string): string[] => plain(text).split(/[，。；;]|,(?!\d{3}(?!\d))/);

/** The amounts that the clauses of a text tell in one of the ways, each once. */
function amountsIn(clauses: readonly string[], way: RegExp): string[] {
  const found = clauses.flatMap((clause) => {
    const match = way.exec(clause.trim());
    return match?.[1] === undefined || OTHER.test(clause.trim().slice(0, match.index + match[0].length))
      ? []
      : match[1];
  });
  return [...new Set(found)];
}

/** In yuan; 0 for what has digits and is no number ("3.5.万元"). */
const inYuan = (amount: string): Exact => decimal(readAmount(amount, '元') || '0');

/** The one of several grants in a text that is the sum of the others, in whatever clause it stands; undefined where none is. */
function sumIn(text: string, amounts: readonly string[]): string | undefined {
  const sum = amounts.reduce((total, amount) => total.plus(inYuan(amount)), decimal(0));
  return [...plain(text).matchAll(MONEY_IN)]
    .map(([amount]) => amount)
    .find((amount) => inYuan(amount).equals(sum) || inYuan(amount).times(2).equals(sum));
}

/** The sum that the sentence of an amount tells behind it; the amount itself where it tells none. */
function sumBehind(text: string, amount: string): string {
  const sentence = plain(text)
    .split('。')
    .find((one) => one.includes(amount));
  const sum = SUM.exec(sentence?.slice(sentence.indexOf(amount) + amount.length) ?? '')?.[1] ?? amount;
  return inYuan(sum).greaterThan(inYuan(amount)) ? sum : amount;
}

/**
 * The year's money as a paper tells it in sentences ("全年预算数152万元"): as printed, and the text that says so. Undefined where none does, and where the
 * text tells several grants without their sum. Right behind the `name` of the project an amount needs no other word, where nothing else tells one.
 */
export function toldAmount<Text extends { readonly text: string }>(
  texts: readonly Text[],
  name = '',
): { readonly amount: string; readonly by: Text } | undefined {
  const asked = texts.filter(({ text }) => /\d[\d,.]*\s*[万亿]?元/.test(text));
  const all = asked.map((by) => ({ by, clauses: clausesOf(by.text) }));
  const named = name === '' ? [] : [new RegExp(`${name.replace(/[^\p{Script=Han}\w]/gu, '\\$&')}${BE}${MONEY}`)];
  for (const way of [...AMOUNTS, ...named]) {
    for (const { by, clauses } of all) {
      const [first, ...further] = amountsIn(clauses, way);
      if (first === undefined) continue;
      const amount = further.length > 0 ? sumIn(by.text, [first, ...further]) : sumBehind(by.text, first);
      return amount === undefined ? undefined : { amount, by };
    }
  }
  return undefined;
}

/** What a department has as a whole: 2022年部门预算安排1,286.50万元, 部门整体支出预算总额4,386.20万元. */
const OF_WHOLE = new RegExp(
  `^(?:20\\d\\d年度?(?:本?部门|本?单位|我[局委办院])?|本?部门)(?:整体)?(?:收支|支出)?(?:年初)?预算(?:总额|安排|总计|合计|数|总规模)?(?:为|共计?)?${MONEY}`,
);

/** The budget of a department as a whole as its report tells it, as printed, with the text that says so; undefined where none does. */
export function toldBudget<Text extends { readonly text: string }>(
  texts: readonly Text[],
): { readonly amount: string; readonly by: Text } | undefined {
  for (const by of texts) {
    if (!/预算/.test(by.text)) continue;
    const amount = clausesOf(by.text).flatMap((clause) => OF_WHOLE.exec(clause.trim())?.[1] ?? [])[0];
    if (amount !== undefined) return { amount, by };
  }
  return undefined;
}
