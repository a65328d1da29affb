import type { Source } from './document.ts';
import type { Message } from './message.ts';
import type { Place } from './place.ts';
import type { NumberTarget, Target } from './target.ts';

/**
 * A performance paper as data: `mingji.plan/1`, the interchange format (SPEC 3.2). All money is in 元 as a plain decimal string.
 *
 * Absence: a field that the paper does not have is absent; a field whose cell is printed and empty is ""; `null` where it is
 * allowed means printed but unreadable (a message says what stood there). None of them is ever 0.
 *
 * `at` says where the thing itself stands; `places` where its single fields stand, by field name, when they stand elsewhere.
 */
export interface Plan {
  readonly schema: 'mingji.plan/1';
  readonly source: Source;
  /** The id of the layout that claimed the paper ("hebei", "anhui-declaration" …) or "general". */
  readonly layout: string;
  readonly department: Department;
  /** Four digits; absent when the paper does not say. */
  readonly fiscalYear?: number;
  readonly overallGoal?: string;
  readonly divisions: readonly Division[];
  readonly safeguards: readonly string[];
  /** The budget of the department as a whole. */
  readonly budget?: DepartmentBudget;
  /** 部门职责概述 */
  readonly duties?: string;
  readonly workPlan: readonly WorkItem[];
  /** Indicators of the department as a whole. */
  readonly indicators: readonly Indicator[];
  /** Self-evaluation or monitoring of the department as a whole: as `Project.execution`. */
  readonly execution?: readonly ExecutionLine[];
  readonly outcome?: string;
  readonly printedTotal?: string;
  readonly printedGrade?: string;
  /** 专项资金汇总表: the lines as printed, with their printed total. */
  readonly summary?: ProjectSummary;
  readonly projects: readonly Project[];
  readonly places?: Places;
  readonly messages: readonly Message[];
}

export type Places = Readonly<Record<string, Place>>;

/** Amount in 元, or null when something is printed that is not an amount. */
export type PrintedAmount = string | null;

export interface Department {
  /** Absent when the paper names none. */
  readonly name?: string;
  readonly code?: string;
}

/** 分项绩效目标 */
export interface Division {
  readonly title: string;
  readonly goal: string;
  /** The measurable targets that stand in the division's sentences. */
  readonly targets: readonly { readonly name: string; readonly target: NumberTarget; readonly at?: Place }[];
  readonly at?: Place;
}

export interface DepartmentBudget {
  readonly total?: PrintedAmount;
  readonly generalPublic?: PrintedAmount;
  readonly governmentFund?: PrintedAmount;
  readonly other?: PrintedAmount;
  readonly basic?: PrintedAmount;
  readonly project?: PrintedAmount;
  /** Income heads beside the three above, by their printed label ("纳入专户管理的非税收入拨款"). */
  readonly further?: Readonly<Record<string, PrintedAmount>>;
  readonly places?: Places;
  readonly at?: Place;
}

export interface WorkItem {
  readonly item: string;
  readonly unit?: string;
  readonly goal?: string;
  /** 完成情况, in a 自评表. */
  readonly outcome?: string;
  readonly at?: Place;
}

export interface ProjectSummary {
  readonly total?: PrintedAmount;
  readonly lines: readonly {
    readonly name: string;
    readonly amount?: PrintedAmount;
    readonly midtermGoal?: string;
    readonly annualGoal?: string;
    readonly at?: Place;
  }[];
  readonly at?: Place;
}

