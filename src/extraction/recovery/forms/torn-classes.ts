/** The long names of classes; those of four characters stand in any order in ordinary words (指标数量). */
const CLASSES = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标'];
/** Words that stay whole where a text merely names a class in other words: 指标经济效益. */
const WHOLE = /指标|效益|影响|满意/;

const spelled = (word: string): string => [...word].sort().join('');
const SPELLED: ReadonlySet<string> = new Set(CLASSES.map(spelled));
const LENGTHS: ReadonlySet<number> = new Set(CLASSES.map(({ length }) => length));

/**
 * Whether the characters of a class stand in a text in another order, as a program takes them out of a narrow cell whose lines it reads across
 * ("济益标 经效指" is 经济效益指标): then the cells beside it are not in the order of the table either.
 */
export function holdsTornClass(text: string): boolean {
  // Each of the classes has it, and hardly any cell does.
  if (!text.includes('指')) return false;
  const bare = text.replace(/\s+/g, '');
  for (const length of LENGTHS)
    for (let at = 0; at + length <= bare.length; at += 1) {
      const part = bare.slice(at, at + length);
      if (!WHOLE.test(part) && SPELLED.has(spelled(part))) return true;
    }
  return false;
}
