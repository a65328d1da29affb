import { defineRegulation } from './regulation.ts';

/** What local budgets and final accounts publish. */
export const disclosure2016 = defineRegulation(
  { number: '财预〔2016〕143号', title: '地方预决算公开操作规程', date: '2016-10-27', mark: 'seen' },
  {
    openByDefault: { topic: '以公开为常态、不公开为例外', mark: 'seen' },
    content: { topic: '预决算公开的内容真实、完整、细化', mark: 'seen' },
  },
);
