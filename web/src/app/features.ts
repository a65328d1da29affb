import type { Feature, FeaturePage, MenuEntry, StartPart } from '../lib/feature.ts';

/** Every `features/<name>/feature.ts` there is: a new feature needs no line here. */
const found = import.meta.glob<{ readonly default: Feature }>('../features/*/feature.ts', { eager: true });

const features: readonly Feature[] = Object.values(found).map((module) => module.default);

export const pages: readonly FeaturePage[] = features.flatMap((feature) => feature.pages);

export const menu: readonly MenuEntry[] = features
  .flatMap((feature) => feature.menu ?? [])
  .toSorted((one, other) => one.order - other.order);

export const startParts: readonly StartPart[] = features.flatMap(({ start }) => start ?? []);
