import type { Indicator, Plan } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { divisionLinesOf } from '../division-lines.ts';
import { onProject, onText, type Words } from '../draft.ts';
import { examplePlan, line, planOf } from '../example-plan.ts';
import { contradictionsOf } from '../goal-contradictions.ts';
import { shorten } from '../plain-text.ts';
import { textsOf } from '../plan-texts.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A number in the goal text and the indicator of the same thing agree in value and unit ("App 不少于10个" / "≥6次"). Goal and indicator
 * belong together by their words, the unit of a bare number is that of its name or column; a number that some indicator does carry, as its target, as what was reached or as the sum of its columns, is
 * never found. Midterm goals are held against midterm lines, the goals of the department against its own indicators,
 * those of a division against its targets as well.
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
    const divisions = plan.divisions.map(divisionLinesOf);
    if (department.length === 0 && divisions.every((lines) => lines.length === 0)) return;
    for (const piece of textsOf(plan).filter(({ subject }) => DEPARTMENT_GOAL.test(subject))) {
      const own = divisions[Number(/^\/divisions\/(\d+)/.exec(piece.subject)?.[1] ?? -1)] ?? [];
      const lines = [...department, ...own];
      for (const { mention, words } of contradictions(piece.text, lines, [...all, ...own]))
        yield onText(piece, mention, words);
    }
  },
  examples: {
    accept: [
      {
        name: '由多少提高到多少，前一个数是原来的',
        plan: said('路面优良率由85%提高到90%', line('质量指标', '路面优良率', '≥90%')),
      },
      {
        name: '长度有两个，说的是其中一段',
        plan: said('养护县道30公里、养护乡道90公里', line('数量指标', '养护里程', '≥120公里')),
      },
      {
        name: '对12条河道保洁，整治的是另外几条',
        plan: said('对全县12条河道实施常态化保洁', line('数量指标', '整治河道条数', '≥3条')),
      },
      {
        name: '人次与期数各是各的数',
        plan: said('培训文艺骨干800人次', line('数量指标', '培训文艺骨干', '≥10期')),
      },
      {
        name: '一级与二级各是各的',
        plan: said('改造二级供热管网42公里', line('数量指标', '改造一级供热管网长度', '≥8公里')),
      },
      {
        name: '面积不是同一种东西的',
        plan: said('改造灌溉面积500亩', line('数量指标', '改造育苗大棚面积', '≥1200平方米')),
      },
      {
        name: '两处一致',
        plan: said('全年培训养护人员不少于30人次', line('数量指标', '培训养护人员人次', '≥30人次')),
      },
      {
        name: '单位换算后相同，或者指标值没有写单位',
        plan: said(
          '整治云川灌区渠道1.6公里，栽植防护林0.7万亩。',
          line('数量指标', '整治云川灌区渠道长度', '≥1600米'),
          line('数量指标', '栽植防护林面积(亩)', '7000'),
        ),
      },
      {
        name: '数相同而单位与名称不符，另有一条',
        plan: said('抽检农产品30批次', line('数量指标', '农产品抽检批次', '≥30份')),
      },
      {
        name: '人与人次各是各的数',
        plan: said('救助困难群众800人', line('数量指标', '救助困难群众人次', '≥1200人次')),
      },
      {
        name: '批次与次不是两个数',
        plan: said('外出教学6批次', line('数量指标', '外出教学批次', '6次')),
      },
      {
        name: '说的是已经完成的数',
        plan: said('全年实施水库白蚁防治41座', line('数量指标', '水库白蚁防治座数', '≥40座', { actual: '41' })),
      },
      {
        name: '株与棵',
        plan: said('栽植行道树300株', line('数量指标', '栽植行道树数量', '≥300棵')),
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
        plan: said(
          '开展3个小型水利设施修建',
          line('数量指标', '修建小型水利设施(处)', '1', { further: { 石亭镇: '1', 梅岭乡: '1', 备注: '' } }),
        ),
      },
      {
        name: '名称短，只是开头相同',
        plan: said('举办培训班3期', line('数量指标', '培训班人数', '≥60人')),
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
        plan: said('检测桥梁不少于10座', line('数量指标', '编印简报', '≥6期')),
      },
    ],
    reject: [
      {
        name: '对12条河道实施保洁与保洁河道条数',
        plan: said('对全县12条河道实施常态化保洁', line('数量指标', '保洁河道条数', '≥10条')),
        findings: 1,
      },
      {
        name: '里程只说是里程',
        plan: said('全年养护公路130公里', line('数量指标', '养护里程', '≥120公里')),
        findings: 1,
      },
      {
        name: '同一个数说了两遍只提一次',
        plan: said('推广应用程序不少于10个；推广应用程序不少于10个。', line('数量指标', '推广应用程序', '≥6个')),
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
        name: '分项目标与它自己的指标',
        plan: examplePlan({
          divisions: [
            {
              title: '公共文化服务',
              goal: '组织送戏下乡120场。',
              targets: [
                {
                  name: '送戏下乡场次',
                  target: { text: '≥100场', kind: 'number', op: '≥', value: '100', unit: '场', explicit: true },
                },
              ],
            },
          ],
        }),
        findings: 1,
      },
      {
        name: '单位写在数的前面',
        plan: said('改造农村厕所2个', line('数量指标', '改造农村厕所数量', '(个) 1')),
        findings: 1,
      },
      {
        name: '长度的单位写在名称括号里',
        plan: said('整治灌区渠道2公里', line('数量指标', '整治灌区渠道(米)', '1600')),
        findings: 1,
      },
      {
        name: '长度的单位自成一栏',
        plan: said('整治灌区渠道2公里', line('数量指标', '整治灌区渠道长度', '1600', { further: { 单位: '米' } })),
        findings: 1,
      },
      {
        name: '并列的第二样东西名称短',
        plan: said(
          '购置风力灭火机30台、防火服120套。',
          line('数量指标', '购置风力灭火机', '≥30台'),
          line('数量指标', '购置防火服', '≥100套'),
        ),
        findings: 1,
      },
      {
        name: '同一比率写成两个数，别的指标碰巧有前一个数',
        plan: said(
          '路面险情按期处置率达到95%以上。',
          line('质量指标', '路面险情按期处置率', '≥90%'),
          line('服务对象满意度指标', '群众满意度', '≥95%'),
        ),
        findings: 1,
      },
      {
        name: '应急不是“应”',
        plan: said('2.组织应急演练12场', line('数量指标', '应急演练场次', '≥10场')),
        findings: 1,
      },
      {
        name: '完成情况另有一栏，目标就是目标',
        plan: planOf({
          goals: ['开放养护站18个'],
          outcome: '开放养护站18个，群众反映良好',
          indicators: [line('数量指标', '开放养护站数量', '16个', { actual: '18个' })],
        }),
        findings: 1,
      },
      {
        name: '惠及即受益',
        plan: said('惠及学生860人', line('社会效益指标', '受益学生人数', '≥820人')),
        findings: 1,
      },
      {
        name: '数值不同',
        plan: said('检测农村公路桥梁不少于10座', line('数量指标', '检测农村公路桥梁数量', '≥6座')),
        findings: 1,
      },
      {
        name: '单位也不同',
        plan: said('目标2：抽查涉路施工的企业不少于10家', line('数量指标', '抽查涉路施工企业数量', '≥6次')),
        findings: 1,
      },
    ],
  },
};

