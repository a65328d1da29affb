import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { type ToldTable, tellIndicators } from './told-indicators.ts';

const paragraphs = (...lines: string[]): Block[] =>
  lines.map((text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } }));

function cellsOf(told: ToldTable | undefined): string[][] {
  const table = told?.table;
  const rows: string[][] = [];
  for (const cell of table?.kind === 'table' ? table.cells : [])
    rows[cell.row - 1] = [...(rows[cell.row - 1] ?? []), cell.text];
  return rows;
}

test('classes told a line each become rows with name and target', () => {
  const told = tellIndicators(
    paragraphs(
      '资金用于青禾区灌渠改造项目，资金总额60万元。',
      '一、产出指标',
      '数量指标：改造灌渠（≥**公里）大于等于2.5公里，新建闸门4座。',
      '时效指标：完工时间2024年10月底前。',
      '二、效益指标',
      '社会效益指标：灌溉条件明显改善；受益农户≥310户',
    ),
  );
  expect(cellsOf(told)).toEqual([
    ['项目名称', '青禾区灌渠改造项目'],
    ['资金总额', '60万元'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造灌渠（≥**公里）', '大于等于2.5公里'],
    ['产出指标', '数量指标', '新建闸门', '4座'],
    ['产出指标', '时效指标', '完工时间', '2024年10月底前'],
    ['效益指标', '社会效益指标', '灌溉条件', '明显改善'],
    ['效益指标', '社会效益指标', '受益农户', '≥310户'],
  ]);
});

test('a report tells its indicators behind the classes it analyses, with points and values in its own words', () => {
  const told = tellIndicators(
    paragraphs(
      '1.产出指标完成情况分析。',
      '（1）数量指标：分值10分，自评得分9分。改造低产茶园面积862.5公顷，其中老茶园换种41.2公顷。',
      '（2）质量指标。分值5分，得5分。康复服务比例年初指标值为不低于85%，全年实际完成值100%。',
      '2.效益指标完成情况分析。',
      '（1）经济效益。户均采茶增加64公斤，农民增收渠道得到拓宽。',
      '（2）社会效益：资金使用没有违规，村容整洁。',
      '3.满意度指标完成情况分析。群众满意度达95%。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['产出指标', '数量指标', '改造低产茶园面积', '862.5公顷', '', ''],
    ['产出指标', '数量指标', '老茶园换种', '41.2公顷', '', ''],
    ['产出指标', '质量指标', '康复服务比例', '不低于85%', '100%', '5'],
    ['效益指标', '经济效益', '户均采茶增加', '64公斤', '', ''],
    ['满意度指标', '满意度指标', '群众满意度', '达95%', '', ''],
  ]);
});

test('classes that run into their first indicator, and names with one value in common', () => {
  const told = tellIndicators(
    paragraphs(
      '（二）项目效益情况。',
      '社会效益指标临聘工资发放率、农村道路完好率均达到100%；可持续影响指标有效带动周边经济发展；服务对象满意度指标群众满意度大于等于95%。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['项目效益', '社会效益指标', '临聘工资发放率', '达到100%'],
    ['项目效益', '社会效益指标', '农村道路完好率', '达到100%'],
    ['项目效益', '服务对象满意度指标', '群众满意度', '大于等于95%'],
  ]);
});

test('a heading that runs both classes together has its indicators below it', () => {
  const told = tellIndicators(
    paragraphs(
      '1、产出指标数量指标：',
      '柳湾村新建泵房2座、铺设管线；东坪村更换水表。',
      '质量指标：工程验收合格率100%',
      '2、效益指标社会效益指标：受益人口≥≥420人',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['产出指标', '数量指标', '柳湾村新建泵房', '2座'],
    ['产出指标', '质量指标', '工程验收合格率', '100%'],
    ['效益指标', '社会效益指标', '受益人口', '≥≥420人'],
  ]);
});

test('a share ends a clause where the next name follows it, months in a list are one date, and 指标 in front of a value is no part of the name', () => {
  const told = tellIndicators(
    paragraphs(
      '1.质量指标。补贴发放率为97%建档率及资金到位率均为100%。',
      '2.时效指标。护林补贴每月下旬发放指标为100%实际完成值为99.5%防火津贴每年4月、10月份发放指标为100%实际完成值为100%',
      '3.成本指标国家规定标准执行指标为100%实际完成值为100%',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['', '质量指标', '补贴发放率', '97%', ''],
    ['', '质量指标', '建档率', '100%', ''],
    ['', '质量指标', '资金到位率', '100%', ''],
    ['', '时效指标', '护林补贴每月下旬发放', '100%', '99.5%'],
    ['', '时效指标', '防火津贴每年4月、10月份发放', '100%', '100%'],
    ['成本指标', '成本指标', '国家规定标准执行', '100%', '100%'],
  ]);
});

test('a notice on several projects tells the indicators of each below its heading', () => {
  const notice = (...between: string[]) =>
    paragraphs(
      ...between,
      '一、云川县职业教育补助项目',
      '4.投资预算：260万元；',
      '7.绩效目标：解决贫困家庭学生上学的后顾之忧。满意度指标：贫困家庭学生满意度100%。',
      '二、云川县短期技能培训项目',
      '4.投资预算：40万元；',
      '7.绩效目标：提高学习技能的积极性。满意度指标：受训人员满意度98%。',
    );
  expect(cellsOf(tellIndicators(notice())).slice(-3)).toEqual([
    ['项目名称', '项目金额', '一级指标', '二级指标', '三级指标', '指标值'],
    ['云川县职业教育补助项目', '260万元', '满意度指标', '满意度指标', '贫困家庭学生满意度', '100%'],
    ['云川县短期技能培训项目', '40万元', '满意度指标', '满意度指标', '受训人员满意度', '98%'],
  ]);
  const withOther = tellIndicators(notice('总体目标：', '数量指标：修建村道≥12公里，新建桥梁2座。'));
  expect(cellsOf(withOther).at(-1)).not.toContain('云川县短期技能培训项目');
});

test('a dash sets a class apart from its indicator, and money below a heading makes it that of a project', () => {
  const told = tellIndicators(
    paragraphs(
      '一、科技创新券专项',
      '项目金额：260万元',
      '产出指标：',
      '数量指标——发放企业数：≥150家',
      '时效指标——兑付完成时间：2024年11月底前',
      '效益指标：',
      '社会效益指标——企业备案数：新增60家以上',
      '二、科普活动经费',
      '项目金额：48万元',
      '产出指标：',
      '数量指标——活动场次：≥35场',
      '效益指标：',
      '可持续影响指标——科普阵地建设：长期',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['科技创新券专项', '260万元', '产出指标', '数量指标', '发放企业数', '≥150家'],
    ['科技创新券专项', '260万元', '产出指标', '时效指标', '兑付完成时间', '2024年11月底前'],
    ['科技创新券专项', '260万元', '效益指标', '社会效益指标', '企业备案数', '新增60家以上'],
    ['科普活动经费', '48万元', '产出指标', '数量指标', '活动场次', '≥35场'],
    ['科普活动经费', '48万元', '效益指标', '可持续影响指标', '科普阵地建设', '长期'],
  ]);
});

test('costs are a class of the second level where their heading is numbered as the others of it are', () => {
  const told = tellIndicators(
    paragraphs(
      '（一）产出指标完成情况',
      '1.数量指标',
      '指标1：培训人数，年初目标值≥160人，实际完成172人。',
      '2.成本指标',
      '指标1：人均成本，年初目标值≤2500元，实际完成2460元。',
      '（二）效益指标完成情况',
      '1.社会效益指标',
      '指标1：就业率，年初目标值≥60%，实际完成61.2%。',
      '（三）满意度指标完成情况',
      '指标1：学员满意度，年初目标值≥95%，实际完成97%。',
    ),
  );
  expect(
    cellsOf(told)
      .slice(1)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ['产出指标', '数量指标', '培训人数'],
    ['产出指标', '成本指标', '人均成本'],
    ['效益指标', '社会效益指标', '就业率'],
    ['满意度指标', '', '学员满意度'],
  ]);
});

