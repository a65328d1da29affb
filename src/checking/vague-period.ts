import { oneOf } from '../base/words.ts';
import { plain } from './plain-text.ts';

const VAGUE = new RegExp(
  `^[≤<=]?(${oneOf(
    '1年 一年 本年 当年 年内 全年 全年度 年度 本年度 年度内 本年度内 当年度',
    '长期 常年 持续 及时 按时 按期 按需 如期 尽快 适时 定期 不定期',
    '1年内 一年内 1年以内 12个月 365天',
    '20\\d\\d年 20\\d\\d年度 20\\d\\d年全年 20\\d\\d年内',
    '(20\\d\\d年)?1月?[-—~至]12月 20\\d\\d年1月[-—~至](20\\d\\d年)?12月',
  )})(完成|办结|开展|进行|完成率)?[。]?$`,
);

/** Whether a target or name says no more than the year itself or 及时: "1年", "全年", "2025年", "≤1年", "按时". */
export function isVaguePeriod(text: string): boolean {
  return VAGUE.test(plain(text));
}
