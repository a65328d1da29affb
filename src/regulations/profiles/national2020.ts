import { evaluation2020 } from '../evaluation2020.ts';
import { guide2021 } from '../guide2021.ts';
import { guangxi, hebei, sichuan } from '../local-practice.ts';
import { monitoring2019 } from '../monitoring2019.ts';
import { opinions2018 } from '../opinions2018.ts';
import type { RuleProfile } from './rule-profile.ts';

/**
 * Scoring by 财预〔2020〕10号: 10 + 50 + 30 + 10. The thresholds for reasons were seen in Sichuan and Guangxi forms and are used where a
 * region says nothing; the move of satisfaction's weight to benefit is recalled.
 */
export const national2020: RuleProfile = {
  id: 'national-2020',
  version: '1',
  region: '全国',
  from: 2020,
  title: { zh: '项目支出绩效评价管理办法', en: 'national rules of 2020' },
  execution: {
    value: { weight: '10', reasonBelow: '90' },
    cites: [evaluation2020.weights, sichuan.executionBelow90],
  },
  level1: { value: { output: '50', benefit: '30', satisfaction: '10' }, cites: [evaluation2020.weights] },
  declaredSum: { value: '90', cites: [evaluation2020.selfEvaluationTable] },
  equal: { value: 'reach', cites: [evaluation2020.quantitativeScore] },
  overrun: { value: 'linear', cites: [evaluation2020.quantitativeScore] },
  tiers: {
    value: {
      achieved: { least: '0.8', most: '1', includesMost: true },
      partly: { least: '0.6', most: '0.8', includesMost: false },
      missed: { least: '0', most: '0.6', includesMost: false },
    },
    cites: [evaluation2020.qualitativeScore],
  },
  overAchievement: {
    value: { noteFrom: '120', reasonFrom: '130' },
    cites: [guangxi.overBy30Percent, evaluation2020.overAchievement],
  },
  notApplicable: { value: 'move', cites: [guide2021.satisfactionWhenApplicable] },
  grades: {
    value: [
      { grade: 'excellent', from: '90' },
      { grade: 'good', from: '80' },
      { grade: 'fair', from: '60' },
      { grade: 'poor', from: '0' },
    ],
    cites: [evaluation2020.grades],
  },
  lights: {
    value: { redBelow: '60', yellowBelow: '80', deadlineDays: 30 },
    cites: [opinions2018.doubleMonitoring, monitoring2019.table, hebei.fundingPlan],
  },
  projectionBand: { value: '0.5', cites: [monitoring2019.table] },
};
