import { decimal, isDecimal } from '../base/decimal.ts';
import type { NumberTarget } from '../model/target.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import { inBaseUnit, isMeasured, isSameAmountIn, oneNameOf } from './base-unit.ts';
import { sameValue } from './number-agreement.ts';
import { type NumberMention, numberMentions } from './number-mentions.ts';
import type { IndicatorView } from './plan-view.ts';
import { containment, essence } from './similarity.ts';
import { withToldUnit } from './told-unit.ts';
import { awaitedUnitOf } from './unit-fit.ts';

/** Shorter names say too little to belong to anything. */
const MIN_THING = 4;
/** How much of the shorter wording the other must share to speak of the same thing. */
const SAME_THING = 0.6;

/** Behind a number from which something rose or fell: "由85%提高到90%". */
const ROSE = /^(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩短|降)(?:到|至|为)/;

/** A number of a goal, what it is of, and the indicator that says another number of the same thing. */
export interface Contradiction {
  readonly mention: NumberMention;
  readonly thing: string;
  readonly other: IndicatorView;
}

/** The numbers of a goal that one of the indicators contradicts and none of `all` carries; a goal beside which no outcome is told may itself tell what was reached. */
export function contradictionsOf(
  goal: string,
  indicators: readonly IndicatorView[],
  all: readonly IndicatorView[],
  mayTellReached = true,
): Contradiction[] {
  const mentions = [...onceEach(numberMentions(goal))].filter((mention) => !ROSE.test(mention.behind));
  return mentions.flatMap((mention) => {
    const isOnly = {
      ofKind: mentions.filter(({ unit }) => kindOf(unit) === kindOf(mention.unit)).length === 1,
      ofUnit: mentions.filter(({ unit }) => unit === mention.unit).length === 1,
    };
    if (mayTellReached && all.some(({ indicator }) => isReached(mention, indicator.actual))) return [];
    const other = contradictionOf(mention, indicators, all, isOnly);
    return other ? [{ mention, thing: thingOf(mention), other }] : [];
  });
}

/** Mentions without those that say the same number of the same thing again. */
const onceEach = (mentions: readonly NumberMention[]): Iterable<NumberMention> =>
  new Map(mentions.map((mention) => [`${mention.thing}|${mention.text}|${mention.behind}`, mention])).values();

/** What a number of the goal is of: what stands before it, or the noun behind it ("64个村卫生室"). */
const thingOf = ({ thing, behind }: NumberMention): string =>
  isBriefThing(thing) || aboutOf(thing).length >= MIN_THING ? thing : behind;

/** The second thing of a list is often a bare noun of three characters: "风力灭火机30台、防火服120套". */
const isBriefThing = (thing: string): boolean => /^\p{Script=Han}{3}$/u.test(thing) && essence(thing).length === 3;

/** The indicator that speaks of the mentioned thing with another number, unless any indicator carries the very number; a share only where it is of the same thing, for many are 95 %. */
function contradictionOf(
  mention: NumberMention,
  indicators: readonly IndicatorView[],
  all: readonly IndicatorView[],
  isOnly: { readonly ofKind: boolean; readonly ofUnit: boolean },
): IndicatorView | undefined {
  const said = thingOf(mention);
  if (aboutOf(said).length < MIN_THING && !isBriefThing(said)) return undefined;
  const isShare = kindOf(mention.unit) === 'share';
  const carries = (view: IndicatorView): boolean =>
    view.numbers.some((number) => isSameAmount(mention, withToldUnit(view, number))) &&
    (!isShare || isOfSameThing(said, view.name));
  if (all.some(carries)) return undefined;
  if (all.some((view) => isSumOfPlaces(mention, view))) return undefined;
  const isOfNounBehind = said !== mention.thing;
  return indicators.find((view) => {
    const [number] = view.numbers;
    if (!number || view.numbers.length > 1 || countsAnother(view.name, mention.unit)) return false;
    if (isOneOrMoreTimes(mention.unit, withToldUnit(view, number).unit) && !sameValue(number.value, mention.value))
      return false;
    if (areOfOthers(mention.unit, withToldUnit(view, number).unit)) return false;
    // The number is the same and the unit is that of another thing: told of the target itself.
    if (sameValue(number.value, mention.value) && awaitedUnitOf(view)) return false;
    return (
      (isOfSameThing(said, view.name) ||
        (isOnly.ofKind && isMeasureOf(mention, view.name)) ||
        (isOnly.ofUnit && isCountOf(mention, view.name))) &&
      isSameMeasure(mention.unit, withToldUnit(view, number).unit, isOfNounBehind)
    );
  });
}

/** Which of several things of a kind: 一级管网 and 二级管网, 一期 and 二期. */
const GRADE = /[一二三四五](?=[级期类](?!指标))/;

