import type { Places } from '../../model/plan.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator, type Words } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { inOtherWordsOf, isRepeated, MOST_COMPARED } from '../repeated-indicator.ts';
import type { Rule } from '../rule.ts';
import { essence, sameName } from '../similarity.ts';

/**
 * The same thing under two lines of one project counts twice. Same or nearly same names in the same horizon are found, also, of one target, in another order of words or
 * with a word before a count; names that
 * differ by what is counted (人数, 次数), by numbers or by kind of person are left alone, and fillers ("不适用") as well, and a name that stands once with a value for each of several
 * terms (建设期, 运营期).
 */
export const indicatorDuplicatedInProject: Rule = {
  id: 'indicator-duplicated-in-project',
  topic: 'plan',
  reviewPoint: 'indicator-soundness',
  title: { zh: '同一项目内指标重复', en: 'Indicator repeated within a project' },
  severity: 'warning',
  cites: [guide2021.indicatorNames, guide2021.outputIndicators],
  explanation: {
    zh: '同一项目、同一期限内名称相同、只差几个无关字、指标值相同而只换了词序或说法的指标是重复，同一件事记两次分。衡量角度不同（人数与次数、及时率与合格率）的不提出。',
    en: 'Same or nearly same names within a project, or the same target in another order of words, count one thing twice. Names with different measures (people, times; timeliness, pass) are left alone.',
  },
  *check(plan) {
    const view = viewOf(plan);
    for (const indicators of [view.department, ...view.projects.map((project) => project.indicators)]) {
      const seen = new Map<string, IndicatorView[]>();
      const ofTarget = new Map<string, IndicatorView[]>();
      for (const later of indicators) {
        const begin = essence(later.name).slice(0, 2);
        const candidates = seen.get(begin) ?? [];
        seen.set(begin, [...candidates.slice(-MOST_COMPARED), later]);
        const inOtherWords = inOtherWordsOf(later, ofTarget);
        const earlier = candidates.find((candidate) => isRepeated(candidate, later)) ?? inOtherWords;
        if (!earlier) continue;
        yield onIndicator(
          later,
          'level3',
          isUntold(earlier, later) ? untold(earlier, later) : repeated(earlier, later),
        );
      }
    }
  },
  examples: {
    accept: [
      {
        name: '一个名称下建设期、运营期各有指标值',
        plan: planWith(
          line('社会效益指标', '新增就业岗位', '≥80个', { horizon: 'midterm', places: ofTerm(5) }),
          line('社会效益指标', '新增就业岗位', '≥600个', { horizon: 'midterm', places: ofTerm(6) }),
        ),
      },
      {
        name: '前面多几个字，指标值不同',
        plan: planWith(line('数量指标', '公路养护里程', '≥120公里'), line('数量指标', '农村公路养护里程', '≥90公里')),
      },
      {
        name: '百分比相同说明不了什么',
        plan: planWith(line('质量指标', '培训合格率', '≥95%'), line('质量指标', '骨干培训合格率', '≥95%')),
      },
      { name: '角度不同', plan: planWith(line('数量指标', '培训人数', '≥60人'), line('数量指标', '培训次数', '≥2次')) },
      {
        name: '质量与时效',
        plan: planWith(line('质量指标', '险情处置合格率', '≥95%'), line('时效指标', '险情处置及时率', '≥95%')),
      },
      {
        name: '只差一个对象',
        plan: planWith(
          line('经济效益指标', '茶园带动增加脱贫人口收入', '≥30万元'),
          line('经济效益指标', '茶园带动增加脱贫村收入', '≥12万元'),
        ),
      },
      {
        name: '没有单位，看不出是不是同一个量',
        plan: planWith(line('数量指标', '培训人数', '≥60'), line('数量指标', '培训次数', '≥60')),
      },
      {
        name: '评价的方向相反',
        plan: planWith(line('满意度指标', '学生对教师满意度', '≥95%'), line('满意度指标', '教师对学生满意度', '≥95%')),
      },
      {
        name: '字相同而单位不同',
        plan: planWith(line('数量指标', '检查工地安全', '≥12处'), line('数量指标', '工地安全检查', '≥48次')),
      },
      {
        name: '新建与改造、开工与完工',
        plan: planWith(
          line('数量指标', '新建公厕', '≥6座'),
          line('数量指标', '改造公厕', '≥6座'),
          line('时效指标', '项目按时开工率', '=100%'),
          line('时效指标', '项目按时完工率', '=100%'),
        ),
      },
      {
        name: '对象不同',
        plan: planWith(line('满意度指标', '培训学员满意度', '≥95%'), line('满意度指标', '培训教师满意度', '≥95%')),
      },
    ],
    reject: [
      {
        name: '满意度、满意率',
        plan: planWith(
          line('服务对象满意度指标', '沿线群众满意度', '≥95%'),
          line('服务对象满意度指标', '沿线群众满意率', '≥95%'),
        ),
        findings: 1,
      },
      {
        name: '同义词',
        plan: planWith(
          line('数量指标', '购买电脑台数', '≥12台'),
          line('数量指标', '采购计算机数量', '≥12台'),
          line('时效指标', '项目按时完工率', '=100%'),
          line('时效指标', '工程如期完成率', '=100%'),
          line('社会效益指标', '提高居民安全感', '提高'),
          line('社会效益指标', '增强群众安全感', '增强'),
        ),
        findings: 3,
      },
      {
        name: '人数、人次是同一个数',
        plan: planWith(line('数量指标', '培训人数', '≥300人次'), line('数量指标', '培训人次', '≥300人次')),
        findings: 1,
      },
      {
        name: '前面多几个字，指标值相同',
        plan: planWith(line('数量指标', '公路养护里程', '≥120公里'), line('数量指标', '农村公路养护里程', '≥120公里')),
        findings: 1,
      },
      {
        name: '同名两行，看不出各指哪一段',
        plan: planWith(line('数量指标', '建设里程', '≥1.2公里'), line('数量指标', '建设里程', '≥0.8公里')),
        findings: 1,
      },
      {
        name: '名称相同',
        plan: planWith(line('质量指标', '险情处置率', '≥90%'), line('社会效益指标', '险情处置率', '≥90%')),
        findings: 1,
      },
      {
        name: '数与数量',
        plan: planWith(line('数量指标', '服务老年人数', '3500人'), line('数量指标', '服务老年人数量', '≥3500人')),
        findings: 1,
      },
      {
        name: '只多“组织”二字',
        plan: planWith(line('数量指标', '培训场次', '≥10场'), line('数量指标', '组织培训场次', '≥8场')),
        findings: 1,
      },
      {
        name: '词序颠倒，量词不同',
        plan: planWith(line('数量指标', '接待游客人次', '≥2万人次'), line('数量指标', '游客接待量', '≥2万人次')),
        findings: 1,
      },
      {
        name: '覆盖率、覆盖面，词序颠倒',
        plan: planWith(
          line('质量指标', '困难学生资助覆盖率', '=100%'),
          line('质量指标', '资助困难学生覆盖面', '=100%'),
        ),
        findings: 1,
      },
      {
        name: '定性的也一样',
        plan: planWith(
          line('社会效益指标', '提升居民用水安全', '有效提升'),
          line('社会效益指标', '居民用水安全得到提升', '明显提升'),
        ),
        findings: 1,
      },
      {
        name: '词序颠倒',
        plan: planWith(line('数量指标', '播发新闻稿件数量', '≥1000条'), line('数量指标', '新闻稿件播发量', '≥1000条')),
        findings: 1,
      },
      {
        name: '只差“完成率”',
        plan: planWith(
          line('质量指标', '对辖区内重大险情分析', '≥90%'),
          line('社会效益指标', '对辖区内重大险情分析完成率', '≥90%'),
        ),
        findings: 1,
      },
    ],
  },
};

