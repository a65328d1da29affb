import { oneOf } from '../base/words.ts';
import type { IndicatorView } from './plan-view.ts';

/**
 * Words that say that less is better of what they name. What they are turned round by ("投诉处理率", "事故下降率") is in
 * {@link TURNED}.
 */
const LOWER_BETTER = new RegExp(
  `(${oneOf(
    '漏损率 漏失率 渗漏率 受损率 破损率 损毁率 毁损率 亏损率 缺失率 受害率 成灾率 发病率 感染率 复发率 致死率 不合格率 废品率 次品率 超标率 缺勤率 空岗率 退货率 坏账率',
    '拖欠 犯罪率 发案率 脱管率 漏管率 返贫率',
    '(?:受灾|受害|成灾|过火)(?:率|面积)$',
    '发生率 发生数 发生次数 发生量 事故 投诉 (?:越级|重复|集体|非正常|进京|赴省)(?:上访|信访)',
    '(?:化肥|(?<!生物|低毒)农药|一次性用品)(?:使用|施用)量',
    '差错 失误 误差 偏差率 超支 违规 违法 违纪 故障 损失 损耗 流失率 死亡 伤亡 辍学率 失业率',
    '污染物?排放 排放量 能耗',
    '延误 逾期 滞留 空置率 闲置率 返工 漏报 误报 中断次数 停机',
    '(科目|预算)?(调整|调剂|变更)次数 退回次数 超编',
  )})`,
);
const COST =
  /(总成本|成本控制|控制成本|成本$|成本额|成本数|单位成本|人均成本|平均成本|支出控制|经费控制|(?:^|[费额算出本资金价制])控制数$|总投资|预算控制|控制额)/;
/** People and households who are named by what befell them: 死亡家庭, 滞留人员, 失业人员. What is counted is done for them. */
const BEFALLEN =
  /(?:死亡|伤亡|滞留|失业|辍学|违法|违纪|事故)(?=(?:独生)?(?:家庭|家属|人员|人群|群体|旅客|对象|学生|者))/g;
/** Doing something about a bad thing, or less of it, is good again. */
const TURNED = new RegExp(
  `(${oneOf(
    '处理 处置 处理率 办结 整改 整治 查处 查办 修复 排除 化解 回复 答复 办理 侦破 破案 结案',
    '降低 下降 减少 减低 压减 节约 节能 减排',
    '避免 防范 预防 控制率 应急 演练 检测 检查 监测 监管 治理 覆盖 保障 宣传 培训 上报 报告 响应 恢复',
    '无 零 未发生 不发生',
    '处罚 打击 制止 纠正 停止 责停 劝阻 挽回 追回 追缴 追偿 清退 清收 拆除 清理 清除 取缔 召回',
    '安置 劝返 救助 赔付 补偿 知晓 调查 调解 审理 受理 办案 报送 通报',
  )})`,
);
const HIGHER_BETTER = new RegExp(
  `(${oneOf(
    '覆盖率 完成率 合格率 达标率 满意度 满意率 到位率 及时率 准确率 知晓率 发放率 处置率 办结率 回复率 参与率',
    '优良率 优秀率 使用率 利用率 入学率 就业率 成活率 普及率 巩固率 完好率 通过率 签约率 落实率 兑现率 验收率',
    '出勤率 出席率 畅通率 通畅率 在线率 升学率 治愈率 接种率 建档率 清运率 收运率 处理率 整改率 拨付率 支付率',
    '开工率 完工率 受益人数 受益人次 贡献',
  )})`,
);
/** What a name ends in is what is measured, whatever stands before it: 投诉人满意度, 总投资完成率, 滞留人员安置率. */
const GOOD_END = new RegExp(
  `(?:${oneOf(
    '满意度 满意率 完成率 (?<!不)合格率 (?<!不)达标率 处置率 处理率 办结率 回复率 安置率 到位率 及时率 覆盖率 知晓率 准确率',
    '成功率 整改率 查处率 追回率 拨付率 支付率 执行率 开工率 完工率 竣工率',
  )})(?:\\([^)]*\\))?%?$`,
);
/** Deadlines and durations: an upper bound is their nature. */
const TIME = /(时限|时间|时长|期限|日期|周期|工期|天数内|响应时|时效)/;

/** Whether less is better of what the indicator names: 事故发生率, 投诉, 成本. */
export function isLowerBetter(view: Pick<IndicatorView, 'name'>): boolean {
  return isBad(view.name) || isCost(view.name);
}

/** 成本, 经费控制数 and the like, where the name is not about saving them. */
export function isCost(name: string): boolean {
  return COST.test(name) && !GOOD_END.test(name) && !/(降低|下降|减少|节约|压减|节省|效益|收益)/.test(name);
}

/** Shares that are kept down rather than brought up: 三公经费控制率, 结转结余率, 预算调整率. */
const KEPT_DOWN = /(控制率|结转率|结余率|结转结余率|调整率|调剂率|变动率|变更率|超支率|占比上限)\)?%?$/;

/** "执行率、控制率" in one cell: what is good of the one is bad of the other. */
const NAMES_SEVERAL = /率[、,/]/;

/** Whether a number without an operator beside this name is a limit: less is better, or it is kept down. */
export function isLimited(name: string): boolean {
  return (KEPT_DOWN.test(name) && !NAMES_SEVERAL.test(name)) || isBad(name) || isCost(name);
}

/** A rate or number of something bad: 发生率, 事故数, 投诉件数; not what is done about it: 投诉处理率. */
export function isBad(name: string): boolean {
  if (/发生(率|数|次数|数量|量)$/.test(name)) return true;
  return (
    LOWER_BETTER.test(name) &&
    LOWER_BETTER.test(name.replace(BEFALLEN, '')) &&
    !TURNED.test(name) &&
    !GOOD_END.test(name)
  );
}

/** Whether more is better beyond doubt: 覆盖率, 完成率, 满意度. */
export function isHigherBetter(view: Pick<IndicatorView, 'name'>): boolean {
  return HIGHER_BETTER.test(view.name) && !isLowerBetter(view) && !TIME.test(view.name);
}
