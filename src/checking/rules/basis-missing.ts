import { guide2021 } from '../../regulations/guide2021.ts';
import { hebei } from '../../regulations/local-practice.ts';
import { onIndicator, onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isNothing } from '../filler.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * Where the form has the column 指标值确定依据 it is filled. A project with the whole column empty is one finding, single gaps are one each.
 * "无" and "/" are none. A form without the column and lines that hold nothing to measure ("不适用") are not judged.
 */
export const basisMissing: Rule = {
  id: 'basis-missing',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '指标值确定依据为空', en: 'Basis of the target is empty' },
  severity: 'hint',
  cites: [guide2021.targetBasis, hebei.descriptionAndBasis],
  needsCells: true,
  explanation: {
    zh: '表中有“指标值确定依据”一栏的，应填写计划、标准、合同或历史数据。一个项目整栏为空的只提一次；写“无”的算没有填写；没有这一栏的表、写“不适用”的行不检查。',
    en: 'Where the form has a column for the basis it is filled. A wholly empty column is one finding per project.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const lines = view.indicators.filter(
        ({ indicator, name, repeatsAnnual }) => indicator.basis !== undefined && !repeatsAnnual && !isNothing(name),
      );
      const empty = lines.filter(({ indicator }) => /^(无|暂无|\/|-|—)?$/.test(indicator.basis?.trim() ?? ''));
      if (empty.length === 0) continue;
      const remedy = {
        zh: '填写文件名称和条款、行业标准、合同，或上年实际数据。',
        en: 'Name the document and clause, the standard, the contract or last year’s figure.',
      };
      if (empty.length === lines.length && lines.length > 1) {
        yield onProject(view, 'indicators', {
          message: {
            zh: `项目「${view.label}」的 ${lines.length} 项指标都没有填写指标值确定依据。`,
            en: `None of the ${lines.length} indicators of “${view.label}” states the basis of its target.`,
          },
          remedy,
        });
        continue;
      }
      for (const indicator of empty) {
        yield onIndicator(indicator, 'basis', {
          message: {
            zh: `「${indicator.label}」没有填写指标值确定依据。`,
            en: `“${indicator.label}” states no basis for its target.`,
          },
          remedy,
        });
      }
    }
  },
  examples: {
    accept: [
      { name: '有依据', plan: planWith(line('数量指标', '养护里程', '≥90公里', { basis: '2025年养护计划' })) },
      { name: '不涉及的行', plan: planWith(line('社会成本指标', '无', '无', { basis: '无' })) },
      { name: '没有这一栏', plan: planWith(line('数量指标', '养护里程', '≥90公里')) },
    ],
    reject: [
      {
        name: '整栏为空',
        plan: planWith(
          line('数量指标', '养护里程', '≥90公里', { basis: '' }),
          line('质量指标', '优良率', '≥90%', { basis: '' }),
        ),
        findings: 1,
      },
      { name: '写无', plan: planWith(line('社会效益指标', '失学人数', '0人', { basis: '无' })), findings: 1 },
      {
        name: '个别为空',
        plan: planWith(
          line('数量指标', '养护里程', '≥90公里', { basis: '养护计划' }),
          line('质量指标', '优良率', '≥90%', { basis: '' }),
        ),
        findings: 1,
      },
    ],
  },
};
