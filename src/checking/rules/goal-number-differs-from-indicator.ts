import { decimal, isDecimal } from '../../base/decimal.ts';
import type { NumberTarget } from '../../model/target.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { inBaseUnit, isMeasured, oneNameOf } from '../base-unit.ts';
import { onProject, onText, type Words } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { sameValue } from '../number-agreement.ts';
import { type NumberMention, numberMentions } from '../number-mentions.ts';
import { shorten } from '../plain-text.ts';
import { textsOf } from '../plan-texts.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { containment, essence } from '../similarity.ts';
import { withToldUnit } from '../told-unit.ts';

/** Shorter names say too little to belong to anything. */
const MIN_THING = 4;
/** How much of the shorter wording the other must share to speak of the same thing. */
const SAME_THING = 0.6;

/**
 * A number in the goal text and the indicator of the same thing agree in value and unit ("App 不少于10个" / "≥6次"). Goal and indicator
 * belong together by their words, the unit of a bare number is that of its name or column; a number that some indicator does carry, as its target, as what was reached or as the sum of its columns, is
 * never found. Midterm goals are held against midterm lines, the goals of the department against its own indicators.
 */
export const goalNumberDiffersFromIndicator: Rule = {
  id: 'goal-number-differs-from-indicator',
  topic: 'plan',
  reviewPoint: 'clarity',
  title: { zh: '目标文字中的数字与指标值不一致', en: 'Number in the goal differs from the indicator' },
  severity: 'warning',
  cites: [measures2015.goalsMatched, measures2015.goalsQuantified],
  explanation: {
    zh: '绩效目标文字写的数量应与说同一件事的指标值一致（数值和单位）。按用词判断是否同一件事，部门整体目标与部门指标比较；数量在任一指标中出现，或者是一地一栏的合计，不提出。',
    en: 'A number in the goal agrees with the indicator of the same thing, in value and unit. Numbers that some indicator carries, or that its columns of places add up to, are never found.',
  },
  *check(plan) {
    const { projects, department, all } = viewOf(plan);
    for (const view of projects) {
      yield* compare(view, 'goals', 'annual');
      yield* compare(view, 'midtermGoals', 'midterm');
    }
    if (department.length === 0) return;
    for (const piece of textsOf(plan).filter(({ subject }) => DEPARTMENT_GOAL.test(subject)))
      for (const { mention, words } of contradictions(piece.text, department, all)) yield onText(piece, mention, words);
  },
  examples: {
    accept: [
      {
        name: '由多少提高到多少，前一个数是原来的',
        plan: planOf({ goals: ['路面优良率由85%提高到90%'], indicators: [line('质量指标', '路面优良率', '≥90%')] }),
      },
      {
        name: '长度有两个，说的是其中一段',
        plan: planOf({
          goals: ['养护县道30公里、养护乡道90公里'],
          indicators: [line('数量指标', '养护里程', '≥120公里')],
        }),
      },
      {
        name: '面积不是同一种东西的',
        plan: planOf({
          goals: ['改造灌溉面积500亩'],
          indicators: [line('数量指标', '改造育苗大棚面积', '≥1200平方米')],
        }),
      },
      {
        name: '两处一致',
        plan: planOf({
          goals: ['全年培训养护人员不少于30人次'],
          indicators: [line('数量指标', '培训养护人员人次', '≥30人次')],
        }),
      },
      {
        name: '单位换算后相同，或者指标值没有写单位',
        plan: planOf({
          goals: ['整治云川灌区渠道1.6公里，栽植防护林0.7万亩。'],
          indicators: [
            line('数量指标', '整治云川灌区渠道长度', '≥1600米'),
            line('数量指标', '栽植防护林面积(亩)', '7000'),
          ],
        }),
      },
      {
        name: '批次与次不是两个数',
        plan: planOf({ goals: ['外出教学6批次'], indicators: [line('数量指标', '外出教学批次', '6次')] }),
      },
      {
        name: '说的是已经完成的数',
        plan: planOf({
          goals: ['全年实施水库白蚁防治41座'],
          indicators: [line('数量指标', '水库白蚁防治座数', '≥40座', { actual: '41' })],
        }),
      },
      {
        name: '数的不是同一种东西',
        plan: planOf({
          goals: ['为18个乡镇分馆配送新书', '新建标准化棚圈3栋'],
          indicators: [
            line('数量指标', '乡镇分馆配送新书册数', '≥9000册'),
            line('数量指标', '新建标准化棚圈面积', '≥1080平方米'),
          ],
        }),
      },
      {
        name: '表中一地一栏，目标写的是合计',
        plan: planOf({
          goals: ['开展3个小型水利设施修建'],
          indicators: [
            line('数量指标', '修建小型水利设施(处)', '1', { further: { 石亭镇: '1', 梅岭乡: '1', 备注: '' } }),
          ],
        }),
      },
      {
        name: '单位写在名称括号里、单位一栏里，换算后相同',
        plan: planOf({
          goals: ['整治渠道1.6公里，栽植行道树400株。'],
          indicators: [
            line('数量指标', '整治灌区渠道(米)', '1600'),
            line('数量指标', '栽植行道树数量', '400', { further: { 计量单位: '株' } }),
          ],
        }),
      },
      {
        name: '名称短，只是开头相同',
        plan: planOf({ goals: ['举办培训班3期'], indicators: [line('数量指标', '培训班人数', '≥60人')] }),
      },
      {
        name: '部门目标里的数是某个项目的',
        plan: planOf(
          { indicators: [line('数量指标', '办理法律援助案件数量', '≥400件')] },
          {
            overallGoal: '全年办理法律援助案件400件。',
            indicators: [line('数量指标', '办理法律援助案件数量', '≥360件')],
          },
        ),
      },
      {
        name: '说的不是一件事',
        plan: planOf({ goals: ['检测桥梁不少于10座'], indicators: [line('数量指标', '编印简报', '≥6期')] }),
      },
    ],
    reject: [
      {
        name: '里程只说是里程',
        plan: planOf({ goals: ['全年养护公路130公里'], indicators: [line('数量指标', '养护里程', '≥120公里')] }),
        findings: 1,
      },
      {
        name: '同一个数说了两遍只提一次',
        plan: planOf({
          goals: ['推广应用程序不少于10个；推广应用程序不少于10个。'],
          indicators: [line('数量指标', '推广应用程序', '≥6个')],
        }),
        findings: 1,
      },
      {
        name: '部门整体目标',
        plan: planOf(
          {},
          {
            overallGoal: '全年办理法律援助案件400件，开展法治宣传60场。',
            indicators: [
              line('数量指标', '办理法律援助案件数量', '≥360件'),
              line('数量指标', '开展法治宣传场次', '≥60场'),
            ],
          },
        ),
        findings: 1,
      },
      {
        name: '单位写在数的前面',
        plan: planOf({ goals: ['改造农村厕所2个'], indicators: [line('数量指标', '改造农村厕所数量', '(个) 1')] }),
        findings: 1,
      },
      {
        name: '长度的单位写在名称括号里',
        plan: planOf({ goals: ['整治灌区渠道2公里'], indicators: [line('数量指标', '整治灌区渠道(米)', '1600')] }),
        findings: 1,
      },
      {
        name: '长度的单位自成一栏',
        plan: planOf({
          goals: ['整治灌区渠道2公里'],
          indicators: [line('数量指标', '整治灌区渠道长度', '1600', { further: { 单位: '米' } })],
        }),
        findings: 1,
      },
      {
        name: '并列的第二样东西名称短',
        plan: planOf({
          goals: ['购置风力灭火机30台、防火服120套。'],
          indicators: [line('数量指标', '购置风力灭火机', '≥30台'), line('数量指标', '购置防火服', '≥100套')],
        }),
        findings: 1,
      },
      {
        name: '惠及即受益',
        plan: planOf({ goals: ['惠及学生860人'], indicators: [line('社会效益指标', '受益学生人数', '≥820人')] }),
        findings: 1,
      },
      {
        name: '数值不同',
        plan: planOf({
          goals: ['检测农村公路桥梁不少于10座'],
          indicators: [line('数量指标', '检测农村公路桥梁数量', '≥6座')],
        }),
        findings: 1,
      },
      {
        name: '单位也不同',
        plan: planOf({
          goals: ['目标2：抽查涉路施工的企业不少于10家'],
          indicators: [line('数量指标', '抽查涉路施工企业数量', '≥6次')],
        }),
        findings: 1,
      },
    ],
  },
};

