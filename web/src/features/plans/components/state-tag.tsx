import { Tag } from 'antd';
import { type PlanState, planStates } from '#contract/words.ts';
import { useText } from '../../../lib/language/language.tsx';

const colours = {
  drafting: { color: '#1b4f7a', background: '#eaf3fb', borderColor: '#9fc1dd' },
  'department-review': { color: '#6b4100', background: '#fff4e0', borderColor: '#e2c08a' },
  'finance-review': { color: '#6b4100', background: '#fff4e0', borderColor: '#e2c08a' },
  approved: { color: '#14532d', background: '#e9f6ee', borderColor: '#9ccfb0' },
  adjusting: { color: '#1b4f7a', background: '#eaf3fb', borderColor: '#9fc1dd' },
  withdrawn: { color: '#3d4753', background: '#eef0f3', borderColor: '#b9c1cb' },
} as const satisfies Record<PlanState, object>;

/** Where a plan stands, as a word on its colour. */
export function StateTag({ state }: { readonly state: PlanState }) {
  const t = useText();
  return (
    <Tag variant="outlined" style={{ ...colours[state], marginInlineEnd: 0 }}>
      {t(planStates[state])}
    </Tag>
  );
}