/** A project whose goal says this, beside these indicators. */
function said(goal: string, ...indicators: readonly Indicator[]): Plan {
  return planOf({ goals: [goal], indicators });
}

const DEPARTMENT_GOAL = /^\/(?:overallGoal|divisions\/\d+\/goal)$/;

function* compare(view: ProjectView, field: 'goals' | 'midtermGoals', horizon: 'annual' | 'midterm') {
  const indicators = view.indicators.filter((candidate) => candidate.indicator.horizon === horizon);
  for (const [index, goal] of view.project[field].entries())
    for (const { mention, words } of contradictions(goal, indicators, indicators, !view.project.outcome))
      yield onProject(view, `${field}/${index}`, words, mention);
}

/** What is said of the numbers of a goal that one of the indicators contradicts and none of `all` carries. */
function* contradictions(
  goal: string,
  indicators: readonly IndicatorView[],
  all: readonly IndicatorView[],
  mayTellReached = true,
) {
  for (const { mention, thing, other } of contradictionsOf(goal, indicators, all, mayTellReached)) {
    const { level3, target } = other.indicator;
    const words: Words = {
      message: {
        zh: `目标文字写「${thing}」${mention.text}，指标「${shorten(level3)}」却是「${target.text}」。`,
        en: `The goal says ${mention.text} of “${thing}”, the indicator “${shorten(level3)}” says “${target.text}”.`,
      },
      remedy: { zh: '核对后使目标文字与指标值的数值、单位一致。', en: 'Make value and unit agree.' },
    };
    yield { mention: mention.text, words };
  }
}
