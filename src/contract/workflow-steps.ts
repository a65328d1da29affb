import { z } from 'zod';
import { planStateIds, planStepIds } from '../model/workflow.ts';
import { newComment } from './comments.ts';
import { moment } from './shared-schemas.ts';

/** What somebody asks for who takes a plan or a filing on, with comments that go with it. */
export const stepToTake = z.strictObject({
  step: z.enum(planStepIds),
  reason: z.string().trim().max(2000).default(''),
  comments: z.array(newComment).max(500).default([]),
});

/** A step that a plan or a filing has taken. */
const stepTaken = z.object({
  step: z.number().int(),
  action: z.enum(planStepIds),
  from: z.enum(planStateIds),
  to: z.enum(planStateIds),
  version: z.number().int(),
  reason: z.string(),
  actor: z.string(),
  at: moment,
});

export const stepsTaken = z.object({ items: z.array(stepTaken) });