/** Whether the words before a number and the name of an indicator speak of one thing. */
function isOfSameThing(said: string, name: string): boolean {
  const [thing, named] = [aboutOf(said), aboutOf(name)];
  const [own, other] = [said, name].map((text) => GRADE.exec(text)?.[0]);
  if (own !== undefined && other !== undefined && own !== other) return false;
  if (isBriefThing(said)) return named.endsWith(thing);
  return named.length >= MIN_THING && containment(thing, named) >= SAME_THING;
}

/** People and times people, firms and times firms: two numbers of the same thing that need not agree. */
const isOneOrMoreTimes = (a: string, b: string): boolean => {
  const [one, other] = [oneNameOf(a), oneNameOf(b)];
  return one !== other && (one === `${other}次` || other === `${one}次`);
};

/** Units of people and of what is held for them: 800人次 that are trained are no 10期 of training. */
const PEOPLE = /^(?:万?人次?|名|位)$/;
const EVENTS = /^(?:期|场次?|班次?|届|次|批次?|天)$/;
const areOfOthers = (a: string, b: string): boolean =>
  (PEOPLE.test(a) && EVENTS.test(b)) || (EVENTS.test(a) && PEOPLE.test(b));

/** Whether a name only adds what is measured to words of the goal, in the only length or area there: 养护公路130公里 and 养护里程. */
function isMeasureOf({ thing, unit }: NumberMention, name: string): boolean {
  const measured = /^(\p{Script=Han}{2,})(?:总?里程|总?长度|总?面积)$/u.exec(name.replace(/\([^()]*\)$/, ''))?.[1];
  return measured !== undefined && isMeasured(unit) && thing.includes(measured);
}

/** Whether a name counts, in the same unit, the noun behind the only such number, and what is done with it: 对12条河道实施保洁 and 保洁河道条数. */
function isCountOf({ unit, behind }: NumberMention, name: string): boolean {
  const stem = name.endsWith(`${unit}数`) ? name.slice(0, -unit.length - 1) : '';
  const noun = stem.slice(2);
  return noun.length >= 2 && behind.startsWith(noun) && behind.slice(noun.length).includes(stem.slice(0, 2));
}

/** What words are about; 惠及 is 受益 in other words. */
const aboutOf = (text: string): string => essence(text.replace(/惠及|受惠/g, '受益'));

/** Whether a name says itself what it counts and that is not what the number of the goal counts: 培训班人数 and 3期. */
function countsAnother(name: string, unit: string): boolean {
  const counted = /(人|户|次|场|期|天|台|套|册|份|处|座|家)[数次]$/.exec(name)?.[1];
  return counted !== undefined && !oneNameOf(unit).includes(counted) && kindOf(unit) === 'count';
}

/** A number that was reached tells what was done: 自评表 often tell both under one heading. */
function isReached(mention: NumberMention, actual: string | undefined): boolean {
  const reached = actual === undefined ? undefined : parseTarget(actual);
  return reached?.kind === 'number' && isSameAmount(mention, reached);
}

/** Forms with a column for each place (云溪镇 | 梅岭乡) print the parts of what the goal tells as a whole. */
function isSumOfPlaces(mention: NumberMention, { indicator, numbers }: IndicatorView): boolean {
  const [own] = numbers;
  const others = Object.values(indicator.further ?? {}).map(parseTarget);
  const parts = others.flatMap((target) => (target.kind === 'number' && isDecimal(target.value) ? [target.value] : []));
  if (!own || !isDecimal(own.value) || parts.length === 0) return false;
  const sum = parts.reduce((total, part) => total.plus(part), decimal(own.value));
  return isSameAmount(mention, { ...own, value: sum.toFixed() });
}

/** The same number of the same unit, be it 1.6公里 and 1600米; 6批次 and 6次 are no two numbers, and a target without a unit is taken to be in that of the goal. */
function isSameAmount(mention: NumberMention, { value, unit }: NumberTarget): boolean {
  if (!isDecimal(value)) return false;
  if (unit === '' || unit.endsWith(mention.unit) || mention.unit.endsWith(unit)) return sameValue(value, mention.value);
  return isSameAmountIn(mention.value, mention.unit, value, unit);
}

/**
 * Shares, money, times and what is measured are not held against counts: they say something else of the same thing. A number that has its noun
 * behind it counts just that noun, and another count word counts another thing ("18个乡镇" / "9000册").
 */
function isSameMeasure(said: string, aimed: string, exactly: boolean): boolean {
  if (exactly && aimed !== '') return inBaseUnit('1', said).unit === inBaseUnit('1', aimed).unit;
  return kindOf(said) === kindOf(aimed);
}

function kindOf(unit: string): string {
  if (/[%‰]/.test(unit)) return 'share';
  if (/元$/.test(unit)) return 'money';
  if (/(小时|天|分钟|工作日|个月)$/.test(unit)) return 'time';
  return isMeasured(unit) ? inBaseUnit('1', unit).unit : 'count';
}
