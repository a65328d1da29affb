import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bilingual, fiscalYear, moment, tenant } from './shared-schemas.ts';

export { isProfileNumber, type ProfileFault, profileFaults, sumOfPoints } from '../model/profile-faults.ts';

/** Points and percentages: a plain decimal, two places at most. */
const number = z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/);

const scoring = z.strictObject({
  execution: z.strictObject({ weight: number, reasonBelow: number }),
  level1: z.strictObject({ output: number, benefit: number, satisfaction: number }),
  level1WithCost: z.strictObject({ cost: number, output: number, benefit: number, satisfaction: number }),
  equal: z.enum(['reach', 'exact']),
  overrun: z.enum(['linear', 'inverse']),
  notApplicable: z.enum(['move', 'rescale']),
  tiers: z.strictObject({ achievedFrom: number, partlyFrom: number }),
  overAchievement: z.strictObject({ noteFrom: number, reasonFrom: number }),
  satisfactionBands: z
    .array(z.strictObject({ from: number, share: number }))
    .min(1)
    .max(10)
    .nullable(),
  grades: z.strictObject({ excellent: number, good: number, fair: number }),
  lights: z.strictObject({
    redBelow: number,
    yellowBelow: number,
    deadlineDays: z.number().int().min(0).max(365),
  }),
});

/** `mingji.profile/1`: by what a region judges the papers of a year. */
const regionProfileContent = z.strictObject({
  schema: z.literal('mingji.profile/1'),
  /** The notice that it rests on, as it is cited. */
  basis: z.string().trim().max(200),
  scoring,
  /** By rule; switching one off needs a reason, which is printed in every report. */
  rules: z.record(
    z.string().regex(/^[a-z0-9-]{1,80}$/),
    z.strictObject({
      severity: z.enum(['error', 'warning', 'hint', 'off']),
      reason: z.string().trim().max(500).default(''),
    }),
  ),
});

export type RegionProfileContent = z.infer<typeof regionProfileContent>;

/** Which profile is in force in a year, why, and what it says. */
const regionProfile = z.object({
  region: z.object({ tenant, name: z.string() }),
  fiscalYear: z.number().int(),
  by: z.enum(['own-year', 'earlier-year', 'region-above', 'built-in']),
  why: bilingual,
  /** Whose version holds; null where nobody has decided anything, or only about rules before there were yearly profiles. */
  decided: z
    .object({
      region: z.string(),
      fiscalYear: z.number().int(),
      version: z.number().int(),
      changedAt: moment,
      changedBy: z.string(),
    })
    .nullable(),
  content: regionProfileContent,
});

export const builtInProfile = z.object({
  id: z.string(),
  version: z.string(),
  region: z.string(),
  /** The first fiscal year that it applies to. */
  from: z.number().int(),
  title: bilingual,
  lines: z.array(z.object({ name: bilingual, value: bilingual, citations: z.array(bilingual) })),
  /** What a region begins with that takes it over. */
  scoring,
});

const yearParams = z.strictObject({ fiscalYear });

export const profileEndpoints = {
  listBuiltIn: endpoint({
    id: 'profile.list',
    method: 'get',
    path: '/profiles',
    tag: 'rules',
    summary: { zh: '内置的评分口径', en: 'Built-in scoring profiles' },
    answer: { status: 200, schema: z.object({ items: z.array(builtInProfile) }) },
  }),
  listYears: endpoint({
    id: 'region-profile.list',
    method: 'get',
    path: '/region-profiles',
    tag: 'rules',
    summary: { zh: '本区划单独定了口径的年度，新的在前', en: 'Years for which the region has its own, newest first' },
    answer: {
      status: 200,
      schema: z.object({
        items: z.array(
          z.object({
            fiscalYear: z.number().int(),
            version: z.number().int(),
            changedAt: moment,
            changedBy: z.string(),
          }),
        ),
      }),
    },
  }),
  read: endpoint({
    id: 'region-profile.read',
    method: 'get',
    path: '/region-profiles/:fiscalYear',
    tag: 'rules',
    summary: {
      zh: '某年度执行的口径，以及为什么：本年度的、较早年度的、上级区划的或内置的',
      en: 'What holds in a year and why: its own, an earlier year’s, that of the region above, or the built-in one',
    },
    params: yearParams,
    answer: { status: 200, schema: regionProfile },
    etag: true,
  }),
  save: endpoint({
    id: 'region-profile.set',
    method: 'put',
    path: '/region-profiles/:fiscalYear',
    tag: 'rules',
    summary: { zh: '定本区划某年度的口径', en: 'Decide for a year of the region' },
    params: yearParams,
    body: regionProfileContent,
    answer: { status: 200, schema: regionProfile },
    etag: true,
    ifMatch: true,
    errors: ['unknown_rule'],
  }),
  withdraw: endpoint({
    id: 'region-profile.remove',
    method: 'delete',
    path: '/region-profiles/:fiscalYear',
    tag: 'rules',
    summary: {
      zh: '取消本年度单独的口径，恢复沿用',
      en: 'Take the year’s own back: the earlier one, or that of the region above, holds again',
    },
    params: yearParams,
    answer: { status: 200, schema: regionProfile },
    etag: true,
    ifMatch: true,
  }),
  preview: endpoint({
    id: 'region-profile.preview',
    method: 'post',
    path: '/region-profiles/:fiscalYear/preview',
    tag: 'rules',
    summary: { zh: '保存前看会有什么变化，不保存', en: 'What saving would change; nothing is saved' },
    params: yearParams,
    body: regionProfileContent,
    answer: {
      status: 200,
      schema: z.object({
        differences: z.array(
          z.object({
            part: z.enum(['scoring', 'rules', 'basis']),
            name: bilingual,
            before: bilingual,
            after: bilingual,
          }),
        ),
        /** Monitorings and self-evaluations of the year: to be scored anew, and approved ones that keep their profile. */
        filings: z.object({ open: z.number().int(), approved: z.number().int() }),
      }),
    },
    errors: ['unknown_rule'],
  }),
  exportConfiguration: endpoint({
    id: 'region-profile.configuration',
    method: 'get',
    path: '/region-profiles/:fiscalYear/configuration',
    tag: 'rules',
    summary: {
      zh: '把规则设置导出为命令行的配置文件',
      en: 'The decisions about rules as the configuration file of the command line',
    },
    params: yearParams,
    answer: { status: 200, file: true },
  }),
};