test('a goal that is nothing but a list of targets tells indicators without classes', () => {
  const told = tellIndicators(
    paragraphs(
      '（一）项目概况：实施石桥村通组路工程。',
      '（二）绩效目标：道路硬化≥0.6公里；工程验收合格率≥98%；受益户数≥23户；改善村基础设施。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['', '', '道路硬化', '≥0.6公里'],
    ['', '', '工程验收合格率', '≥98%'],
    ['', '', '受益户数', '≥23户'],
  ]);
  const runOn = tellIndicators(
    paragraphs('绩效目标：道路硬化≥0.6公里；验收合格率≥98%；受益人口数≥23人改善村基础设施，促进经济发展。'),
  );
  expect(cellsOf(runOn).at(-1)?.slice(2)).toEqual(['受益人口数', '≥23人']);
  const main = tellIndicators(
    paragraphs('项目概况', '为改善环境，主要指标是道路装灯率100%，亮灯率99%，免费开放公厕34座，垃圾处理率达91%以上。'),
  );
  expect(cellsOf(main).at(-1)).toEqual(['', '', '垃圾处理率', '达91%以上']);
  expect(tellIndicators(paragraphs('绩效目标：完成道路硬化，改善村基础设施，受益户数≥23户。'))).toBeUndefined();
});

