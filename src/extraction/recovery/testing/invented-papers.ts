/** Invented papers for the tests of recovery: logical tables of many column sets, to be flattened in many ways. */

/** What stands in a column of an invented table. */
export type Part =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'description'
  | 'sign'
  | 'value'
  | 'unit'
  | 'target'
  | 'midtermTarget'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'basis'
  | 'remark';

export interface InventedRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description: string;
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
  readonly basis: string;
}

export interface InventedPaper {
  readonly title: string;
  readonly head: readonly (readonly [string, string])[];
  readonly columns: readonly (readonly [Part, string])[];
  readonly rows: readonly InventedRow[];
}

/** level 2 | name | description | sign | value | unit | actual | reason */
const POOL: Readonly<Record<string, readonly string[]>> = {
  产出指标: [
    '数量指标|新建村道里程|本年新建通村道路的长度|≥|12|公里|12.5公里|',
    '数量指标|举办技能培训场次|面向务工人员的技能培训|≥|6|场|7场|',
    '数量指标|参训学员人数|参加各期培训的学员总数|≥|300|人次|286人次|报名人数不足',
    '数量指标|更新图书册数|图书馆当年采购入藏的新书|≥|4000|册|4120册|',
    '数量指标|林木病虫害防治面积|实施防治的林地面积|≥|2.6|万亩|2.6万亩|',
    '数量指标|安全演练开展次数|组织消防与网络安全演练|=|2|次|2次|',
    '数量指标|资助困难学生人数|享受生活补助的学生|≥|185|人|185人|',
    '质量指标|工程验收合格率|验收合格的工程所占比例|=|100|%|100%|',
    '质量指标|培训考核通过率|通过结业考核的学员比例|≥|90|%|93%|',
    '质量指标|设备完好率|可正常使用的设备比例|≥|98|%|97.5%|部分设备老化',
    '质量指标|新书加工合格率|按标准完成编目的新书比例|≥|99|%|99%|',
    '时效指标|项目完工及时率|按合同工期完工的比例|≥|95|%|95%|',
    '时效指标|补助资金发放时间|补助发到学生账户的时限|≤|30|天|25天|',
    '时效指标|故障响应时间|接到报修至到场的时间|≤|2|小时|1.5小时|',
    '成本指标|每公里建设成本|通村道路单位造价|≤|48|万元|46.8万元|',
    '成本指标|人均培训费用|培训费用与参训人数之比|≤|450|元|432元|',
  ],
  效益指标: [
    '经济效益指标|带动农户增收额|受益农户年均增加收入|≥|1200|元|1350元|',
    '经济效益指标|减少物流成本||定性|有所降低||有所降低|',
    '社会效益指标|受益群众人数|道路沿线受益的群众|≥|8600|人|8730人|',
    '社会效益指标|村民出行便利程度||定性|明显改善||明显改善|',
    '社会效益指标|安全事故发生率|当年发生的责任事故比例|≤|1|%|0%|',
    '生态效益指标|水土流失治理率|治理面积占应治理面积|≥|85|%|86%|',
    '生态效益指标|沿线绿化覆盖率|绿化里程占总里程|≥|70|%|72%|',
    '可持续影响指标|道路管护机制健全性||定性|长期有效||长期有效|',
    '可持续影响指标|设施正常使用年限|设计使用年限|≥|15|年|15年|',
  ],
  满意度指标: [
    '服务对象满意度指标|受益群众满意度|问卷调查中满意的比例|≥|95|%|96%|',
    '服务对象满意度指标|参训学员满意度|学员对培训的满意比例|≥|92|%|94%|',
    '服务对象满意度指标|读者满意度|读者对服务的满意比例|≥|90|%|91.2%|',
  ],
};

const BASES = ['年度工作计划', '云川县2025年民生实事方案', '行业标准', '历史数据', '合同约定'];

function rowsOf(seed: number): InventedRow[] {
  return Object.entries(POOL).flatMap(([level1, lines]) =>
    lines
      .filter((_, index) => (index * 7 + seed * 3) % 5 < 2 || (level1 === '满意度指标' && index === seed % 3))
      .map((line, index) => {
        const [level2 = '', level3 = '', description = '', sign = '', value = '', unit = '', actual = '', reason = ''] =
          line.split('|');
        const weight = ['10', '5', '8', '6', '15'][(index + seed) % 5] ?? '10';
        const basis = BASES[(index + seed) % BASES.length] ?? '';
        return {
          level1,
          level2,
          level3,
          description,
          sign,
          value,
          unit,
          actual,
          weight,
          score: reason === '' ? weight : '4',
          reason,
          basis,
        };
      }),
  );
}

