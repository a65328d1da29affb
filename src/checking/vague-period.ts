import { oneOf } from '../base/words.ts';
import { plain } from './plain-text.ts';

/** The year that the budget is for, in whatever words. */
const YEAR = oneOf(
  '(?:1|一)年期? (?:本|当|全)年度? (?:(?:一个|1个)?(?:预算|财政|会计|自然)?年度|一个自然年) 年内 (?:12|十二)个月 365天 项目期',
  '(?:20\\d\\d年)?1月?[-—~至](?:20\\d\\d年)?12月 20\\d\\d(?:年度?|全年)',
  '(?:20\\d\\d[年./-])?0?1[月./-]0?1日?[-—~至](?:20\\d\\d[年./-])?12[月./-]31日?',
);
/** Promptness without a measure, and terms that are said to be set without being told. */
const PROMPT = oneOf(
  '第一时间 立即 即时 及时 按时 准时 按期 如期 尽快 尽早 早日 迅速 快速 高效',
  '按需 适时 择期 择机 定期 不定期 短期 近期 随时 持续 常年 长期 有序 稳步',
  '按照?(?:序时)?进度 (?:按照?|在)?(?:规定|计划|要求|既定|限定)的?(?:时间节点|时间|时限|期限|进度|节点)? 按照?(?:时限|序时|节点)',
);
/** What stands around them and says no time either: how well, what is done, and that it is done. */
const AROUND = oneOf(
  '[≤<=,、并且地的内] 以内 之内 在 与 同 一致 较为? 有效 足额 准确 全部 全面 全额 均 予以 保质保量 保质 保量',
  '各项 任务 工作 项目 资金 补助 补贴 事项 目标 服务',
  '完成率? 完毕 办结 办理 开展 进行 支付 发放 拨付 兑付 兑现 下达 处理 处置 解决 响应 到位 答复 回复 反馈 上报 报送 更新 实施 推进 执行 落实 举办 组织 维护 提供',
);
const VAGUE = new RegExp(`^(?:${AROUND})*(?:(${PROMPT})|${YEAR})(?:(${PROMPT})|${YEAR}|${AROUND})*$`);
/** No text that says nothing is longer. */
const LONGEST = 24;

/**
 * What a target or name says that sets no term: the year itself ("1年", "全年", "2025年", "≤1年", "与财政年度一致") or promptness ("按时", "规定时间内完成",
 * "随时答复"). Undefined where any other word stands in it, for that may be a date, a limit or an event.
 */
export function vaguenessOf(text: string): 'year' | 'prompt' | undefined {
  const said = plain(text).replace(/[。;]$/, '');
  const found = said.length <= LONGEST ? VAGUE.exec(said) : null;
  if (!found) return undefined;
  return found[1] === undefined && found[2] === undefined ? 'year' : 'prompt';
}

/** Whether a target or name says no more than the year itself or 及时. */
export const isVaguePeriod = (text: string): boolean => vaguenessOf(text) !== undefined;
