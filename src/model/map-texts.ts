import type { Plan } from './plan.ts';

/** Fields that are not words of the paper, or that others look up by what they say. */
const NOT_WORDS: ReadonlySet<string> = new Set(['schema', 'source', 'layout', 'messages', 'at', 'places']);

/** A plan whose texts, those that are words of the paper, are changed. Of a target it is the printed text alone: what was understood of it stays. */
export function mapTexts(plan: Plan, change: (text: string) => string): Plan {
  return mapped(plan, change) as Plan;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => mapped(part, change));
  if (value === null || typeof value !== 'object') return value;
  if ('kind' in value && 'text' in value) return { ...value, text: mapped(value.text, change) };
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, NOT_WORDS.has(name) ? part : mapped(part, change)]),
  );
}