/** Behind a number from which something rose or fell: "由85%提高到90%". */
const ROSE = /^(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩短|降)(?:到|至|为)/;

const DEPARTMENT_GOAL = /^\/(?:overallGoal|divisions\/\d+\/goal)$/;

function* compare(view: ProjectView, field: 'goals' | 'midtermGoals', horizon: 'annual' | 'midterm') {
  const indicators = view.indicators.filter((candidate) => candidate.indicator.horizon === horizon);
  for (const [index, goal] of view.project[field].entries())
    for (const { mention, words } of contradictions(goal, indicators, indicators))
      yield onProject(view, `${field}/${index}`, words, mention);
}

/** The numbers of a goal that one of the indicators contradicts and none of `all` carries. */
function* contradictions(goal: string, indicators: readonly IndicatorView[], all: readonly IndicatorView[]) {
  const mentions = [...onceEach(numberMentions(goal))].filter((mention) => !ROSE.test(mention.behind));
  for (const mention of mentions) {
    const isOnly = mentions.filter(({ unit }) => kindOf(unit) === kindOf(mention.unit)).length === 1;
    const other = contradictionOf(mention, indicators, all, isOnly);
    if (!other) continue;
    const { level3, target } = other.indicator;
    const words: Words = {
      message: {
        zh: `目标文字写「${thingOf(mention)}」${mention.text}，指标「${shorten(level3)}」却是「${target.text}」。`,
        en: `The goal says ${mention.text} of “${thingOf(mention)}”, the indicator “${shorten(level3)}” says “${target.text}”.`,
      },
      remedy: { zh: '核对后使目标文字与指标值的数值、单位一致。', en: 'Make value and unit agree.' },
    };
    yield { mention: mention.text, words };
  }
}

