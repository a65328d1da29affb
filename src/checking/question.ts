/** Whether a text is a yes-or-no question: "是否有效减少环境污染", "能否按期完成", "验收材料是否完整", "制度建立与否". */
export function isQuestion(text: string): boolean {
  return (
    /(^|[,，。;；:：\s])(是否|能否|可否|有无|有没有|是不是)|(?<![与判断核实按看定])是否/.test(text.trim()) ||
    /[?？]\s*$|[吗么][?？]?\s*$|与否$/.test(text.trim())
  );
}

const APART = '[/／、|｜或]?';
/** The ends of a scale that a form offers, with what may stand between them. */
const SCALE = new RegExp(
  `^(?:${['好A坏', '高A低', '有A无', '是A否', '是A非', '强A弱', '优A劣', '高A中A低', '强A中A弱', '好A(?:中|一般)A[差坏]', '优秀?A良好?A(?:中等?|一般|合格|及格)?A低?A(?:差|劣|不合格|不及格)'].join('|')})$`.replaceAll(
    'A',
    APART,
  ),
);
const OR_NOT = /^(\p{Script=Han}{1,4})[/／、|｜或](?:(?:基本|部分|较)\1[/／、|｜或])?[不未]\1$/u;

/** Whether a text is the choice that a form offers, with nothing chosen: "好坏", "优良中低差", "是/否", "完成/未完成". One answer alone ("优良", "是") is none. */
export function isUnchosen(text: string): boolean {
  const choice = text.replace(/[\s□○☐]/g, '');
  return SCALE.test(choice) || OR_NOT.test(choice);
}