export interface Project {
  readonly name: string;
  /** As printed, spaces removed. */
  readonly code?: string;
  /** 实施单位 */
  readonly unit?: string;
  /** 主管部门, where the form names it apart from the unit. */
  readonly department?: string;
  /** 项目属性 ("延续项目"). */
  readonly nature?: string;
  /** 项目期 ("长期", "3年", "2023年1月-12月"). */
  readonly period?: string;
  readonly amounts: Amounts;
  readonly midtermAmounts?: Amounts;
  /** The money unit the paper prints ("万元", "元"). */
  readonly amountUnit?: string;
  /** 资金用途 */
  readonly purpose?: string;
  readonly fundingPlan: readonly FundingStep[];
  readonly goals: readonly string[];
  readonly midtermGoals: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly costLines: readonly CostLine[];
  /** The printed sum of the cost lines (合计). */
  readonly costTotal?: PrintedAmount;
  /** 自评表 and 监控表: the money table, one line per source of funds. */
  readonly execution?: readonly ExecutionLine[];
  /** 自评表: 实际完成情况. */
  readonly outcome?: string;
  /** 自评表: the printed 总分 and 等级. */
  readonly printedTotal?: string;
  readonly printedGrade?: string;
  /** Labels and values of the form that no field above holds ("立项依据" …), in order. */
  readonly further?: readonly { readonly label: string; readonly value: string; readonly at?: Place }[];
  readonly places?: Places;
  readonly at?: Place;
}

export interface Amounts {
  readonly total?: PrintedAmount;
  readonly fiscal?: PrintedAmount;
  readonly other?: PrintedAmount;
  /** Sources beside the two above, by their printed label ("上年结转", "中央资金"). */
  readonly further?: Readonly<Record<string, PrintedAmount>>;
  readonly places?: Places;
}

/** 资金支出计划: what is to be spent by a date; `unit` "%" or, where offices wrote money there, "" as nothing is printed. */
export interface FundingStep {
  /** As printed: "3月底". */
  readonly by: string;
  /** "" where nothing is printed, null where what is printed could not be read. */
  readonly value: string | null;
  readonly unit: string;
  readonly at?: Place;
}

export type Horizon = 'annual' | 'midterm';

/** One line of an indicator table. The levels are as printed ("效果指标"), words cut by the line width joined again. */
export interface Indicator {
  readonly horizon: Horizon;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description?: string;
  readonly target: Target;
  /** 指标值确定依据, 绩效标准 */
  readonly basis?: string;
  /** 分值 or 权重 as a plain decimal; null when unreadable. */
  readonly weight?: string | null;
  /** 实际完成值 as printed. */
  readonly actual?: string;
  /** 得分 as a plain decimal; null when unreadable. */
  readonly score?: string | null;
  /** 偏差原因分析及改进措施 */
  readonly reason?: string;
  /** 监控表: 全年预计完成情况, 完成可能性. */
  readonly forecast?: string;
  readonly likelihood?: string;
  /** Remaining columns by their printed header ("前年实际", "备注"). */
  readonly further?: Readonly<Record<string, string>>;
  readonly at: Place;
  readonly places?: Places;
  /** True where operator or number come from a scan and a person has to confirm them. */
  readonly toConfirm?: boolean;
}

/** 支出明细及测算说明: one line with its costing text ("12期×1000元/期=1.2万元"). */
export interface CostLine {
  readonly name: string;
  readonly amount?: PrintedAmount;
  readonly formula?: string;
  readonly at?: Place;
}

/** One line of the money table of a 自评表 or 监控表. */
export interface ExecutionLine {
  /** As printed: "年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金". */
  readonly label: string;
  readonly kind: 'total' | 'fiscal' | 'carried-over' | 'other';
  /** 年初预算数 */
  readonly initial?: PrintedAmount;
  /** 全年预算数 (A), 调整后预算数 */
  readonly adjusted?: PrintedAmount;
  /** 全年执行数 (B), 1–n月执行数 */
  readonly executed?: PrintedAmount;
  /** 监控表: 全年预计执行数 */
  readonly forecast?: PrintedAmount;
  readonly weight?: string | null;
  /** 执行率 as printed ("86%"). */
  readonly rate?: string;
  readonly score?: string | null;
  readonly reason?: string;
  readonly at?: Place;
}
