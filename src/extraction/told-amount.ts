import { firstMatch } from './first-match.ts';

const MONEY = String.raw`(\d[\d,.]*\s*(?:万|亿)?元)`;
/** Within the same clause, and no number between but that of a year. */
const GAP = String.raw`(?:20\d\d年|[^，,。；;：:\d])`;
/** The year's money as sentences tell it, the surest way of saying so first. */
const AMOUNTS = [
  new RegExp(`(?:(?:全年|年初|年度)预算数?|(?:经费|资金)预算数)(?:为|共|共计)?[:：]?${MONEY}`),
  new RegExp(`(?:资金总额|安排资金|项目资金|总投资|年度预算|预算资金)(?:为|共|共计)?[:：]?${MONEY}`),
  new RegExp(`(?:资金|经费)(?:共计?|合计|总计)(?:为|[:：])?${MONEY}`),
  new RegExp(
    `(?:下达|安排|拨付|批复|核定|到位|收到|投入|涉及|拟用|使用)${GAP}{0,30}(?:资金|经费|预算)${GAP}{0,4}${MONEY}`,
  ),
  new RegExp(`列支${MONEY}`),
];

/** Names of documents and their numbers, whose digits are no amounts: 《…通知》（宁财（农）指标〔2022〕605号）. */
const CITED = /《[^》]*》|[\p{Script=Han}（）()]{0,12}[〔[(（]20\d\d[〕\])）]\s*\d{1,4}(?:-\d{1,2})?号/gu;
const plain = (text: string): string => text.replace(CITED, '').replace(/[（(]\s*[)）]/g, '');

/** The year's money as a paper tells it in sentences ("全年预算数152万元"): as printed, and the text that says so; undefined where none does. */
export function toldAmount<Text extends { readonly text: string }>(
  texts: readonly Text[],
): { readonly amount: string; readonly by: Text } | undefined {
  const told = firstMatch(
    AMOUNTS,
    texts.map((source) => ({ source, text: plain(source.text) })),
  );
  return told && { amount: told.found, by: told.by.source };
}
