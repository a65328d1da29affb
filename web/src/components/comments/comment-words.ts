import { messages } from '../../lib/language/messages.ts';

export const commentWords = messages({
  none: { zh: '没有审核意见', en: 'There are no comments' },
  open: (count: number) => ({ zh: `${count} 条未处理`, en: `${count} open` }),
  allDone: { zh: '都已处理', en: 'All are dealt with' },
  isOpen: { zh: '未处理', en: 'Open' },
  isResolved: (who: string) => ({ zh: `${who} 已处理`, en: `Dealt with by ${who}` }),
  answered: (text: string) => ({ zh: `答复：${text}`, en: `Answer: ${text}` }),
  onVersion: (version: number) => ({ zh: `针对第 ${version} 版`, en: `On version ${version}` }),
  gone: { zh: '（这一处已删除）', en: '(no longer there)' },
  resolve: { zh: '标记已修改', en: 'Mark as mended' },
  resolveOf: (place: string) => ({ zh: `标记已修改：${place}`, en: `Mark as mended: ${place}` }),
  resolveAbout: {
    zh: '可以写一句怎样改的，或为什么不改；审核人会看到。',
    en: 'Say how it was mended, or why it was not; the reviewers read it.',
  },
  about: { zh: '针对', en: 'About' },
  body: { zh: '意见内容', en: 'Comment' },
  bodyNeeded: { zh: '请写明意见', en: 'Write the comment' },
  add: { zh: '提出意见', en: 'Add the comment' },
  answer: { zh: '答复', en: 'Answer' },
});
