import { defineRegulation } from './regulation.ts';

/** The guide to core goals and indicators. Title and date were seen; its content is recalled, second-level cost names were seen. */
export const guide2021 = defineRegulation(
  {
    number: '财预〔2021〕101号',
    title: '中央部门项目支出核心绩效目标和指标设置及取值指引（试行）',
    date: '2021-08-18',
    mark: 'seen',
  },
  {
    coreGoals: { topic: '核心绩效目标：概括项目要干什么、达到什么效果，与指标相互对应', mark: 'recalled' },
    costAsLevel1: { topic: '成本指标作为一级指标，下设经济成本、社会成本、生态环境成本', mark: 'seen' },
    costIndicator: { topic: '经济成本指标反映实施项目的直接支出，应与预算金额、支出标准衔接', mark: 'recalled' },
    outputIndicators: { topic: '产出指标：数量、质量、时效的含义与设置', mark: 'recalled' },
    quantityIndicator: { topic: '数量指标反映预期提供的公共产品或服务数量', mark: 'recalled' },
    qualityIndicator: { topic: '质量指标反映预期提供的公共产品或服务达到的标准和水平', mark: 'recalled' },
    timelinessIndicator: { topic: '时效指标反映及时程度和效率，应设明确的时点、时限', mark: 'recalled' },
    benefitIndicators: { topic: '效益指标反映预期产出带来的影响，不适用的不必设置', mark: 'recalled' },
    satisfactionWhenApplicable: {
      topic: '满意度指标：直接面向社会主体及公众提供服务的项目设置，说明调查方式',
      mark: 'recalled',
    },
    weights: { topic: '分值权重：成本 20、产出 40、效益 20、满意度 10，预算执行率 10', mark: 'recalled' },
    operatorsAndUnits: { topic: '指标值的设置：计算符号（≥、≤、＝ 等）、数值和计量单位', mark: 'recalled' },
    targetBasis: { topic: '指标值依据：计划标准、行业标准、历史标准、预算支出标准等', mark: 'recalled' },
    dataSources: { topic: '指标的数据来源和取值方式：证明材料、情况说明、问卷调查、趋势判断等', mark: 'recalled' },
    indicatorNames: { topic: '指标名称简洁、明确，一项指标只说一件事，不含指标值', mark: 'recalled' },
    satisfactionBands: { topic: '满意度按区间赋分的示例', mark: 'recalled' },
  },
);
