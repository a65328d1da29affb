import { isFiller } from './filler.ts';
import { plain } from './plain-text.ts';
import type { IndicatorView } from './plan-view.ts';
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
  if (isSamePeople(a, b) || isSameShare(a, b)) return true;
  const [left, right] = [essence(a.name), essence(b.name)];
  if (isSameCount(a, b, left, right)) return true;
  if (!sameEnds(left, right) || letters(a.name).length < 6 || letters(b.name).length < 6) return false;
  if (/\d|[一二三四五六七八九十]级/.test(a.name + b.name) || measureOf(a.name) !== measureOf(b.name)) return false;
  if (left.length < 4 || right.length < 4 || isAboutAnother(left, right)) return false;
  return left === right || similarity(left, right) > NEARLY_SAME;
}

/** The same people with the same target: 培训人数 and 培训人次, both ≥300人次. */
const isSamePeople = (a: IndicatorView, b: IndicatorView): boolean =>
  a.level2 === b.level2 &&
  plain(a.indicator.target.text) === plain(b.indicator.target.text) &&
  /人数$|人次$/.test(a.name) &&
  a.name.replace(/人次$/, '人数') === b.name.replace(/人次$/, '人数');

/** The same share with the same target in words that mean the same: 群众满意度 and 群众满意率, 竣工验收合格率 and 工程竣工验收合格率. */
const isSameShare = (a: IndicatorView, b: IndicatorView): boolean =>
  a.level2 === b.level2 &&
  plain(a.indicator.target.text) === plain(b.indicator.target.text) &&
  sameName(shareNamed(a.name), shareNamed(b.name));

/** A name without words that say nothing of a share: 工程竣工验收合格率, 群众满意率. */
export const shareNamed = (name: string): string =>
  /^[项工本]|满意率$/.test(name) ? name.replace(/^(?:项目|工程|本项目)/, '').replace(/满意率$/, '满意度') : name;

/** Short names of one count in one unit that differ in empty words only: 培训场次, 组织培训场次. */
const isSameCount = (a: IndicatorView, b: IndicatorView, left: string, right: string): boolean =>
  left === right &&
  left.length >= 4 &&
  a.level2 === b.level2 &&
  measureOf(a.name) === measureOf(b.name) &&
  a.numbers.length === 1 &&
  a.numbers[0]?.unit !== '%' &&
  a.numbers[0]?.unit === b.numbers[0]?.unit;

/** The earlier line of the same target that says the same in another order or with a word before it; `later` is kept in `ofTarget` for those to come. */
export function inOtherWordsOf(
  later: IndicatorView,
  ofTarget: Map<string, IndicatorView[]>,
): IndicatorView | undefined {
  const { numbers, name, level2, indicator } = later;
  if (numbers.length === 0 || name.length < 5) return undefined;
  const [number] = numbers;
  const said = numbers.length === 1 ? `${number?.value}${number?.unit}` : plain(indicator.target.text);
  const key = `${indicator.horizon}|${said}`;
  const earlier = ofTarget.get(key) ?? [];
  ofTarget.set(key, [...earlier.slice(-MOST_COMPARED), later]);
  const end = name.slice(-4);
  return (
    ifReordered(
      earlier.find((one) => hasSameCharacters(one, later)),
      later,
    ) ??
    ifLengthened(
      earlier.find((one) => one.level2 === level2 && one.name.endsWith(end)),
      later,
    )
  );
}

/** Whether what two names are about has the same characters: 播发新闻稿件数量, 新闻稿件播发量. */
function hasSameCharacters(a: IndicatorView, b: IndicatorView): boolean {
  const [left, right] = [a, b].map(({ name }) => essence(name).replace(/量$/, ''));
  return left?.length === right?.length && [...(left ?? '')].sort().join('') === [...(right ?? '')].sort().join('');
}

/** An earlier line of the same characters and the same target, where the names are long enough to mean the same. */
function ifReordered(earlier: IndicatorView | undefined, later: IndicatorView): IndicatorView | undefined {
  if (!earlier || isFiller(later.name)) return undefined;
  return letters(later.name).length >= 6 && measureOf(earlier.name) === measureOf(later.name) ? earlier : undefined;
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
