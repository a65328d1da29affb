// What stands in front of a number and belongs to it, as parts of patterns.

/** Bounds in words. */
export const BOUND_WORDS = '不少于|不低于|不超过|不高于|大于|小于|约';
/** With what a change is compared: 较上年, 同比. */
export const COMPARED = '(?:[比较](?:上|去)一?年度?|同比)';
/** A change: 下降5%. */
export const CHANGE = '(?:下降|减少|增加|增长|提高|降低|提升|压减|增收|减收)';
/** What is counted anew for each: 每月2次, and 各1次 where nothing stands in front of 各. */
export const EACH = '每(?:个?月|季度?|年|周|天|人|户|亩|期|次)|^各';
/** A day counted in each period or behind it: 每月前10日, 每季度末后5个工作日内. */
export const DAY_OF_PERIOD =
  '每(?:半年|年度?|季度?|个?月)(?:首月|次月|末|底|初|终了|结束)?(?:之?[后前])?(?:的?第)?\\d{1,2}个?(?:工作)?[日天](?:(?:以|之)?[前内])?';
/** A date of each period, and its end: 每月10日前, 每年3月底, 每周末. */
export const DATE_OF_PERIOD = '每(?:半?年|月|季度?|周|旬)(?:\\d{1,2}月)?(?:\\d{1,2}[日号]|[底末初])(?:[之以]?前|内)?';
/** Months of a year: 2024年1-12月. */
export const SPAN_OF_MONTHS = '20\\d\\d年(?:1[0-2]|[1-9])月?(?:[-—–~～至])(?:1[0-2]|[1-9])月(?!\\d)';
/** From one day to another: 2024年1月1日至12月31日. */
export const SPAN_OF_DAYS = '20\\d\\d年\\d{1,2}月\\d{1,2}日[-—–~至到](?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日';
/** More than a year before: 超上年2%, 超上年度. */
export const BEYOND = '超(?:上|去)一?年度?';