test('what was really reached belongs to the indicator in front of it', () => {
  const told = tellIndicators(
    paragraphs(
      '（1）产出指标。',
      '数量指标：巡护里程≥900公里，实际巡护里程912公里；布防队伍≥6支，实际布防6支。',
      '质量指标：火情处置率100%。',
    ),
  );
  expect(cellsOf(told)).toEqual([
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值'],
    ['产出指标', '数量指标', '巡护里程', '≥900公里', '912公里'],
    ['产出指标', '数量指标', '布防队伍', '≥6支', '6支'],
    ['产出指标', '质量指标', '火情处置率', '100%', ''],
  ]);
});

test('why something else was reached is the reason of its line', () => {
  const told = tellIndicators(
    paragraphs(
      '养护村道里程：指标值为“40公里”，全年实际完成值为38公里，因雨季停工，余下路段次年完成；',
      '工程验收合格率：指标值为“100%”，使用的材料均已检验，完成值为100%；',
      '群众满意度：指标值为“≥90%”，全年实际完成值为95%。',
    ),
  );
  expect(cellsOf(told)).toEqual([
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '偏差原因分析及改进措施'],
    ['', '', '养护村道里程', '40公里', '38公里', '因雨季停工，余下路段次年完成'],
    ['', '', '工程验收合格率', '100%', '100%', ''],
    ['', '', '群众满意度', '≥90%', '95%', ''],
  ]);
});

test('values that a paper without punctuation runs into the next words, and classes into their only indicator', () => {
  const told = tellIndicators(
    paragraphs(
      '1.数量指标。待遇领取人数年初任务数18420人，全年完成值18655人。',
      '2.质量指标。待遇发放准确率为100%资金到位率为98%。',
      '3.时效指标。缴费补贴每年6月、12月划转率为100%实际完成值为100%',
      '4.成本指标补助标准达标率为100%实际完成值为100%',
      '• 社会效益指标：贴息率为50%以上的企业达到20家，力争投诉同比下降。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['', '数量指标', '待遇领取人数', '18420人', '18655人'],
    ['', '质量指标', '待遇发放准确率', '100%', ''],
    ['', '质量指标', '资金到位率', '98%', ''],
    ['', '时效指标', '缴费补贴每年6月、12月划转率', '100%', '100%'],
    ['成本指标', '成本指标', '补助标准达标率', '100%', '100%'],
    ['', '社会效益指标', '贴息率为50%以上的企业', '达到20家', ''],
    ['', '社会效益指标', '投诉', '同比下降', ''],
  ]);
});

