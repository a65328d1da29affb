import { decimal } from '../base/decimal.ts';
import type { IndicatorView } from './plan-view.ts';

/** What is unclear about a number without a unit, and what would make it clear. */
export interface UnitDoubt {
  readonly zh: string;
  readonly en: string;
  /** Units that would do. */
  readonly units: readonly string[];
}

const MONEY = /(?:成本|费用?|补助|标准|金额|经费|资金|收入|产值|投资|预算|支出)/;
/** What is counted, where the name says so itself: 学生人数, 启闭机台数. */
const COUNTED =
  /(人|户|家|台|套|辆|座|栋|幢|艘|眼|处|所|间|个|件|条|篇|期|场|次|人次|天|册|份|亩|棵|株|只|头|项|批)数$/;
/** Names that end in the very unit: 抽验批次, 人均培训学时. */
const IN_UNITS = /(人次|批次|场次|学时|课时|台套)$/;
/** What is counted in a unit of its own, by the nouns that a name may end in. */
const NOUNS: readonly (readonly [unit: string, noun: RegExp])[] = [
  ['人', /(?:人员|学生|教师|学员|群众|儿童|老人|党员|干部|职工|居民|志愿者|护林员)(?:数|数量)?$/],
  ['家', /(?:企业|机构|商户|合作社|农场|网吧|药店|餐馆)(?:数|数量)?$/],
  ['件', /(?:案件|信访件|提案|专利|文物)(?:数|数量)?$/],
  ['辆', /(?:车辆|汽车|公交车|警车)(?:采购|购置)?(?:数|数量)?$/],
  ['个', /(?:项目|村庄?|社区|乡镇|平台|点位|站点|示范点)(?:建设)?(?:数|数量)?$/],
  ['台（套）', /(?:设备|仪器|电脑|计算机|打印机|空调|监控|变压器|水泵)(?:采购|购置|更新)?(?:数|数量)?$/],
  ['艘', /(?:船|船只|船舶|渔船)(?:数|数量)?$/],
  ['门', /课程(?:数|数量)?$/],
  ['种', /品种(?:数|数量)?$/],
  ['公里', /(?:里程|长度)$/],
  ['年', /年限$/],
];
/** A rate per so many of something: 万台死亡率, 亿元生产总值死亡率, 每百万人口报告数. */
const PER_SO_MANY =
  /(?:[百千万][^率]{0,4}|每[^率]{1,6}|亿元[^率]{0,8}(?:死亡|伤亡|事故))率$|每[十百千万]+(?:人口|人|名|台|辆).*数$/;
/** Of how many it is a rate: 百万人口, 万台. */
const BASE = /[十百千万]+(?:人口|人|名|台|辆)/;
const TIME = /(?:时限|期限|工期|周期|时间|时长|作业期|服务期)$/;

/** What name and cell say of the unit that is missing. */
export function unitDoubtOf(
  { name: printed, level1, level2 }: Pick<IndicatorView, 'name' | 'level1' | 'level2'>,
  text: string,
): UnitDoubt {
  const name = printed.replace(/\([^()]*\)$/, '');
  const multiplier = /\d\s*([万亿])/.exec(text)?.[1];
  if (multiplier !== undefined && (level1 === 'cost' || level2 === 'cost' || MONEY.test(name)))
    return { zh: `「${multiplier}」后面缺“元”`, en: `元 is missing behind ${multiplier}`, units: [`${multiplier}元`] };
  if (multiplier !== undefined)
    return { zh: `「${multiplier}」只是倍数`, en: `${multiplier} is a multiplier`, units: ['万人', '万亩', '万元'] };
  const base = PER_SO_MANY.test(name) ? BASE.exec(name)?.[0] : undefined;
  if (base !== undefined || PER_SO_MANY.test(name))
    return {
      zh: `按名称是每${base ?? '万人、每万台'}一类的比率，请写明`,
      en: 'by its name it is a rate per so many',
      units:
        base !== undefined && /数(?:量)?$/.test(name) ? [`例/${base}`, `份/${base}`] : ['‰', `人/${base ?? '万台'}`],
    };
  if (/[率度]$|占比$|比例$/.test(name) && !/长度|高度|宽度|厚度|深度|温度|进度$/.test(name)) return percentage(text);
  if (TIME.test(name))
    return {
      zh: '按名称是时间，请写明是小时、天、工作日还是月',
      en: 'by its name it is a time: say hours, days, working days or months',
      units: ['小时', '天', '工作日', '个月'],
    };
  const counted = COUNTED.exec(name)?.[1] ?? IN_UNITS.exec(name)?.[1] ?? NOUNS.find(([, noun]) => noun.test(name))?.[0];
  if (counted !== undefined)
    return { zh: `按名称单位是“${counted}”`, en: `by its name it is a number of ${counted}`, units: [counted] };
  if (/面积$/.test(name))
    return {
      zh: '按名称是面积，请写明是平方米还是亩',
      en: 'by its name it is an area: square metres or 亩',
      units: ['平方米', '亩'],
    };
  if (/(?:数|数量)$/.test(name))
    return {
      zh: '按名称是数量，请写明是个、次还是人',
      en: 'by its name it is a count: say of what',
      units: ['个', '次', '人'],
    };
  if (MONEY.test(name))
    return {
      zh: '按名称是金额，请写明是元还是万元',
      en: 'by its name it is money: say 元 or 万元',
      units: ['元', '万元'],
    };
  if (level2 === 'quantity')
    return {
      zh: '数量指标应写明单位，是个、次、人还是项',
      en: 'a quantity says of what it is one',
      units: ['个', '次', '人', '项'],
    };
  return {
    zh: '分不清是百分比、数量还是金额',
    en: 'it may be a percentage, a count or money',
    units: ['%', '次', '人', '万元'],
  };
}

/** The doubt about a share: 1 and less, as spreadsheets keep shares, may be a hundred times as much in per cent. */
function percentage(text: string): UnitDoubt {
  const part = /^[=＝≥≤]*([01](?:\.\d+)?)$/.exec(text.trim())?.[1];
  const share = part === undefined || Number(part) > 1 ? undefined : `${decimal(part).times(100).toFixed()}%`;
  return share
    ? {
        zh: `按名称应为百分比，要写的可能是${share}`,
        en: `by its name it is a percentage, maybe ${share}`,
        units: [share],
      }
    : { zh: '按名称应为百分比，请写“%”', en: 'by its name it is a percentage', units: ['%'] };
}
