import type { Form } from '../form.ts';
import { heads, titleOfYear } from './shared-parts.ts';

/** 绩效目标审核表 (财预〔2015〕88号, recalled): four parts with two points each, the objections behind every proposed score, a person's opinion. */
export const goalReview: Form = {
  id: 'goal-review',
  title: { zh: '绩效目标审核表', en: 'Review of performance goals' },
  origin: { zh: '财预〔2015〕88号附表（条文以原文为准）', en: 'annex of 财预〔2015〕88号 (see the original text)' },
  scope: 'paper',
  needs: 'review',
  parts: [
    ...titleOfYear('绩效目标审核表'),
    {
      kind: 'table',
      columns: [16, 84],
      rows: [{ cells: [{ text: '部门名称' }, { text: '{plan.department.name}' }] }],
    },
    {
      kind: 'table',
      joined: true,
      columns: [16, 14, 29, 7, 8, 26],
      rows: [
        { header: true, cells: heads('审核内容', '审核要点', '审核重点', '分值', '建议得分', '问题及扣分') },
        {
          each: 'reviewItems',
          merge: [[0]],
          atLeast: 1,
          cells: [
            { text: '{review.part}' },
            { text: '{review.point}' },
            { text: '{review.question}', align: 'left' },
            { text: '{review.max}', number: true, key: 'max' },
            { text: '{review.points}', number: true, key: 'points' },
            { text: '{review.objections}', align: 'left' },
          ],
        },
        {
          cells: [
            { text: '总分', span: 3 },
            { text: '{review.totalMax}', number: true, formula: { kind: 'sum', of: 'max' } },
            { text: '{review.total}', number: true, formula: { kind: 'sum', of: 'points' } },
            { text: '建议等级：{review.totalGrade}' },
          ],
        },
      ],
    },
    {
      kind: 'table',
      joined: true,
      columns: [16, 84],
      rows: [
        { height: 12, cells: [{ text: '综合评定等级' }, { text: '优（　）　　良（　）　　中（　）　　差（　）' }] },
        { height: 30, cells: [{ text: '总体意见' }, { text: '{review.opinion}', align: 'left' }] },
      ],
    },
    {
      kind: 'text',
      text: '注：建议得分由审核规则发现的问题推算，不含对内容的实质判断，最终由审核人确定。总分90分（含）以上为优，80—90分为良，60—80分为中，60分以下为差。',
    },
    { kind: 'text', text: '审核人（签字）：', beside: ['审核单位（盖章）：　　　　　　　　'], above: 7 },
    { kind: 'text', text: '', beside: ['年　　月　　日'], above: 3 },
  ],
};
