const BREAK =
  /(?=目标\s*\d{1,2}\s*[:：、])|(?<=[。；;！!>\n]|^)\s*(?=(?:\d{1,2}(?:[、．]|\.(?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,2}是|[一二三四五六七八九十]{1,2}、|[①-⑳]))/;

/** Cuts a goal cell into its numbered sentences, each with its number as printed; text without numbers is one goal, an empty one none. */
export function splitGoals(text: string): string[] {
  return text
    .split(BREAK)
    .map((goal) => goal.trim())
    .filter((goal) => goal !== '' && !/^<\/?p>$/.test(goal));
}
