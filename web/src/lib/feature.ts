import type { ComponentType } from 'react';
import type { Bilingual, Role } from '#contract/words.ts';

/** A page of a feature. Its code is loaded when somebody goes there. */
export interface FeaturePage {
  /** Below "/", with parameters as ":name". */
  readonly path: string;
  readonly title: Bilingual;
  /** Who may see it; everybody who is signed in where it is left out. The server decides again by itself. */
  readonly roles?: readonly Role[];
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** An entry of the side navigation. */
export interface MenuEntry {
  readonly path: string;
  readonly title: Bilingual;
  readonly roles: readonly Role[];
  readonly icon: ComponentType;
  /** Smaller stands higher: 10 start, 20 reading, 30 plans, 40 ledgers, 50 monitoring, 60 review, 70 publishing, 80 administration, 90 audit. */
  readonly order: number;
  /** One sentence for the start page: what one does there. */
  readonly purpose?: Bilingual;
}

/** A part of the start page. Its code is loaded with it. */
export interface StartPart {
  readonly roles: readonly Role[];
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** What `features/<name>/feature.ts` exports as default; the application finds it by itself. */
export interface Feature {
  readonly pages: readonly FeaturePage[];
  readonly menu?: readonly MenuEntry[];
  /** What stands on the start page of these roles, above the way to the other pages. */
  readonly start?: StartPart;
}

/** Roles that work on plans, ledgers and reviews, in contrast to the three administrators. */
export const businessRoles = [
  'preparer',
  'department-reviewer',
  'finance-reviewer',
  'reader',
] as const satisfies readonly Role[];
