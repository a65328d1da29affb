import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { TokenScope } from '../../model/token-scope.ts';
import type { Data } from '../data/open-data.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { StandingPool } from '../reading/pool.ts';
import type { Operator } from '../settings/operator.ts';

/** Who is signed in. */
export interface Actor {
  readonly account: string;
  readonly session: string;
  readonly tenant: TenantKey;
  /** The name that is typed to sign in, and that the audit trail shows. */
  readonly name: string;
  readonly displayName: string;
  /** Null until one has been given: such an account sees itself only. */
  readonly role: Role | null;
  /** An own password has to be chosen before anything else. */
  readonly mustChange: boolean;
  /** How long the log of the own office was when the request began; absent where nobody looked. */
  readonly logSize?: number;
  /** What a program may do that calls with an API token of the office; absent where a person is signed in. */
  readonly scopes?: readonly TokenScope[];
}

/** Where a request comes from, for the audit trail. */
export interface Origin {
  readonly requestId: string;
  readonly address: string;
}

/** A request to create something, made safe to repeat. */
export interface Repeatable {
  readonly key: string;
  /** SHA-256 over method, route and content: the same key with another content is refused. */
  readonly fingerprint: string;
}

/** What every use case gets beside its input. Nobody need be signed in. */
export interface Calling {
  readonly data: Data;
  /** Workers that read papers. */
  readonly papers: StandingPool;
  /** The queue of what is done in the background. */
  readonly jobs: Jobs;
  /** What the operator has decided about backups and about what may be sent out. */
  readonly operator: Operator;
  readonly now: () => Date;
  readonly origin: Origin;
  readonly actor?: Actor;
  readonly repeatable?: Repeatable;
}

/** What a use case gets that only somebody signed in may start. */
export interface Acting extends Calling {
  readonly actor: Actor;
}
