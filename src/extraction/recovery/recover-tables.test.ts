import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../model/document.ts';
import { recoverTables } from './recover-tables.ts';
import { awkwardPapers } from './testing/awkward-papers.ts';
import { flatten, type Style, styles } from './testing/flatten.ts';
import { inventedPapers } from './testing/invented-papers.ts';
import { measure } from './testing/measure.ts';

const paragraphs = (text: string): Block[] =>
  text.split('\n').map((line, index) => ({ kind: 'paragraph', text: line, at: { line: index + 1 } }));

const tablesOf = (text: string): Table[] =>
  recoverTables(paragraphs(text)).blocks.filter((block) => block.kind === 'table');

/** The rows of a table as texts; a line break inside a cell is written "/". */
function rowsOf(table: Table | undefined): string[] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, index) =>
    table.cells
      .filter((cell) => cell.row === index + 1)
      .map((cell) => cell.text.replace(/\n/g, '/'))
      .join(' | '),
  );
}

/**
 * How many of all rows have to come back, by style, in per cent: with separators all but all, without any nine of ten. Where a level stands at
 * the middle of rows of different heights, two of them may have it equally well.
 */
const REQUIRED: Partial<Record<Style, number>> = { 'cut-words': 97, 'laid-out-centred': 98, 'run-on': 90 };

