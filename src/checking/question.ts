/** Whether a text is a yes-or-no question: "是否有效减少环境污染", "能否按期完成", "验收材料是否完整". */
export function isQuestion(text: string): boolean {
  return (
    /(^|[,，。;；:：\s])(是否|能否|可否|有无|有没有|是不是)|(?<![与判断核实按看定])是否/.test(text.trim()) ||
    /[?？]\s*$|[吗么][?？]?\s*$/.test(text.trim())
  );
}
