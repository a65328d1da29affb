const CLAUSE_ENDS = /[,，。;；:：、\n]+/;
/** "1.", "（二）", "目标3：" before a goal. */
const NUMBERING = /^\s*(?:目标)?(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）.、．]|\d{1,2}[:：])\s*/;
const AMOUNT = /\d[\d.,]*\s*[百千]?[万亿]?元/;
/** What money is spent on, by its name. */
const EXPENSE =
  /(?:费|费用|经费|支出|资金|补贴|补助|津贴|工资|薪酬|奖金|款|预算|社保|公积金|成本|总额|金额|安排|投入|投资|合计|共计|共|为|约)$/;
/** Clauses that only lead to the list of what is paid for. */
const LEADS =
  /^(?:其中|主要|具体|包括|主要用于|用于|具体用于|用于以下方面|主要用于以下(?:方面|支出)|资金用途|支出内容|分别为)$/;
/** Whatever is done, delivered or changed with the money. */
const ACHIEVES =
  /保障|确保|保证|提高|提升|改善|实现|完成|达到|促进|推动|推进|增强|满足|不少于|不低于|覆盖|惠及|受益|发放|为.+(?:提供|发放|补)|每[人户名月生]|建成|建设|开展|购置|维护好/;

/** Whether a text does nothing but divide money among kinds of expense: "用于人员经费10万元，公用经费5万元". */
export function onlyDividesMoney(text: string): boolean {
  if (!AMOUNT.test(text) || ACHIEVES.test(text)) return false;
  const clauses = text
    .split(CLAUSE_ENDS)
    .map((clause) => clause.replace(NUMBERING, '').trim())
    .filter((clause) => clause !== '' && !/^\d{1,2}\.?$/.test(clause));
  const paid = clauses.filter((clause) => AMOUNT.test(clause));
  return paid.length >= 2 && clauses.every((clause) => LEADS.test(clause) || isPaidFor(clause));
}

/** Whether a text does nothing but name what money is spent on: "用于演出费、宣传册印刷费". */
export function onlyNamesExpenses(text: string): boolean {
  const words = text
    .split('\n')
    .map((line) => line.replace(NUMBERING, '').replace(/[。；;]$/, ''))
    .join('、');
  const uses = /^(?:本项目|项目|该|此|专项|经费|资金)*(?:主要)?用于([^，,。；;]+)$/.exec(words)?.[1];
  if (uses === undefined || ACHIEVES.test(words)) return false;
  return uses
    .split(/、|和|及|以及/)
    .every((item) => item === '等' || /(?:费|费用|经费|支出|工资|薪酬|社保|公积金)等?$/.test(item));
}

/** "公用经费5万元", "用于办公费 3 万元": an expense and its amount, no other number. */
function isPaidFor(clause: string): boolean {
  const words = clause.replace(AMOUNT, '').trim();
  return words !== clause.trim() && !/\d/.test(words) && (EXPENSE.test(words) || /^用于/.test(words));
}