describe('recoverTables', () => {
  it.each(styles)('gives back the rows of papers flattened as %s', (style) => {
    const [plain, awkward] = [measure(style, inventedPapers), measure(style, awkwardPapers)];
    const share = (100 * (plain.found + awkward.found)) / (plain.rows + awkward.rows);
    const invented = (100 * (plain.invented + awkward.invented)) / (plain.rows + awkward.rows);
    expect(share, [...plain.misses, ...awkward.misses].join('\n')).toBeGreaterThanOrEqual(REQUIRED[style] ?? 100);
    expect(invented).toBeLessThanOrEqual(100 - (REQUIRED[style] ?? 100));
  });

  it('takes the line below a head in Markdown for none of the rows, however short its dashes are', () => {
    const [table] = tablesOf('一级指标|三级指标|指标值\n:-:|--|-:\n产出指标|植树|≥100亩\n效益指标|-|-');
    expect(rowsOf(table)).toEqual(['一级指标 | 三级指标 | 指标值', '产出指标 | 植树 | ≥100亩', '效益指标 | - | -']);
  });

  it('reads the head of a form that runs on: a bracket that belongs to a name, a money table, a list of dates', () => {
    const [table] = tablesOf(
      '项目支出绩效自评表项目名称支持学前教育发展资金(普惠性民办园奖补)主管部门云川县教育局项目开始日期2024-01-01资金情况(万元)全年预算数(A)全年执行数(B)分值执行率(B/A)得分年度资金总额:6562.81096.62%9.7其中:本年财政拨款6562.8其他资金绩效指标一级指标二级指标三级指标指标值实际完成值产出指标数量指标奖补园所数≥19所19所质量指标年检合格率100%100%',
    );
    expect(rowsOf(table).slice(0, 7)).toEqual([
      '项目名称 | 支持学前教育发展资金(普惠性民办园奖补)',
      '主管部门 | 云川县教育局',
      '项目开始日期 | 2024-01-01',
      '资金情况(万元) | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分',
      '年度资金总额: | 65 | 62.8 | 10 | 96.62% | 9.7',
      '其中:本年财政拨款 | 65 | 62.8',
      '其他资金',
    ]);
  });

  it('leaves ordinary text and real tables as they are', () => {
    const table: Table = {
      kind: 'table',
      at: { table: 1 },
      rows: 1,
      columns: 1,
      cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '一级指标', at: { table: 1, row: 1, column: 1 } }],
    };
    const blocks: Block[] = [
      ...paragraphs(
        '云川县林业局2025年工作总结\n\n一、全年造林1.2万亩，质量指标和时效指标均达到要求。\n项目名称见附件。',
      ),
      table,
    ];
    expect(recoverTables(blocks)).toEqual({ blocks, messages: [] });
  });

  it('keeps for each cell the line it came from', () => {
    const [table] = tablesOf('一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n修建村道\n≥12公里');
    expect(table?.cells.map((cell) => [cell.text, cell.at.line]).slice(4)).toEqual([
      ['产出指标', 5],
      ['数量指标', 6],
      ['修建村道', 7],
      ['≥12公里', 8],
    ]);
  });

  it('joins the parts of a row that a page break cut, and drops the repeated header', () => {
    const [table] = tablesOf(
      [
        '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
        '产出指标\t数量指标\t修建村道里程\t全年修建里程\t≥12公里\t年度计划',
        '满意度指标\t服务对象满\t沿线群众\t群众对村道的满意比例\t≥95%\t问卷调',
        '',
        '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
        '\t意度指标\t满意度\t\t\t查结果',
      ].join('\n'),
    );
    expect(rowsOf(table).slice(1)).toEqual([
      '产出指标 | 数量指标 | 修建村道里程 | 全年修建里程 | ≥12公里 | 年度计划',
      '满意度指标 | 服务对象满意度指标 | 沿线群众/满意度 | 群众对村道的满意比例 | ≥95% | 问卷调/查结果',
    ]);
  });

  it('finds the column again where a row lost its leading cell', () => {
    const [table] = tablesOf(
      [
        '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值',
        '\t产出指标\t数量指标\t举办培训\t≥9期\t数量指标\t举办培训\t≥3期',
        '\t时效指标\t培训完成时间\t全年\t时效指标\t培训完成时间\t全年',
        '效益指标\t社会效益指标\t学员就业\t显著提升\t社会效益指标\t学员就业\t显著提升',
      ].join('\n'),
    );
    expect(rowsOf(table).slice(1)).toEqual([
      '产出指标 | 数量指标 | 举办培训 | ≥9期 | 数量指标 | 举办培训 | ≥3期',
      '产出指标 | 时效指标 | 培训完成时间 | 全年 | 时效指标 | 培训完成时间 | 全年',
      '效益指标 | 社会效益指标 | 学员就业 | 显著提升 | 社会效益指标 | 学员就业 | 显著提升',
    ]);
  });

  it('takes the first part of a class that its column has broken for no header', () => {
    const [table] = tablesOf(
      '一级指标\n二级指标\n三级指标\n年度指标值\n生态环境\n成本指标\n扬尘投诉情况\n可控\n产出指标\n数量指标\n清淤河道长度\n1250米',
    );
    expect(rowsOf(table)).toEqual([
      '一级指标 | 二级指标 | 三级指标 | 年度指标值',
      ' | 生态环境成本指标 | 扬尘投诉情况 | 可控',
      '产出指标 | 数量指标 | 清淤河道长度 | 1250米',
    ]);
  });

  it('puts a header of two lines in the order of its columns', () => {
    const [table] = tablesOf(
      '绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |\n产出指标 | 数量指标 | 资助学生人数 | ≥ | 185 | 人 | 185 | 10 | 10 |',
    );
    expect(rowsOf(table)).toEqual([
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 资助学生人数 | ≥ | 185 | 人 | 185 | 10 | 10',
    ]);
  });

  it('reads labels, money tables and goals whose rows are lost', () => {
    const [table] = tablesOf(
      '项目名称 石桥镇村道建设 项目负责人 李工 主管部门 石桥镇人民政府 项目资金(万元) 年初 预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 30 30 27 10 90% 9 年度总体目标 预期目标 实际完成情况 新建村道12公里 建成12公里 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 新建村道里程 ≥12公里'.replaceAll(
        ' ',
        '\n\n',
      ),
    );
    expect(rowsOf(table)).toEqual([
      '项目名称 | 石桥镇村道建设',
      '项目负责人 | 李工',
      '主管部门 | 石桥镇人民政府',
      '项目资金(万元) | 年初/预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '年度资金总额 | 30 | 30 | 27 | 10 | 90% | 9',
      '年度总体目标 | 预期目标 | 实际完成情况',
      '新建村道12公里 | 建成12公里',
      '一级指标 | 二级指标 | 三级指标 | 指标值',
      '产出指标 | 数量指标 | 新建村道里程 | ≥12公里',
    ]);
  });

  it('stops at signatures, notes and what web pages print below', () => {
    const { blocks } = recoverTables(
      paragraphs(
        '一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n修建村道\n\n≥12公里\n\n注：请据实填报\n\n版权所有 青禾区人民政府',
      ),
    );
    expect(blocks.filter((block) => block.kind === 'paragraph' && block.text !== '')).toMatchObject([
      { text: '注：请据实填报' },
      { text: '版权所有 青禾区人民政府' },
    ]);
  });

  it('says so where rows stand without a header, and infers their columns', () => {
    const { blocks, messages } = recoverTables(
      paragraphs('产出指标数量指标足额发放率=100% 22.5 科目调整次数≤10次 22.5 效益指标社会效益指标保障到位率≥95% 30'),
    );
    expect(messages.map((message) => message.code)).toEqual(['header-missing']);
    expect(rowsOf(blocks.find((block) => block.kind === 'table')).slice(1)).toEqual([
      '产出指标 | 数量指标 | 足额发放率 | =100% | 22.5',
      '产出指标 | 数量指标 | 科目调整次数 | ≤10次 | 22.5',
      '效益指标 | 社会效益指标 | 保障到位率 | ≥95% | 30',
    ]);
  });

  it('keeps as text, with a message, what lost the order of its columns', () => {
    const text =
      '一级指标 二级指标 三级指标 出动人次 巡山次数 苗木成活 产出指标 数量指标 补植面积 护林员 人数 指标值 12 6 90';
    const { blocks, messages } = recoverTables(paragraphs(text));
    expect(messages.map((message) => message.code)).toEqual(['table-not-recovered']);
    expect(blocks).toEqual(paragraphs(text));
  });

  it('reads the head alone, and guesses nothing, where a pdf was taken apart column by column', () => {
    const text =
      '项目支出绩效自评表 项目名称 城区公共图书馆延时开放经费 一级指标 二级指标 数量指标 产出指标 质量指标 时效指标 三级指标 年度指标值 实际完成值 延时开放天数 ≥300天 15 312天 15 阅读推广活动场次 分值 得分 ≥24场 22场 13.7 图书上架准确率 新书上架时间 ≥98% 98.6% 10 ≤15天 18天 5 成本指标 延时开放补助 ≤48万元 效益指标 满意度指标 总分';
    const { blocks, messages } = recoverTables(paragraphs(text.replaceAll(' ', '\n')));
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(tables.map(rowsOf)).toEqual([['项目名称 | 城区公共图书馆延时开放经费']]);
    expect(messages.map((message) => message.code)).toEqual(['table-not-recovered']);
  });

  it('reads the head of a form whose text ends before its indicators, but no labels that make no head', () => {
    const head = '项目支出绩效目标申报表\n项目名称 校园食堂补助\n主管部门 云川县教育局\n';
    const [table] = tablesOf(`${head}项目属性 延续项目\n年度目标 按标准补助`);
    expect(rowsOf(table).slice(0, 3)).toEqual([
      '项目名称 | 校园食堂补助',
      '主管部门 | 云川县教育局',
      '项目属性 | 延续项目',
    ]);
    expect(tablesOf(head)).toEqual([]);
    expect(tablesOf(`${head.replace('项目支出绩效目标申报表', '情况说明')}项目属性 延续项目`)).toEqual([]);
  });

  it('reads the head above indicators that a scan shows without their header', () => {
    const [table] = tablesOf(
      '项目支出绩效目标申报表\n项目名称 档案保管服务 项目代码 DA-2026-0012\n主管部门 云川市档案馆 实施单位 云川市档案馆\n' +
        '产出指标 数量指标 保管档案数量 9000 卷\n产出指标 质量指标 档案完好率 98 %\n效益指标 社会效益 查档满意度 90 %',
    );
    expect(rowsOf(table)).toEqual([
      '项目名称 | 档案保管服务',
      '项目代码 | DA-2026-0012',
      '主管部门 | 云川市档案馆',
      '实施单位 | 云川市档案馆',
      '一级指标 | 二级指标 | 三级指标 | 指标值',
      '产出指标 | 数量指标 | 保管档案数量 | 9000 卷',
      '产出指标 | 质量指标 | 档案完好率 | 98 %',
      '效益指标 | 社会效益 | 查档满意度 | 90 %',
    ]);
  });

  it('leaves a sentence that names classes to those who read sentences: its signs are no cells', () => {
    const { blocks } = recoverTables(
      paragraphs(
        '绩效指标完成情况\n其中数量指标新建展厅面积300平方米;成本指标补助额度80万元;经济效益指标增加集体收入3.5万元;社会效益指标带动就业人数25人;满意度指标群众满意度85%。',
      ),
    );
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(rowsOf(tables[0]).slice(1)).toEqual([
      ' | 数量指标 | 新建展厅面积 | 300平方米',
      '成本指标 | 成本指标 | 补助额度 | 80万元',
      ' | 经济效益指标 | 增加集体收入 | 3.5万元',
      ' | 社会效益指标 | 带动就业人数 | 25人',
      '满意度指标 | 满意度指标 | 群众满意度 | 85%',
    ]);
  });

  it('takes each word for a cell where lines have one for each column', () => {
    const lines = [
      '一级指标 二级指标 三级指标 年初目标值 实际完成值 得分',
      '产出指标 数量指标 讲座场次 不少于8场 9场 8',
      '质量指标 科普竞赛组织 提高参与率 稳步提升 6',
      '科普宣传栏内容更新 知识更新率 实时更新 6',
      '成本指标 预算控制数 ≤14万元 13.9万元 10',
    ];
    const { blocks } = recoverTables(paragraphs(lines.join('\n')));
    expect(rowsOf(blocks.find((block) => block.kind === 'table'))).toContain(
      '产出指标 | 质量指标 | 科普宣传栏内容更新 | 知识更新率 | 实时更新 | 6',
    );
  });

  it('reads run-on rows of which one is cut in the wrong place', () => {
    const { blocks } = recoverTables(
      paragraphs(
        '一级指标二级指标三级指标年初目标值(A)实际完成值(B)得分产出 指标数量指标成本控制不超过预算不超过预算10质量指标保证补助专款专用专款专用专款专用10成本每年财政补助1000万元1000万元1000万元10时效1年1年1年10效益 指标经济效益完成新院区建设,医疗收入达到5亿元5亿元6.47亿元10',
      ),
    );
    expect(rowsOf(blocks.find((block) => block.kind === 'table'))).toEqual(
      expect.arrayContaining([
        '产出指标 | 数量指标 | 成本控制 | 不超过预算 | 不超过预算 | 10',
        '产出指标 | 质量指标 | 保证补助专款专用 | 专款专用 | 专款专用 | 10',
      ]),
    );
  });

  it('supposes the second level where the header has lost it and the rows show its classes', () => {
    const lines = [
      '绩 效 指 标 一级 指标',
      '三级指标 年度指标值 全年完成值 未完成原因和改进措施',
      '产 出 指 标 数量指标 指标1:新建道路 524m 524m',
      '指标2:硬化道路 5719m 5719m',
      '质量指标 指标1:工程完工率 100% 100%',
      '成本指标 道路建设 713万元 713万元',
    ];
    const { blocks } = recoverTables(paragraphs(lines.join('\n')));
    expect(rowsOf(blocks.find((block) => block.kind === 'table'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/产出指标 \| 数量指标 \| 指标2:硬化道路 \| 5719m \| 5719m/),
        expect.stringMatching(/产出指标 \| 质量指标 \| 指标1:工程完工率 \| 100% \| 100%/),
      ]),
    );
  });

  it('takes a pipe alone below a row for the end of that row', () => {
    const lines = [
      '项目名称: | 绿化养护经费 | 项目编号: |',
      '|',
      '项目联系人: | 汤青青 | 联系电话: | 010 |',
      '一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '产出指标 | 数量指标 | 养护绿地 | 375万平方米 |',
    ];
    const { blocks } = recoverTables(paragraphs(lines.join('\n')));
    expect(rowsOf(blocks.find((block) => block.kind === 'table')).slice(0, 2)).toEqual([
      '项目名称: | 绿化养护经费 | 项目编号:',
      '项目联系人: | 汤青青 | 联系电话: | 010',
    ]);
  });

  it('takes 已完成 and 未完成 behind a value for what was reached in run-on text', () => {
    const { blocks } = recoverTables(
      paragraphs(
        '一级指标二级指标三级指标指标性质指标值实际完成值产出指标数量指标低保发放人数>=24500人未完成质量指标补助人群精准率>=95.00%已完成低保覆盖率>=95.00%未完成时效指标救助资金发放及时率>=95.00%已完成成本指标农村低保资金<=4758万元已完成',
      ),
    );
    const rows = rowsOf(blocks.find((block) => block.kind === 'table'));
    expect(rows.some((row) => /低保覆盖率 \| >= ?\| 95.00% \| 未完成$/.test(row))).toBe(true);
    expect(rows).toHaveLength(6);
  });

  it('guesses nothing in run-on text whose names would hold whole rows', () => {
    const { blocks, messages } = recoverTables(
      paragraphs(
        '分解目标自评权重二级指标三级指标年度指标值全年完成值分值得分偏差及原因分析运转指标30编审环节完整、准确率100%100%44执行环节完成率、控制率100%照章执行44结余环节结余率小于5%做到44公开环节信息公开完善照章公开公开了44用人环节人员控制、支出规范人员不超、支出合规都做到44采购环节执行率100%100%55数量指标任务1:接种人次增加增418人次55任务2:慢病随访率超上年3%达成目标值55时效指标任务1:病案归档及时率按规定时限43两份迟交任务2:台账更新率按规定时限32月底补录',
      ),
    );
    expect(blocks.every((block) => block.kind === 'paragraph')).toBe(true);
    expect(messages.map(({ code }) => code)).toEqual(['table-not-recovered']);
  });

  it('reads rows that end in an empty cell each, with classes of their own', () => {
    const cells = [
      ['一级指标', '二级指标', '分值', '指标内容', '指标值', '评分细则', ''],
      ['投入指标', '资金到位率', '5', '实际到位资金占计划的比例。', '达到100%', '每少10个百分点扣1分。', ''],
      ['预算支出进度', '15', '支出进度是否达到90%以上。', '达到90%以上', '每少1个百分点扣1分。', ''],
      ['过程指标', '专项核算', '5', '是否专款专用。', '专款专用', '否则0分。', ''],
      ['使用合规性', '10', '是否符合'],
    ];
    const { blocks, messages } = recoverTables(
      paragraphs(cells.flatMap((row) => row.map((cell) => `${cell} |`)).join('\n')),
    );
    expect(rowsOf(blocks.find((block) => block.kind === 'table')).slice(1)).toEqual([
      '投入指标 | 资金到位率 | 5 | 实际到位资金占计划的比例。 | 达到100% | 每少10个百分点扣1分。',
      '投入指标 | 预算支出进度 | 15 | 支出进度是否达到90%以上。 | 达到90%以上 | 每少1个百分点扣1分。',
      '过程指标 | 专项核算 | 5 | 是否专款专用。 | 专款专用 | 否则0分。',
    ]);
    expect(messages.map(({ code }) => code)).toEqual(['text-ends-in-row']);
  });

  it('reads the rows of a table that begins in the middle, above the first class', () => {
    const lines = [
      '讲座知晓率 | = | 90 | % | 5 |',
      '成本指标 | 讲座费用 | ≤ | 8000 | 元 | 5 |',
      '效益指标 | 社会效益指标 | 群众知晓率 | ≥ | 85 | % | 15 |',
      '满意度指标 | 服务对象满意度指标 | 听众满意度 | ≥ | 90 | % | 10 |',
    ];
    const { blocks } = recoverTables(paragraphs(lines.join('\n')));
    expect(rowsOf(blocks.find((block) => block.kind === 'table'))[1]).toContain('讲座知晓率 | = | 90 | %');
  });

  it('reads rows whose classes stand together in the header, up to where the text is out of order, and says so', () => {
    const { blocks, messages } = recoverTables(
      paragraphs(
        '项目支出绩效目标表 项目名称 古戏台保护经费 主管部门 云川县文化局 一级指标 二级指标 数量指标 产出指标 绩 效 指 标 质量指标 三级指标 指标值 修缮古戏台 1处 日常巡查 416次 讲解志愿者 ≥30人 抢险加固率 100% 用于修缮和人员经费 二级指标 质量指标 时效指标 巡查覆盖率 100%',
      ),
    );
    const table = blocks.find((block) => block.kind === 'table');
    expect(rowsOf(table)).toEqual([
      '项目名称 | 古戏台保护经费',
      '主管部门 | 云川县文化局',
      '一级指标 | 二级指标 | 三级指标 | 指标值',
      ' |  | 修缮古戏台 | 1处',
      ' |  | 日常巡查 | 416次',
      ' |  | 讲解志愿者 | ≥30人',
      ' |  | 抢险加固率 | 100%',
    ]);
    expect(messages.map((message) => message.code)).toContain('classes-apart');
  });

  it.each(['(50分)', '（50）分', '(40-50)分', '(40-50分)', '50分'])(
    'reads classes with points behind them: %s',
    (points) => {
      const [table] = tablesOf(
        `一级指标 二级指标 三级指标 指标值 分值\n产出指标${points} 数量指标 晒场面积 ≥300平方米 50\n效益指标 社会效益指标 受益人口 ≥200人 40`,
      );
      expect(rowsOf(table)).toEqual([
        '一级指标 | 二级指标 | 三级指标 | 指标值 | 分值',
        `产出指标${points} | 数量指标 | 晒场面积 | ≥300平方米 | 50`,
        '效益指标 | 社会效益指标 | 受益人口 | ≥200人 | 40',
      ]);
    },
  );

  it('does not take the prose below a header for its rows', () => {
    const prose = Array.from(
      { length: 12 },
      (_, index) => `这是关于全县林业工作的一段普通文字，没有任何表格内容，第${index}段`,
    );
    const { blocks, messages } = recoverTables(
      paragraphs(['一级指标', '二级指标', '三级指标', '指标值', ...prose].join('\n')),
    );
    expect(blocks.every((block) => block.kind === 'paragraph')).toBe(true);
    expect(messages.map((message) => message.code)).toEqual(['table-not-recovered']);
  });

  it('leaves out a last row whose value the end of the text has cut, and says so', () => {
    const { blocks, messages } = recoverTables(
      paragraphs(
        '一级指标 |\n二级指标 |\n三级指标 |\n指标值 |\n产出指标 |\n数量指标 |\n修建村道 |\n≥12公里 |\n质量指标 |\n合格率 |\n≥9',
      ),
    );
    expect(rowsOf(blocks.find((block) => block.kind === 'table'))).toHaveLength(2);
    expect(messages.map((message) => message.code)).toEqual(['text-ends-in-row']);
  });

  it('reads several papers in one text', () => {
    const text = inventedPapers
      .slice(0, 3)
      .map((paper) => flatten(paper, 'tabs'))
      .join('\n\n');
    expect(tablesOf(text)).toHaveLength(3);
  });
});
