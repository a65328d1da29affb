import { guide2021 } from '../../regulations/guide2021.ts';
import { hebei } from '../../regulations/local-practice.ts';
import { onIndicator, onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { FindingDraft, Rule } from '../rule.ts';
import { letters } from '../similarity.ts';

/** From this many lines of one project on, the column was copied as a whole and is said once. */
const FROM = 3;

/**
 * The description says what is counted and how. One that repeats the name, marks and 情况 or 数量 at its end aside, says nothing. An absent column is not judged.
 * A project that copies three names or more is told once and not line by line.
 */
export const descriptionEqualsName: Rule = {
  id: 'description-equals-name',
  topic: 'plan',
  reviewPoint: 'clarity',
  title: { zh: '指标描述与名称相同', en: 'Description repeats the name' },
  severity: 'hint',
  cites: [hebei.descriptionAndBasis, guide2021.dataSources],
  explanation: {
    zh: '绩效指标描述应说明指标的含义、计算方法或数据来源，照抄名称（或只添“情况”“数量”）等于没有描述。没有这一栏的表、描述为空的不提出。一个项目有三项以上照抄的，合并提出一次。',
    en: 'A description says what is counted and how; repeating the name says nothing. An empty or absent description is not judged. Three or more of one project are told once.',
  },
  *check(plan) {
    const view = viewOf(plan);
    for (const project of view.projects) {
      const copied = project.indicators.filter((line) => !line.repeatsAnnual && isCopied(line));
      if (copied.length < FROM) yield* copied.map(onLine);
      else {
        const names = copied.slice(0, 2).map(({ indicator }) => `「${shorten(indicator.level3)}」`);
        yield onProject(project, 'indicators', {
          message: {
            zh: `项目「${project.label}」有 ${copied.length} 项指标（${names.join('、')}等）的描述照抄了名称，没有说明含义、算法和数据来源。`,
            en: `${copied.length} descriptions of “${project.label}” repeat the names of their indicators and explain nothing.`,
          },
          remedy,
        });
      }
    }
    yield* view.department.filter((line) => !line.repeatsAnnual && isCopied(line)).map(onLine);
  },
  examples: {
    accept: [
      {
        name: '描述说明算法',
        plan: planWith(line('质量指标', '路面优良率', '≥90%', { description: '优良路段里程占总里程的比例' })),
      },
      { name: '没有描述栏', plan: planWith(line('质量指标', '路面优良率', '≥90%')) },
    ],
    reject: [
      {
        name: '只添了“情况”',
        plan: planWith(line('社会效益指标', '提升路网服务水平', '提升', { description: '提升路网服务水平情况' })),
        findings: 1,
      },
      {
        name: '完全相同',
        plan: planWith(line('质量指标', '路面优良率', '≥90%', { description: '路面优良率' })),
        findings: 1,
      },
      {
        name: '只差标点',
        plan: planWith(line('数量指标', '养护里程', '≥90公里', { description: '养护里程。' })),
        findings: 1,
      },
      {
        name: '整栏照抄只提一次',
        plan: planWith(
          ...['养护里程', '路面优良率', '养护成本', '群众满意度'].map((name) =>
            line('数量指标', name, '≥90公里', { description: name }),
          ),
        ),
        findings: 1,
      },
    ],
  },
};

const remedy = {
  zh: '写明怎样计算（比率写分子和分母）、数据从哪本台账或哪个系统取得。',
  en: 'Say how it is computed (numerator and denominator) and from which record the figure comes.',
};

/** Words without 的 and what counts are called at the end: "走访困难家庭的户数" says no more than "走访困难家庭户数". */
const barely = (words: string): string =>
  letters(words)
    .replace(/的/g, '')
    .replace(/(?:完成)?(?:情况|数量|个数|数)$/, '');

function isCopied({ indicator: { description, level3 } }: IndicatorView): boolean {
  if (description === undefined || letters(description)[0] !== letters(level3)[0]) return false;
  return barely(description) !== '' && barely(description) === barely(level3);
}

function onLine(line: IndicatorView): FindingDraft {
  const name = shorten(line.indicator.level3);
  return onIndicator(line, 'description', {
    message: {
      zh: `「${name}」的描述照抄了名称，没有说明含义、算法和数据来源。`,
      en: `The description of “${name}” repeats the name and explains nothing.`,
    },
    remedy,
  });
}
