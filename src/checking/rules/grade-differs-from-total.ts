import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** 优 [90,100], 良 [80,90), 中 [60,80), 差 [0,60): 89.99 is 良. Other words for grades are left alone. */
export const gradeDiffersFromTotal: Rule = {
  id: 'grade-differs-from-total',
  topic: 'self-evaluation',
  title: { zh: '等级与总分不符', en: 'Grade does not follow from the total' },
  severity: 'error',
  cites: [evaluation2020.grades],
  explanation: {
    zh: '90 分（含）以上为优，80（含）至 90 为良，60（含）至 80 为中，60 以下为差；89.99 为良。使用其他等级名称的不检查。',
    en: '90 and over is 优, 80 to 90 良, 60 to 80 中, below 60 差; 89.99 is 良. Other names of grades are not judged.',
  },
  *check(plan) {
    for (const view of viewOf(plan).tables) {
      const total = amountOf(view.project.printedTotal);
      const grade = /^\s*[“"]?([优良中差])[秀好等]?[”"]?\s*$/.exec(view.project.printedGrade ?? '')?.[1];
      if (!total || !grade) continue;
      const right = total.greaterThanOrEqualTo(90)
        ? '优'
        : total.greaterThanOrEqualTo(80)
          ? '良'
          : total.greaterThanOrEqualTo(60)
            ? '中'
            : '差';
      if (grade === right) continue;
      yield onProject(
        view,
        'printedGrade',
        {
          message: {
            zh: `「${view.label}」总分 ${total.toString()} 对应“${right}”，填的是「${grade}」。`,
            en: `A total of ${total.toString()} is ${right}, but “${grade}” is given.`,
          },
          remedy: { zh: `等级改为“${right}”，或者核对总分。`, en: `Write ${right} or check the total.` },
        },
        view.project.printedGrade,
      );
    }
  },
  examples: {
    accept: [
      { name: '优', plan: planOf({ printedTotal: '92', printedGrade: '优' }) },
      { name: '89.99 为良', plan: planOf({ printedTotal: '89.99', printedGrade: '良' }) },
    ],
    reject: [
      { name: '89.99 填优', plan: planOf({ printedTotal: '89.99', printedGrade: '优' }), findings: 1 },
      { name: '75 填良', plan: planOf({ printedTotal: '75', printedGrade: '良' }), findings: 1 },
    ],
  },
};
