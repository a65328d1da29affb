import { decimal } from '../../base/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import type { NumberTarget } from '../../model/target.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { examplePlan, exampleProject, line } from '../example-plan.ts';
import { isOfWork, promisedWork } from '../goal-coverage.ts';
import { sameValue } from '../number-agreement.ts';
import { shorten } from '../plain-text.ts';
import { textsOf } from '../plan-texts.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { FindingDraft, Rule } from '../rule.ts';
import { abbreviates, containment, essence, similarity } from '../similarity.ts';

/** How alike two names must be to speak of the same thing: by most of the shorter one's characters, and not by a word alone. */
const CONTAINED = 0.8;
const ALIKE = 0.5;

/**
 * What the department promises, in a target or as work in the sentences of its goals, and what a project promises of the same thing agree. Compared are numbers of one unit;
 * the best matching indicator counts. A department sum larger than the only project's number is found too: nobody delivers the rest.
 */
export const departmentTargetDiffersFromProject: Rule = {
  id: 'department-target-differs-from-project',
  topic: 'plan',
  reviewPoint: 'goal-relevance',
  title: { zh: '部门目标与项目指标值不一致', en: 'Department target differs from the project’s' },
  severity: 'warning',
  cites: [measures2015.goalsMatched, measures2015.goalsPointed],
  explanation: {
    zh: '部门整体（分项目标、部门指标、目标文字里写明数量的工作）与项目说同一件事时，单位相同的指标值应一致。按用词找最接近的项目指标；用词缩略的（“涉云”与“涉及云川”）也算同一件事；几个项目之和等于部门目标的不提出。',
    en: 'Where department and project speak of the same thing their numbers agree. A department target that is the sum of several projects passes.',
  },
  *check(plan) {
    const projects = viewOf(plan).projects.flatMap(({ indicators }) =>
      indicators.filter(({ indicator }) => indicator.horizon === 'annual'),
    );
    for (const promise of promisesOf(plan, projects)) {
      const matches = matchesOf(promise, projects);
      const best = matches[0];
      if (
        !best ||
        matches.some(({ number }) => sameValue(number.value, promise.target.value)) ||
        isSum(promise, matches)
      )
        continue;
      yield report(promise, best.view);
    }
  },
  examples: {
    accept: [
      {
        name: '两处一致',
        plan: examplePlan({
          divisions: [division('全年检测农村公路桥梁', '40', '座')],
          projects: [exampleProject({ indicators: [line('数量指标', '检测农村公路桥梁数量', '≥40座')] })],
        }),
      },
      {
        name: '项目之和等于部门目标',
        plan: examplePlan({
          divisions: [division('全年检测农村公路桥梁', '40', '座')],
          projects: ['≥15座', '≥25座'].map((target) =>
            exampleProject({ indicators: [line('数量指标', '检测农村公路桥梁数量', target)] }),
          ),
        }),
      },
    ],
    reject: [
      {
        name: '目标文字里的数量',
        plan: examplePlan({
          overallGoal: '全年新建公路驿站12座，方便群众出行。',
          projects: [exampleProject({ indicators: [line('数量指标', '新建公路驿站', '≥10座')] })],
        }),
        findings: 1,
      },
      {
        name: '1200 条与 1000 条',
        plan: examplePlan({
          divisions: [division('全年收集研判并上报道路险情信息', '1200', '条')],
          projects: [exampleProject({ indicators: [line('数量指标', '上报道路险情数量', '≥1000条')] })],
        }),
        findings: 1,
      },
      {
        name: '同名的率不同',
        plan: examplePlan({
          divisions: [division('重大险情应急处置率', '95', '%')],
          projects: [exampleProject({ indicators: [line('质量指标', '重大险情应急处置率', '≥100%')] })],
        }),
        findings: 1,
      },
    ],
  },
};

/** Where the department's own goals stand. */
const DEPARTMENT_GOAL = /^\/(?:overallGoal|divisions\/\d+\/goal|workPlan\/\d+\/goal)$/;

interface Promised {
  readonly name: string;
  readonly target: NumberTarget;
  readonly subject: string;
  readonly label: string;
  readonly at?: Place;
}

