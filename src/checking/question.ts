/** Whether a text is a yes-or-no question: "是否有效减少环境污染", "能否按期完成". */
export function isQuestion(text: string): boolean {
  return (
    /(^|[,，。;；:：\s])(是否|能否|可否|有无|有没有|是不是)/.test(text.trim()) ||
    /[?？]\s*$|[吗么][?？]?\s*$/.test(text.trim())
  );
}