const LEVELS: readonly (readonly [Part, string])[] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['level3', '三级指标'],
];

const COLUMN_SETS: readonly (readonly (readonly [Part, string])[])[] = [
  [...LEVELS, ['target', '指标值']],
  [...LEVELS, ['description', '绩效指标描述'], ['target', '指标值'], ['basis', '指标值确定依据']],
  [
    ...LEVELS,
    ['target', '年度指标值'],
    ['actual', '实际完成值'],
    ['weight', '分值'],
    ['score', '得分'],
    ['reason', '偏差原因分析及改进措施'],
  ],
  [...LEVELS, ['sign', '指标性质'], ['value', '指标值'], ['unit', '度量单位'], ['weight', '权重']],
  [
    ...LEVELS,
    ['sign', '指标性质'],
    ['value', '指标值'],
    ['unit', '度量单位'],
    ['actual', '完成值'],
    ['weight', '权重'],
    ['score', '得分'],
    ['reason', '未完成原因分析'],
  ],
  [...LEVELS, ['target', '指标值'], ['remark', '备注']],
  [
    ...LEVELS,
    ['weight', '分值'],
    ['target', '年度指标值'],
    ['actual', '全年实际值'],
    ['score', '得分'],
    ['reason', '未完成原因及拟采取的改进措施'],
  ],
  [...LEVELS, ['target', '指标值及单位'], ['basis', '绩效标准']],
  [...LEVELS, ['target', '年度目标值'], ['actual', '全年实际完成值'], ['reason', '偏差原因分析']],
  [
    ...LEVELS,
    ['description', '指标解释'],
    ['target', '绩效目标值'],
    ['actual', '实际完成值'],
    ['weight', '指标分值'],
    ['score', '得分'],
  ],
  [...LEVELS, ['weight', '权重'], ['target', '目标值'], ['basis', '评分标准']],
  [...LEVELS, ['target', '年度指标值'], ['actual', '1-7月执行情况'], ['reason', '偏差原因分析']],
  [...LEVELS, ['target', '预期指标值'], ['weight', '分值'], ['actual', '完成情况'], ['score', '自评得分']],
  [...LEVELS, ['target', '指标值'], ['basis', '指标值确定依据'], ['weight', '权重']],
  [
    ...LEVELS,
    ['description', '指标说明'],
    ['sign', '符号'],
    ['value', '目标值'],
    ['unit', '计量单位'],
    ['basis', '数据来源'],
  ],
  [...LEVELS, ['sign', '指标性质'], ['value', '指标值'], ['unit', '度量单位']],
];

const PLACES = ['云川县', '临河口市', '青禾区', '石桥镇', '南屏县', '安泽岭市', '北川口区', '双溪镇'];
const OFFICES = ['交通运输局', '教育体育局', '图书馆', '林业局', '人力资源和社会保障局'];
const PROJECTS = [
  '通村道路建设项目',
  '乡村教师培训项目',
  '公共图书馆购书经费',
  '林业有害生物防治项目',
  '消防安全演练经费',
];

/** One paper per column set, each with other rows. */
export const inventedPapers: readonly InventedPaper[] = COLUMN_SETS.map((columns, seed) => {
  const place = PLACES[seed % PLACES.length] ?? '';
  const office = `${place}${OFFICES[seed % OFFICES.length] ?? ''}`;
  const selfEvaluation = columns.some(([part]) => part === 'actual');
  return {
    title: selfEvaluation ? '项目支出绩效自评表' : '项目支出绩效目标申报表',
    head: [
      ['项目名称', `${place}${PROJECTS[seed % PROJECTS.length] ?? ''}`],
      ['主管部门', office],
      ['实施单位', `${office}本级`],
      ['年度资金总额', `${(seed + 1) * 12}.50`],
    ],
    columns,
    rows: rowsOf(seed),
  };
});

/** The text of a row in a column. */
export function textOf(row: InventedRow, part: Part): string {
  if (part === 'target') return row.sign === '定性' ? row.value : `${row.sign}${row.value}${row.unit}`;
  if (part === 'midtermTarget' || part === 'remark') return '';
  return row[part];
}
