import { remember } from '../base/remember.ts';
import { oneOf } from '../base/words.ts';
import { isFiller } from './filler.ts';
import { plain } from './plain-text.ts';
import type { IndicatorView } from './plan-view.ts';
import { inSameWords, ofWorks } from './same-words.ts';
import { essence, letters, sameName, similarity } from './similarity.ts';
import { unitKind } from './unit-kind.ts';

/** From this likeness on two names are one indicator in other words; names told apart by one noun stay below it. */
const NEARLY_SAME = 0.75;

/** With how many earlier lines of the same beginning a line is compared: no real table has more. */
export const MOST_COMPARED = 40;

/** Whether two lines are one printed name with a value for each of two terms. */
function isOfOneName({ indicator: a }: IndicatorView, { indicator: b }: IndicatorView): boolean {
  const [left, right] = [a.places?.['level3'], b.places?.['level3']];
  if (a.level3 !== b.level3 || !left || !right || a.places?.['target'] === undefined) return false;
  return (
    left.row === right.row &&
    left.column === right.column &&
    left.table === right.table &&
    left.sheet === right.sheet &&
    left.page === right.page
  );
}

/** Whether two lines of one project count one thing twice: the same or nearly the same name in the same horizon. */
export function isRepeated(a: IndicatorView, b: IndicatorView): boolean {
  if (a.indicator.horizon !== b.indicator.horizon || a.name === '' || isFiller(b.name)) return false;
  if (sameName(a.name, b.name)) return !isOfOneName(a, b);
  const [left, right] = [essence(a.name), essence(b.name)];
  if (isSameCount(a, b, left, right)) return true;
  if (!sameEnds(left, right) || letters(a.name).length < 6 || letters(b.name).length < 6) return false;
  if (/\d|[一二三四五六七八九十]级/.test(a.name + b.name) || measureOf(a.name) !== measureOf(b.name)) return false;
  if (left.length < 4 || right.length < 4 || isAboutAnother(left, right)) return false;
  return left === right || similarity(left, right) > NEARLY_SAME;
}

/** Short names of one count in one unit that differ in empty words only: 培训场次, 组织培训场次. */
const isSameCount = (a: IndicatorView, b: IndicatorView, left: string, right: string): boolean =>
  left === right &&
  left.length >= 4 &&
  a.level2 === b.level2 &&
  measureOf(a.name) === measureOf(b.name) &&
  a.numbers.length === 1 &&
  a.numbers[0]?.unit !== '%' &&
  a.numbers[0]?.unit === b.numbers[0]?.unit;

/** How much a thing is called at the end of its name; the unit of the target says it as well. */
const MEASURE = new RegExp(
  `(?:${oneOf(
    '(?:(?<![老病客工疾])人|[户家个次场期批]|公里|平方米)次?数量?',
    '人次 场次 批次 里程 长度 面积 总?数?量 总数 时间 时限 期限 时长',
  )})$`,
);

/** The characters of what a name is about, in their order and sorted: words for the same are one, and those that tell nothing apart are left out. */
const gistOf = remember((name): { readonly inOrder: string; readonly sorted: string } => {
  const inOrder = essence(inSameWords(ofWorks(name)));
  return { inOrder, sorted: [...inOrder].sort().join('') };
});

/** The earlier line of the same target that says the same in another order or in other words; `ofTarget` keeps the later one for those to come. */
export function inOtherWordsOf(
  later: IndicatorView,
  ofTarget: Map<string, IndicatorView[]>,
): IndicatorView | undefined {
  const { name, level2, indicator } = later;
  if (name.length < 4 || indicator.target.kind === 'absent' || isFiller(name)) return undefined;
  const key = `${indicator.horizon}|${saidBy(later)}`;
  const earlier = ofTarget.get(key);
  ofTarget.set(key, earlier ? [...earlier.slice(-MOST_COMPARED), later] : [later]);
  if (!earlier) return undefined;
  const end = name.slice(-4);
  return (
    earlier.find((one) => saysTheSame(one, later)) ??
    ifLengthened(
      earlier.find((one) => one.level2 === level2 && one.name.endsWith(end)),
      later,
    )
  );
}

const DATED = /\d|季度|年底|月底/;

/** What a target says: its number and unit, that it is words of degree, or the cell as it is, dates among them. */
function saidBy({ numbers, indicator: { target } }: IndicatorView): string {
  const [number] = numbers;
  if (number && numbers.length === 1) return `${number.value}${number.unit}`;
  return target.kind === 'qualitative' && !DATED.test(target.text) ? target.kind : plain(target.text);
}

/** What a line is about; how much of it is told by the unit, where there is one. */
function gistWith({ name, numbers }: IndicatorView): ReturnType<typeof gistOf> {
  const unit = numbers.length === 1 ? numbers[0]?.unit : undefined;
  if (!unit) return gistOf(name);
  return gistOf(name.endsWith(`${unit}数`) ? name.slice(0, -unit.length - 1) : name.replace(MEASURE, ''));
}

/** Whether the names of lines with one target have the same characters: short ones in one class and order, long ones in any order but who judges whom. */
function saysTheSame(a: IndicatorView, b: IndicatorView): boolean {
  const [left, right] = [gistWith(a), gistWith(b)];
  if (left.sorted !== right.sorted || left.sorted.length < 2) return false;
  if (a.level2 === b.level2 && left.inOrder === right.inOrder) return true;
  return left.sorted.length >= 4 && !(/对/.test(a.name) && /对/.test(b.name));
}

/** An earlier count of the same target where one name is the other with a word before it: 公路养护里程, 农村公路养护里程. Shares are alike by chance. */
function ifLengthened(earlier: IndicatorView | undefined, later: IndicatorView): IndicatorView | undefined {
  const [number] = later.numbers;
  if (!earlier || !number || unitKind(number) !== 'count' || Number(number.value) < 10) return undefined;
  const [long, short] =
    earlier.name.length > later.name.length ? [earlier.name, later.name] : [later.name, earlier.name];
  return short.length >= 5 && long.length - short.length <= 3 && long.endsWith(short) ? earlier : undefined;
}

/** Whether two names differ in one place only, and there each says a word that the other does not: 贫困人口收入, 贫困村收入. */
function isAboutAnother(a: string, b: string): boolean {
  let [start, end] = [0, 0];
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left !== '' && right !== '' && left.length <= 4 && right.length <= 4;
}

/** What is measured of the thing: the last words, "完成" and "情况" being none. */
function measureOf(name: string): string {
  const bare = name.replace(/数量$/, '数').replace(/(完成|落实)?(率|情况|比例)?$/, '');
  return (
    /(及时|合格|覆盖|满意|达标|准确|知晓|人数|人次|次数|天数|金额|成本|时间|时限|面积|里程|优良|参与|增长|下降)$/.exec(
      bare,
    )?.[0] ?? ''
  );
}

/** Names that differ at their very beginning or end mostly differ in the thing ("教师…", "…学生"). */
function sameEnds(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2);
}