/** Where the name of a line stands, with its value in a column. */
function ofTerm(column: number): Places {
  return { level3: { table: 1, row: 9, column: 4 }, target: { table: 1, row: 9, column } };
}

/** Whether two lines of one class say different numbers of the same name: two roads or batches, and the names do not say which. */
function isUntold(a: IndicatorView, b: IndicatorView): boolean {
  const [left, right] = [a.numbers[0], b.numbers[0]];
  return a.level2 === b.level2 && sameName(a.name, b.name) && !!left && !!right && left.value !== right.value;
}

function untold(earlier: IndicatorView, later: IndicatorView): Words {
  const [first, second] = [earlier.indicator.target.text, later.indicator.target.text];
  const name = shorten(later.indicator.level3);
  return {
    message: {
      zh: `「${name}」写了两行，指标值不同（「${first}」、「${second}」），看不出各指什么。`,
      en: `“${name}” stands on two lines with different targets (“${first}”, “${second}”); which is of what cannot be told.`,
    },
    remedy: {
      zh: '在名称中写明各是哪一段、哪一批、哪一类；说的是同一件事的，只保留一行。',
      en: 'Say in the names of which part each is, or keep one line where both mean the same.',
    },
  };
}

function repeated(earlier: IndicatorView, later: IndicatorView): Words {
  const [a, b] = [shorten(earlier.indicator.level3), shorten(later.indicator.level3)];
  const isSameClass = earlier.level2 === later.level2;
  return {
    message: {
      zh: `「${b}」与同一项目「${earlier.indicator.level2.trim()}」下的「${a}」重复。`,
      en: `“${b}” repeats “${a}” of the same project.`,
    },
    remedy: {
      zh: `只保留一项；${isSameClass ? '各指不同地点、对象的，在名称中写明' : '另一类指标换成不同角度的内容'}。`,
      en: isSameClass
        ? 'Keep one, or say in the names of which place or people each is.'
        : 'Keep one and measure something else in the other class.',
    },
  };
}