/** Mentions without those that say the same number of the same thing again. */
const onceEach = (mentions: readonly NumberMention[]): Iterable<NumberMention> =>
  new Map(mentions.map((mention) => [`${mention.thing}|${mention.text}|${mention.behind}`, mention])).values();

/** What a number of the goal is of: what stands before it, or the noun behind it ("64个村卫生室"). */
const thingOf = ({ thing, behind }: NumberMention): string =>
  isBriefThing(thing) || aboutOf(thing).length >= MIN_THING ? thing : behind;

/** The second thing of a list is often a bare noun of three characters: "风力灭火机30台、防火服120套". */
const isBriefThing = (thing: string): boolean => /^\p{Script=Han}{3}$/u.test(thing) && essence(thing).length === 3;

/** The indicator that speaks of the mentioned thing with another number, unless any indicator carries the very number. */
function contradictionOf(
  mention: NumberMention,
  indicators: readonly IndicatorView[],
  all: readonly IndicatorView[],
  isOnly: boolean,
): IndicatorView | undefined {
  const said = thingOf(mention);
  if (aboutOf(said).length < MIN_THING && !isBriefThing(said)) return undefined;
  if (all.some((view) => view.numbers.some((number) => isSameAmount(mention, withToldUnit(view, number)))))
    return undefined;
  if (all.some(({ indicator }) => isReached(mention, indicator.actual))) return undefined;
  if (all.some((view) => isSumOfPlaces(mention, view))) return undefined;
  const isOfNounBehind = said !== mention.thing;
  return indicators.find((view) => {
    const [number] = view.numbers;
    if (!number || view.numbers.length > 1 || countsAnother(view.name, mention.unit)) return false;
    return (
      (isOfSameThing(said, view.name) || (isOnly && isMeasureOf(mention, view.name))) &&
      isSameMeasure(mention.unit, withToldUnit(view, number).unit, isOfNounBehind)
    );
  });
}

/** Whether the words before a number and the name of an indicator speak of one thing. */
function isOfSameThing(said: string, name: string): boolean {
  const [thing, named] = [aboutOf(said), aboutOf(name)];
  if (isBriefThing(said)) return named.endsWith(thing);
  return named.length >= MIN_THING && containment(thing, named) >= SAME_THING;
}

/** Whether a name only adds what is measured to words of the goal, in the only length or area there: 养护公路130公里 and 养护里程. */
function isMeasureOf({ thing, unit }: NumberMention, name: string): boolean {
  const measured = /^(\p{Script=Han}{2,})(?:总?里程|总?长度|总?面积)$/u.exec(name.replace(/\([^()]*\)$/, ''))?.[1];
  return measured !== undefined && isMeasured(unit) && thing.includes(measured);
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
  const [said, aimed] = [inBaseUnit(mention.value, mention.unit), inBaseUnit(value, unit)];
  return said.unit === aimed.unit && said.value.equals(aimed.value);
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
