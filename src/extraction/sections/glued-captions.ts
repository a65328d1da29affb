/** The labels of a head that a dump has run into one line, in front of their values; those without a colon have lost it with their cell. */
const LABEL = /(项目名称|是否为专项资金|实施[（(]主管[)）]单位|主管部门|实施单位|项目单位|金额单位)[:：]?/g;
/** 一、基本情况项目名称:…是否为专项资金:…实施(主管)单位…金额单位:万元. */
const HEAD = /^(?:[一二三][、.．])?(?:项目)?(?:基本情况)?项目名称[:：].{2,100}单位.{2,40}金额单位[:：]/;
/** The row of a money table below it: 预算数38.40到位数38.40执行数38.40100.00. */
const MONEY = /^预算数(\d[\d,]*(?:\.\d+)?)到位数\d[\d,.]*执行数\d/;

/** The captions that are glued together in one line, each as a label, a colon and its value; undefined for every other line. */
export function gluedCaptions(line: string): string[] | undefined {
  const text = line.trim();
  const money = MONEY.exec(text)?.[1];
  if (money !== undefined) return [`预算数:${money}`];
  if (text.length > 200 || !HEAD.test(text)) return undefined;
  const labels = [...text.matchAll(LABEL)];
  return labels.map((label, index) => {
    const end = labels[index + 1]?.index ?? text.length;
    return `${label[1]}:${text.slice(label.index + label[0].length, end)}`;
  });
}
