import type { IndicatorView } from './plan-view.ts';

/** Names whose percentage may pass 100: growth, multiples, and completion against a plan that can be exceeded. */
const MAY_EXCEED =
  /(增长|增幅|增速|增加|提高|提升|上升|同比|环比|倍|超额|杠杆|撬动|带动|投入产出|产销|保值增值|偿债|覆盖倍数|负荷|入住率比|与上年|比上年|较上年|拨备)/;

/** Whether name or description say that the percentage may pass 100: growth, multiples, over-fulfilment. */
export const mayPass100 = ({ name, description }: IndicatorView): boolean =>
  MAY_EXCEED.test(name) || MAY_EXCEED.test(description);