function promisesOf(plan: Plan, projects: readonly IndicatorView[]): Promised[] {
  const divisions = plan.divisions.flatMap(({ title, targets, at }, index) =>
    targets.map(({ name, target, at: own }, number): Promised => {
      const place = own ?? at;
      return {
        name,
        target,
        subject: `/divisions/${index}/targets/${number}`,
        label: `${title} › ${name}`,
        ...(place && { at: place }),
      };
    }),
  );
  const units = [...new Set(projects.flatMap(({ numbers }) => numbers.map(({ unit }) => unit)))].filter(isOfWork);
  const texts = textsOf(plan);
  const ofProjects = texts.findIndex(({ subject }) => subject.startsWith('/projects'));
  const told = texts
    .slice(0, ofProjects < 0 ? undefined : ofProjects)
    .filter(
      ({ part, subject, text }) =>
        part === 'goal' && DEPARTMENT_GOAL.test(subject) && units.some((unit) => text.includes(unit)),
    )
    .flatMap(({ text, subject, label, at }): Promised[] =>
      promisedWork(text).map(({ thing, value, unit, text: words }) => ({
        name: thing,
        target: { kind: 'number', op: '≥', value, unit, text: words, explicit: false },
        subject,
        label: `${label} › ${shorten(thing)}`,
        ...(at && { at }),
      })),
    )
    // What the reading took for a target of the division is compared as such.
    .filter(({ target }) => !divisions.some((one) => sameValue(one.target.value, target.value)));
  const indicators = viewOf(plan).department.flatMap(({ indicator, pointer, label }): Promised[] =>
    indicator.target.kind === 'number' && indicator.horizon === 'annual'
      ? [{ name: indicator.level3, target: indicator.target, subject: `${pointer}/target`, label, at: indicator.at }]
      : [],
  );
  return [...divisions, ...told, ...indicators];
}

interface Match {
  readonly view: IndicatorView;
  readonly number: NumberTarget;
  readonly alike: number;
}

function matchesOf({ name, target }: Promised, projects: readonly IndicatorView[]): Match[] {
  if (/满意|成本|预算/.test(name)) return [];
  const thing = essence(name);
  if (thing.length < 4) return [];
  return projects
    .flatMap((view): Match[] => {
      const [number] = view.numbers;
      if (view.numbers.length !== 1 || !number || number.unit !== target.unit || number.per !== target.per) return [];
      const other = essence(view.name);
      const alike = similarity(thing, other);
      const shares = other.length >= 4 && alike >= ALIKE && containment(thing, other) >= CONTAINED;
      return shares || abbreviates(view.name, name) ? [{ view, number, alike }] : [];
    })
    .sort((a, b) => b.alike - a.alike);
}

function isSum({ target }: Promised, matches: readonly Match[]): boolean {
  const sum = matches.reduce((total, { number }) => total.plus(number.value), decimal(0));
  return matches.length > 1 && target.unit !== '%' && sum.equals(target.value);
}

function report({ name, target, subject, label, at }: Promised, view: IndicatorView): FindingDraft {
  const isShare = target.unit === '%';
  return {
    subject,
    label,
    ...(at && { at }),
    excerpt: target.text,
    message: {
      zh: `部门目标「${shorten(name)}」为「${target.text}」，项目「${view.project?.name ?? ''}」的指标「${shorten(view.indicator.level3)}」却为「${view.indicator.target.text}」。`,
      en: `The department promises “${target.text}” of “${shorten(name)}”, “${shorten(view.indicator.level3)}” of “${view.project?.name ?? ''}” says “${view.indicator.target.text}”.`,
    },
    remedy: {
      zh: `核对后统一${isShare ? '' : '；部门目标由几个项目共同完成的，各项目指标值之和应等于部门目标'}。`,
      en: `Make them agree${isShare ? '' : '; where several projects share a target their numbers add up to it'}.`,
    },
  };
}

function division(name: string, value: string, unit: string) {
  const target: NumberTarget = { text: `不少于${value}${unit}`, kind: 'number', op: '≥', value, unit, explicit: true };
  return { title: '安全管理', goal: '', targets: [{ name, target }] };
}
