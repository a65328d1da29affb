import type { Bilingual } from '../../base/bilingual.ts';
import type { Message } from '../../model/message.ts';
import type { JobEnd, JobLimits } from './pool.ts';

type Fault = Exclude<JobEnd, { kind: 'done' }>;

/** Why a file gave no answer at all, and what to do about it. */
export function faultMessage(end: Fault, limits: JobLimits): Message {
  return { severity: 'error', code: end.kind, text: textOf(end, limits) };
}

function textOf(end: Fault, limits: JobLimits): Bilingual {
  switch (end.kind) {
    case 'too-large': {
      const [size, most] = [end.bytes, limits.maxBytes].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MB`);
      return {
        zh: `文件有 ${size}，超过 ${most} 的上限，没有读取。请只提交绩效文本本身，或拆分后再试。`,
        en: `The file has ${size}, over the limit of ${most}, and was not read. Hand in the performance paper alone, or split it.`,
      };
    }
    case 'too-slow':
      return {
        zh: `读取用去处理器时间超过 ${limits.seconds} 秒，已停止。文件可能损坏或过大；可用 --time-limit 放宽时间，或用 Word、WPS 打开后另存一份再试。`,
        en: `Reading took more than ${limits.seconds} seconds of processor time and was stopped. The file may be damaged or too large: allow more with --time-limit, or save it anew from Word or WPS.`,
      };
    case 'too-busy':
      return {
        zh: '服务器正忙，很久没有轮到处理这份内容，已停止；内容本身没有发现问题，也没有保存任何东西。请过几分钟再试一次。',
        en: 'The server is busy and did not come to work on this for a long time, so it was stopped; nothing is known to be wrong with the content, and nothing was saved. Try again in a few minutes.',
      };
    case 'out-of-memory':
      return {
        zh: `读取需要的内存超过 ${limits.megabytes} MB，已停止。文件可能损坏；请用 Word、WPS 打开后另存一份再试。`,
        en: `Reading took more than ${limits.megabytes} MB of memory and was stopped. The file may be damaged: save it anew from Word or WPS.`,
      };
    default: {
      const [why = ''] = end.why.split('\n');
      return {
        zh: `读取时程序出错（${why}），这个文件没有结果，其他文件不受影响。请把文件（去掉敏感内容后）报告给维护者。`,
        en: `The program failed on this file (${why}); the others are not affected. Please report the file (without sensitive content) to the maintainers.`,
      };
    }
  }
}