test('a title behind the path of a web page names the project, without the 项目 of 项目支出', () => {
  const titled = (title: string) =>
    cellsOf(tellIndicators(paragraphs(title, '数量指标：养护管道≥86公里。', '质量指标：设施完好率≥96%。')))[0];
  expect(titled('首页 > 公开 > 2022年度排水设施养护费项目支出绩效目标批复表解读')).toEqual([
    '项目名称',
    '排水设施养护费',
  ]);
  expect(titled('石桥村通组路建设项目绩效目标')).toEqual(['项目名称', '石桥村通组路建设项目']);
});

test('prose that names a class of indicators is left as prose', () => {
  expect(
    tellIndicators(paragraphs('数量指标：各单位应当结合实际填写，不得空缺，由财政所汇总。', '以上。')),
  ).toBeUndefined();
});

test('classes that say one thing each are a list, although most of it is wished and not counted', () => {
  const told = tellIndicators(
    paragraphs(
      '1.产出指标完成情况分析。',
      '数量指标：完成道路铺设862米，已完成；',
      '质量指标：确保工程质量，已完成；',
      '时效指标：按时完成建设，随工程进度把控；',
      '2.效益指标完成情况分析。',
      '社会效益指标：方便沿线居民出行，已完成。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([['产出指标', '数量指标', '完成道路铺设', '862米', '已完成']]);
});

test('points and values of a class that names its indicators, what was reached first and what was to be behind it', () => {
  const told = tellIndicators(
    paragraphs(
      '3.满意度指标完成情况：分值10分，自评得分10分。学生满意度：分值6分，经测评，学生满意度为98.2%，大于年度指标值≥95%，自评得分6分；家长满意度：分值4分，经测评，家长满意度为97.5%，高于年度指标值≥95%。',
    ),
  );
  expect(cellsOf(told)).toEqual([
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
    ['满意度指标', '满意度指标', '学生满意度', '≥95%', '98.2%', '6'],
    ['满意度指标', '满意度指标', '家长满意度', '≥95%', '97.5%', '4'],
  ]);
});

test('targets in brackets, with a wish behind their unit, and behind how far they were done', () => {
  const told = tellIndicators(
    paragraphs(
      '（1）产出指标。',
      '（1）数量指标。',
      '已基本完成改造低产茶园面积1180公顷，受益脱贫人口≥31人提升村容村貌。',
      '（2）质量指标。',
      '苗种规格≥4厘米，苗种检疫合格率100%；',
      '（3）成本指标。',
      '支出控制在预算批复范围内（≥100%）。',
    ),
  );
  expect(
    cellsOf(told)
      .slice(1)
      .map((cells) => cells.slice(1, 4)),
  ).toEqual([
    ['数量指标', '改造低产茶园面积', '1180公顷'],
    ['数量指标', '受益脱贫人口', '≥31人'],
    ['质量指标', '苗种规格', '≥4厘米'],
    ['质量指标', '苗种检疫合格率', '100%'],
    ['成本指标', '支出控制在预算批复范围内', '≥100%'],
  ]);
});

test('a class tells what was to be reached and what was of several, each behind its name', () => {
  const told = tellIndicators(
    paragraphs(
      '（一）产出指标',
      '1.数量指标。天然林管护面积，年初目标值≥42.6万亩，实际完成42.6万亩；选聘护林员，年初目标值≥215人，实际完成218人。',
      '2.时效指标。工程完工率≥95%，1-7月完成60%。',
      '（二）效益指标',
      '可持续影响。设施使用年限≥8年。',
      '（三）满意度指标',
      '林区群众满意度≥90%，年底开展调查。',
      '监督电话0391-0000000，公示期7天。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['产出指标', '数量指标', '天然林管护面积', '≥42.6万亩', '42.6万亩'],
    ['产出指标', '数量指标', '选聘护林员', '≥215人', '218人'],
    ['产出指标', '时效指标', '工程完工率', '≥95%', '60%'],
    ['效益指标', '可持续影响', '设施使用年限', '≥8年', ''],
    ['满意度指标', '', '林区群众满意度', '≥90%', ''],
  ]);
});

test('goals below the headings of their projects need fewer targets, and the project of a sentence brings its own money', () => {
  const told = tellIndicators(
    paragraphs(
      '一、法律援助专项经费项目',
      '1.项目资金：45万元；',
      '2.绩效目标：提供法律援助，办理案件不少于320件，受援人满意度达到95%。',
      '二、人民调解专项经费项目',
      '1.项目资金：28万元；',
      '2.绩效目标：做好排查化解，调解纠纷不少于1500件，调解成功率达到96%。',
    ),
  );
  expect(cellsOf(told).at(-1)).toEqual(['人民调解专项经费项目', '28万元', '', '', '调解成功率', '达到96%']);
  const explained = tellIndicators(
    paragraphs(
      '2024年项目预算5630万元。',
      '重点项目为校舍能力提升项目，安排资金1280万元，主要指标是新建校舍6500平方米，购置床位820套，验收合格率100%，满意度达到92%以上。',
    ),
  );
  expect(cellsOf(explained).slice(0, 2)).toEqual([
    ['项目名称', '校舍能力提升项目'],
    ['资金总额', '1280万元'],
  ]);
});

test('classes of benefits behind 成本指标, a class of either level, are not below it', () => {
  const told = tellIndicators(
    paragraphs(
      '目标设置5项，其中数量指标新建冷库2座；时效指标按期完成率100%；成本指标补助额度80万元；经济效益指标增加收入4.5万元；满意度指标群众满意度95%。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['', '数量指标', '新建冷库', '2座'],
    ['', '时效指标', '按期完成率', '100%'],
    ['成本指标', '成本指标', '补助额度', '80万元'],
    ['', '经济效益指标', '增加收入', '4.5万元'],
    ['满意度指标', '满意度指标', '群众满意度', '95%'],
  ]);
});

test('sentences are told apart from lists whose classes stand above their lines', () => {
  const sentence = '数量指标：修建村道≥12公里，新建桥梁2座。质量指标：验收合格率100%。';
  expect(tellIndicators(paragraphs('一、产出指标', sentence))?.isList).toBe(false);
  const outline = [
    '（一）产出指标',
    '1.数量指标',
    '修建村道，≥12公里',
    '新建桥梁，2座',
    '2.质量指标',
    '验收合格率，100%',
  ];
  expect(tellIndicators(paragraphs(...outline))?.isList).toBe(true);
  const brackets = ['【产出指标-数量指标】', '指标1:修建村道(≥12公里)', '指标2:新建桥梁(2座)'];
  expect(tellIndicators(paragraphs(...brackets))?.isList).toBe(true);
});

test('times of each period, amounts with thousands and states in words are targets of clauses; a ratio that begins with 实际 is a name', () => {
  const told = tellIndicators(
    paragraphs(
      '质量指标：实际飞行小时数/计划小时数≥80%；文件合法性审查应审尽审',
      '时效指标：资金拨付时间每月10日前；任务完成时间2024年1-12月；工资按时发放及时',
      '成本指标：成本控制不超预算；每亩补助1,500元',
      '社会效益指标：节约财政资金有效',
    ),
  );
  expect(
    cellsOf(told)
      .slice(1)
      .map((cells) => cells.slice(-2)),
  ).toEqual([
    ['实际飞行小时数/计划小时数', '≥80%'],
    ['文件合法性审查', '应审尽审'],
    ['资金拨付时间', '每月10日前'],
    ['任务完成时间', '2024年1-12月'],
    ['工资按时发放', '及时'],
    ['成本控制', '不超预算'],
    ['每亩补助', '1,500元'],
    ['节约财政资金', '有效'],
  ]);
});
