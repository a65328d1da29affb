import { defineRegulation } from './regulation.ts';

/** The framework of common indicators for departments as a whole. */
export const framework2013 = defineRegulation(
  { number: '财预〔2013〕53号', title: '预算绩效评价共性指标体系框架', date: '2013', mark: 'seen' },
  {
    departmentIndicators: { topic: '部门整体支出共性指标：投入、过程、产出、效果及其比率', mark: 'recalled' },
  },
);
