/** The causes of a deviation that the monitoring form has a column for (财预〔2019〕136号 form, recalled), by its headers. */
const CAUSES = ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'];

/** Where a reason says no cause, and what is left of one that does. */
const EXPLANATION = '原因说明';

/**
 * The part of a reason that stands under one of the form's headers. A reason is written "经费保障：资金到位晚；其他：…"; what names no
 * cause of the form belongs under 原因说明, so that the columns together hold the whole reason.
 */
export function causeOf(reason: string, header: string): string {
  const rest: string[] = [];
  for (const part of reason.split('；')) {
    const [cause, text] = splitAt(part);
    if (cause === header && header !== EXPLANATION) return text;
    if (!CAUSES.includes(cause)) rest.push(cause === EXPLANATION ? text : part);
  }
  return header === EXPLANATION ? rest.join('；') : '';
}

function splitAt(part: string): [string, string] {
  const colon = part.indexOf('：');
  return colon < 0 ? ['', part] : [part.slice(0, colon), part.slice(colon + 1)];
}
