import type { IndicatorView } from './plan-view.ts';

/** "严格执行财经纪律": a duty of everybody who spends. */
const DUTY = /^(?:严格)?(?:执行|遵守|落实)(?:国家|相关|有关|各项)*(?:财经|财务|资金管理|廉政|中央八项规定)/;

/** Whether a line says that money is spent by the rules: 经费支出合规性, 财务管理制度执行率, 严格执行财经纪律. */
export const isSpendingByTheRules = ({ name, indicator }: IndicatorView): boolean =>
  DUTY.test(name) ||
  (/(经费|资金|支出|财务|会计|账务|专款|报销)/.test(name) &&
    /(合规|规范|合法|违规|违纪|专款专用|符合规定|按规定|手续(齐全|完备|完整)|制度.{0,2}(执行|落实))/.test(
      `${name}${indicator.target.text}`,
    ));
