import type { JobKind } from '../../model/job-kind.ts';
import type { TenantKey } from '../../model/tenant.ts';

/** What the server does in the background, each kind with what it has to know. Jobs hold keys and nothing of what people wrote. */
export interface JobData {
  /** Makes the backup that the operator has planned. */
  readonly backup: Readonly<Record<string, never>>;
  /** Sends one message to somebody's mailbox or a group chat. */
  readonly deliver: { readonly tenant: TenantKey; readonly id: string };
  /** Tells people what has come to them. */
  readonly tell: Readonly<Record<string, never>>;
  /** Reminds of deadlines. */
  readonly remind: Readonly<Record<string, never>>;
  /** Takes away what has served its time. */
  readonly tidy: Readonly<Record<string, never>>;
  /** Reads the papers of an office that wait. */
  readonly papers: { readonly tenant: TenantKey };
  /** Reads the papers of a batch. */
  readonly review: { readonly tenant: TenantKey; readonly batch: string };
  /** Looks through a sheet that was handed in, or takes it in, whichever it waits for. */
  readonly import: { readonly tenant: TenantKey; readonly id: string };
}

/** Kinds that need to know nothing, so that the clock alone can ask for them. */
export type ScheduledKind = { [K in JobKind]: Readonly<Record<string, never>> extends JobData[K] ? K : never }[JobKind];

/** How a kind is worked on. */
export interface JobRule {
  /** How often a job that failed is tried again before it is put aside. */
  readonly retries: number;
  /** Seconds before the first of these; each next one waits about twice as long. */
  readonly delay: number;
  /** Hours that a job may take. One whose process has died is noticed within a minute and a half whatever stands here. */
  readonly hours: number;
}

export const jobRules: Readonly<Record<JobKind, JobRule>> = {
  backup: { retries: 3, delay: 60, hours: 12 },
  deliver: { retries: 11, delay: 5, hours: 1 },
  tell: { retries: 3, delay: 30, hours: 1 },
  remind: { retries: 3, delay: 60, hours: 1 },
  tidy: { retries: 3, delay: 60, hours: 1 },
  papers: { retries: 5, delay: 2, hours: 12 },
  review: { retries: 5, delay: 2, hours: 12 },
  import: { retries: 5, delay: 2, hours: 12 },
};

export const jobKinds = Object.keys(jobRules) as readonly JobKind[];

/** Where jobs stand that have failed for good, until the system administrator has them tried again. */
export const DEAD_LETTERS = 'dead-letters';
