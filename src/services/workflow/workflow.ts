import { OperationalError } from '../../base/operational-error.ts';
import type { Role } from '../../model/role.ts';
import {
  type DocumentKind,
  documentKinds,
  type PlanState,
  type PlanStep,
  planStates,
  planSteps,
} from '../../model/workflow.ts';

/** What the workflow has to know of a document. */
export interface WorkflowState {
  readonly kind: DocumentKind;
  readonly state: PlanState;
  /** Accounts that handed the current round in and endorsed it. */
  readonly submittedBy: string | null;
  readonly endorsedBy: string | null;
  readonly wasApproved: boolean;
  /** Who wrote what is judged: everybody who made a version since the last approval. */
  readonly writtenBy: readonly string[];
}

/** Who takes a step from where, and where it leads. 退回 leads back to where the round began. */
const ways: readonly {
  readonly step: PlanStep;
  readonly from: PlanState;
  readonly role: Role;
  readonly to: PlanState | 'round-begin';
  /** Only for a plan that was never handed in. */
  readonly onlyFresh?: true;
}[] = [
  { step: 'submit', from: 'drafting', role: 'preparer', to: 'department-review' },
  { step: 'submit', from: 'adjusting', role: 'preparer', to: 'department-review' },
  { step: 'endorse', from: 'department-review', role: 'department-reviewer', to: 'finance-review' },
  { step: 'return', from: 'department-review', role: 'department-reviewer', to: 'round-begin' },
  { step: 'approve', from: 'finance-review', role: 'finance-reviewer', to: 'approved' },
  { step: 'return', from: 'finance-review', role: 'finance-reviewer', to: 'round-begin' },
  { step: 'adjust', from: 'approved', role: 'preparer', to: 'adjusting' },
  { step: 'withdraw', from: 'drafting', role: 'preparer', to: 'withdrawn', onlyFresh: true },
];

/** Steps that say yes: for them four eyes are asked for. */
const CONSENTS: readonly PlanStep[] = ['endorse', 'approve'];
/** Steps that have to say why. */
const NEEDS_REASON: readonly PlanStep[] = ['return', 'adjust'];

/** The states in which the content may be changed. */
export function isOpenForChange(state: PlanState): boolean {
  return state === 'drafting' || state === 'adjusting';
}

/** Where a step leads. Throws `step_not_possible`, `four_eyes`, or `request_invalid` where a reason is missing. */
export function takeStep(
  document: WorkflowState,
  step: PlanStep,
  actor: { readonly account: string; readonly role: Role | null },
  reason: string,
): PlanState {
  const way = ways.find((one) => one.step === step && one.from === document.state && one.role === actor.role);
  if (!way || (way.onlyFresh && !isFresh(document))) throw notPossible(document, step);
  if (CONSENTS.includes(step) && hadAHand(document, actor.account)) throw fourEyes();
  if (NEEDS_REASON.includes(step) && reason === '') throw reasonNeeded(step);
  if (way.to !== 'round-begin') return way.to;
  return document.wasApproved ? 'adjusting' : 'drafting';
}

/** The steps that a role may take from a state, for the page to offer. `fresh`: a plan that was never handed in. */
export function possibleSteps(state: PlanState, role: Role | null, fresh = false): PlanStep[] {
  return ways
    .filter((way) => way.from === state && way.role === role && (fresh || !way.onlyFresh))
    .map(({ step }) => step);
}

function isFresh({ kind, submittedBy }: WorkflowState): boolean {
  return kind === 'plan' && submittedBy === null;
}

function hadAHand({ submittedBy, endorsedBy, writtenBy }: WorkflowState, account: string): boolean {
  return [submittedBy, endorsedBy, ...writtenBy].includes(account);
}

const notPossible = ({ kind, state }: WorkflowState, step: PlanStep): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: `${documentKinds[kind].zh}现在处于“${planStates[state].zh}”环节，您不能对它“${planSteps[step].zh}”。`,
    en: `The ${documentKinds[kind].en} is in "${planStates[state].en}"; "${planSteps[step].en}" is not possible from there for you.`,
  });

const fourEyes = (): OperationalError =>
  new OperationalError('four_eyes', {
    zh: '编报、提交、审核和批复须由不同的人办理：您已经手过这一版。',
    en: 'Preparing, submitting, endorsing and approving are for different people, and you have had a hand in this version.',
  });

const reasonNeeded = (step: PlanStep): OperationalError =>
  new OperationalError('request_invalid', {
    zh: `“${planSteps[step].zh}”必须写明理由。`,
    en: `"${planSteps[step].en}" needs a reason.`,
  });
