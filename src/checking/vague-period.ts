import { oneOf } from '../base/words.ts';
import { plain } from './plain-text.ts';

const VAGUE = new RegExp(
  `^[≤<=]?(${oneOf(
    '1年 一年 本年 当年 年内 全年 全年度 年度 本年度 年度内 本年度内 当年度',
    '长期 常年 持续 及时 按时 按期 按需 如期 尽快 适时 定期 不定期',
    '1年内 一年内 1年以内 一年以内 一个年度 12个月 365天',
    '第一时间 立即 较?为?及时 按进度 按序时进度 按计划 按要求 按规定 按时限 按规定时[间限] 按计划时间 在?规定时[间限]内 在?计划时间内 项目期内',
    '20\\d\\d年 20\\d\\d年度 20\\d\\d年全年 20\\d\\d年内',
    '(20\\d\\d年)?1月?[-—~至]12月 20\\d\\d年1月[-—~至](20\\d\\d年)?12月',
  )})(有效|足额|准确)*(完成|办结|开展|进行|完成率|支付|发放|拨付|处理|处置|响应|到位|上报|报送|更新|实施|推进|执行)?[。]?$`,
);

/** Whether a target or name says no more than the year itself or 及时: "1年", "全年", "2025年", "≤1年", "按时", "规定时间内完成". */
export function isVaguePeriod(text: string): boolean {
  return VAGUE.test(plain(text));
}
