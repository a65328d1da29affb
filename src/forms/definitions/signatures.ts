import type { Part } from '../form.ts';

/** Who filled the form in and how to reach them, then the head's signature with room for it and for the stamp. */
export const signatures: readonly Part[] = [
  { kind: 'text', text: '填表人：', beside: ['联系电话：', '填报日期：　　年　月　日'], above: 2 },
  { kind: 'text', text: '单位负责人签字：', beside: ['单位（盖章）：　　　　　　　　　　'], above: 7 },
];
