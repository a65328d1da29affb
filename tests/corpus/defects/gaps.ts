// What a plan lacks: a class, an explanation, a basis.
import { line } from '../../../src/checking/example-plan.ts';
import { level2Of, parentOf } from '../../../src/model/indicator-class.ts';
import type { Indicator } from '../../../src/model/plan.ts';
import { type Defect, lines, project, type Wording } from './defect.ts';

type Level2 = ReturnType<typeof level2Of>;

/** All lines of some classes taken out. */
const without = (
  told: string,
  gone: (level2: Level2, level1: string) => boolean,
  ...put: readonly Indicator[]
): Wording =>
  project(told, (one) => {
    const left = one.indicators.filter(({ level2, level1 }) => !gone(level2Of(level2), level1));
    return left.length < one.indicators.length ? { indicators: [...left, ...put] } : undefined;
  });

const isBenefit = (level2: Level2): boolean => level2 !== undefined && parentOf(level2) === 'benefit';

/** The lines of the first project with another basis. */
const bases = (basis: string): Wording =>
  project(basis || '(empty)', (one) => ({ indicators: one.indicators.map((each) => ({ ...each, basis })) }));

export const gapDefects: readonly Defect[] = [
  {
    id: 'no quantity',
    rules: ['project-without-quantity-indicator', 'quantity-is-rate'],
    wordings: [
      without('no line of 数量', (level2) => level2 === 'quantity'),
      without('only 不适用', (level2) => level2 === 'quantity', line('数量指标', '不适用', '不适用')),
      without('only 无', (level2) => level2 === 'quantity', line('数量指标', '无', '')),
      without('only a rate', (level2) => level2 === 'quantity', line('数量指标', '任务完成率', '≥95%')),
      without('an empty line', (level2) => level2 === 'quantity', line('数量指标', '', '')),
      without('only a slash', (level2) => level2 === 'quantity', line('数量指标', '/', '/')),
    ],
  },
  {
    id: 'no benefit',
    rules: ['project-without-benefit-indicator'],
    wordings: [
      without('no line of 效益', isBenefit),
      without('only 不适用', isBenefit, line('经济效益指标', '不适用', '不适用')),
      without('only 无', isBenefit, line('社会效益指标', '无', '无')),
      without('an empty line', isBenefit, line('生态效益指标', '', '')),
      without('only 不涉及', isBenefit, line('社会效益指标', '本项目不涉及社会效益', '不涉及')),
      without('only slashes', isBenefit, line('社会效益指标', '/', '/'), line('经济效益指标', '/', '/')),
    ],
  },
  {
    id: 'no satisfaction',
    rules: ['project-without-satisfaction-indicator', 'indicator-is-filler'],
    wordings: [
      without('no line of 满意度', (level2, level1) => level2 === 'satisfaction' || level1.includes('满意')),
      without('only 不适用', (level2) => level2 === 'satisfaction', line('服务对象满意度指标', '不适用', '不适用')),
      without('only 无', (level2) => level2 === 'satisfaction', line('服务对象满意度指标', '无', '无')),
      without('an empty line', (level2) => level2 === 'satisfaction', line('服务对象满意度指标', '', '')),
      without('only a slash', (level2) => level2 === 'satisfaction', line('满意度指标', '/', '/')),
      without('only 不涉及', (level2) => level2 === 'satisfaction', line('服务对象满意度指标', '不涉及', '不涉及')),
    ],
  },
  {
    id: 'description is the name',
    rules: ['description-equals-name'],
    wordings: [
      lines(['数量指标', '举办业务培训班', '≥4期', { description: '举办业务培训班' }]),
      lines(['数量指标', '发放宣传资料数量', '≥5000份', { description: '发放宣传资料数量。' }]),
      lines(['质量指标', '竣工验收合格率', '≥98%', { description: '竣工验收 合格率' }]),
      lines(['数量指标', '购置检测设备', '≥6台', { description: '购置检测设备数量' }]),
      lines(['社会效益指标', '提升路网服务水平', '有效提升', { description: '提升路网服务水平情况' }]),
      lines(['数量指标', '走访困难家庭户数', '≥60户', { description: '走访困难家庭的户数' }]),
    ],
  },
  {
    id: 'basis missing',
    rules: ['basis-missing'],
    wordings: ['', '/', '无', '—', '-', '暂无'].map(bases),
  },
  {
    id: 'basis that says nothing',
    rules: ['basis-generic', 'basis-same-everywhere'],
    wordings: [
      '依据上级要求',
      '其他标准',
      '工作需要',
      '根据实际情况',
      '按照有关规定',
      '相关文件',
      '工作安排',
      '单位实际',
      '历年经验',
      '部门工作计划',
      '经验值',
      '领导要求',
      '本部门实际需求',
      '依据相关法律法规',
      '常规做法',
      '单位自定',
      '按惯例执行',
      '上级下达任务',
      '结合往年工作情况',
      '按需',
      '日常工作',
      '上级考核要求',
    ].map((basis) => ({ ...lines(['数量指标', '举办业务培训班', '≥4期', { basis }]), told: basis })),
  },
  {
    id: 'same basis everywhere',
    rules: ['basis-same-everywhere'],
    also: ['basis-generic'],
    wordings: ['年度工作计划', '云财预〔2024〕18号', '历史标准', '计划标准', '行业标准', '根据2025年工作方案测算'].map(
      bases,
    ),
  },
];
