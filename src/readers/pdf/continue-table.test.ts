import { expect, test } from 'vitest';
import { continueTable } from './continue-table.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';

/** A page's table out of a drawing: `<` goes on from the left, `^` from above, `/` is a line's end. */
function drawn(page: number, drawing: string): JoinedTable {
  const rows = drawing
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((text) => text.trim()));
  const cells: JoinedCell[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const owner = cells.findLast(
        (cell) => cell.column <= column && column < cell.column + cell.columnSpan && cell.row + cell.rowSpan === row,
      );
      if (text === '^' && owner) cells[cells.indexOf(owner)] = { ...owner, rowSpan: owner.rowSpan + 1 };
      else if (text === '<') {
        const left = cells.at(-1);
        if (left) cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + 1 };
      } else cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: text.replaceAll('/', '\n'), page, tables: [] });
    });
  });
  return {
    kind: 'table',
    page,
    columns: (rows[0] ?? []).map((_, index) => index * 50).concat(500),
    rows: rows.length,
    cells,
  };
}

/** The two pages as one table, one string per row; a cell of several rows says how many. */
function joined(above: string, below: string, leftRoom = false): string[] {
  const table = continueTable(drawn(1, above), drawn(2, below), { fits: false, leftRoom });
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text, rowSpan }) => text.replaceAll('\n', '/') + (rowSpan > 1 ? `×${rowSpan}` : ''))
      .join('|'),
  );
}

const LIST = `
单位 | 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值
云川县交通局 | 农村公路/养护 | 12.50 | 产出指标 | 数量指标 | 养护里程 | 120公里
^ | ^ | ^ | 效益指标 | 社会效益指标 | 通行能力 | 提升`;

test('of two projects neither name nor goal goes on where both have their amount', () => {
  const below = `
 | 桥梁检测/经费 | 8.00 | 产出指标 | 数量指标 | 检测桥梁 | 9座
^ | ^ | ^ | 效益指标 | 社会效益指标 | 桥梁安全 | 保障`;
  expect(joined(LIST, below).slice(3)).toEqual([
    '桥梁检测/经费×2|8.00×2|产出指标|数量指标|检测桥梁|9座',
    '效益指标|社会效益指标|桥梁安全|保障',
  ]);
});

test('of two projects neither name goes on where both begin with their code', () => {
  const above = LIST.replace('农村公路/养护', '13010025P00/1234567890/公路养护').replace('12.50', '');
  const below = ` | 13010025P00/1234567891/桥梁检测 |  | 产出指标 | 数量指标 | 检测桥梁 | 9座
 | ^ |  | 效益指标 | 社会效益指标 | 桥梁安全 | 保障`;
  expect(joined(above, below)[3]).toContain('1234567891/桥梁检测×2||产出指标');
});

test('the name of a project that the page end cut between two indicators goes on, its amount above', () => {
  const above = LIST.split('\n').slice(0, 3).join('\n');
  const below = ' | 经费 |  | 效益指标 | 社会效益指标 | 通行能力 | 提升';
  expect(joined(above, below)).toEqual([
    '单位|项目名称|预算数|一级指标|二级指标|三级指标|指标值',
    '云川县交通局×2|农村公路/养护/经费×2|12.50×2|产出指标|数量指标|养护里程|120公里',
    '效益指标|社会效益指标|通行能力|提升',
  ]);
});

test('heads of columns do not go on over rows whose numbers stand below them', () => {
  const above = `
项目名称 | 公路养护 | < | < | <
支出明细 | 内容简介 | 明细 | 金额 | 测算依据`;
  const below = `
 |  | 沥青 | 2030.0/4065 | 12期×1000元/期
^ |  | 砂石 | 8.5 | 3车`;
  expect(joined(above, below).slice(2)).toEqual(['|沥青|2030.0/4065|12期×1000元/期', '|砂石|8.5|3车']);
  expect(joined(above, below)[1]).toBe('支出明细×3|内容简介|明细|金额|测算依据');
});

const SIDE_BY_SIDE = `
绩效 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
绩/效 | 产出指标 | 数量指标 | 养护里程 | 360公里 | 数量指标 | 养护里程 | 120公里
^ | 满意度指标 |  |  |  |  | 村民满意度 | 90%`;

test('the level of the second block of indicators goes on from the row above, and so does an upright label', () => {
  const below = `
指/标 |  |  |  |  | 服务对象满意度指标 | 司机满意度 | 85%
^ | 效益指标 |  |  |  | 社会效益指标 | 通行能力 | 提升`;
  expect(joined(SIDE_BY_SIDE, below).slice(1)).toEqual([
    '绩/效/指/标×4|产出指标|数量指标|养护里程|360公里|数量指标|养护里程|120公里',
    '满意度指标×2||||服务对象满意度指标×2|村民满意度|90%',
    '|||司机满意度|85%',
    '效益指标||||社会效益指标|通行能力|提升',
  ]);
});

test('a name below which the block has nothing is no name of two indicators', () => {
  const above = SIDE_BY_SIDE.replace('满意度指标 |  |  |  |  ', '满意度指标 | 服务对象满意度指标 | 群众满意度 |  |  ');
  const below = ' |  |  |  |  | 服务对象满意度指标 | 司机满意度 | 85%';
  expect(joined(above, below)[2]).toBe(
    '满意度指标×2|服务对象满意度指标×2|群众满意度||服务对象满意度指标×2|村民满意度|90%',
  );
});

const ROWS = `
一级指标 | 二级指标 | 三级指标 | 指标值 | 依据
产出指标 | 数量指标 | 养护里程 | 120公里 | 计划
^ | ^ | 桥梁检测 | 9座 | 计划
^ | ^ | 标志/标线/更新/修复 | 30处 | 计划`;

test('the rest of a row is no row: one text goes on beside nothing, or the class of several rows stands below', () => {
  const alone = ROWS.replace('120公里', '').replace('| 计划', '| ');
  expect(joined(alone, ' |  | 与维护 |  | ').slice(3)).toEqual(['标志/标线/更新/修复/与维护|30处|计划']);
  expect(joined(alone.replace(/计划$/, ''), ' |  | 与维护 |  | ')).toHaveLength(4);
  const short = alone.replace('/更新/修复', '');
  expect(joined(short, ' |  | 更新 |  | ').slice(3)).toEqual(['标志/标线/更新|30处|计划']);
  expect(joined(short.replace(/计划$/, ''), ' |  | 更新 |  | ')).toHaveLength(5);
  const below = `
 | 质量指标 | 和维护 |  | 
 | ^ | 道路完好率 | 95% | 计划`;
  const above = ROWS.replace('^ | ^ | 标志', '产出指标 |  | 标志');
  expect(joined(above, below).slice(3)).toEqual([
    '产出指标|质量指标×2|标志/标线/更新/修复/和维护|30处|计划',
    '|道路完好率|95%|计划',
  ]);
});

test('the rest of a row is none either where its class stands below it, or a long text beside several rows goes on, too', () => {
  const above = `
目标 | 一级指标 | 三级指标 | 指标值 | 依据
一/二/三/四/五/六 | 产出指标 | 养护里程 |  | 计划
^ | 成本指标 | 桥梁检测 | 9座 | 
^ |  | 标志/标线/更新 | 30处 | 计划`;
  expect(joined(above, '七/八 | 产出指标 | 和维护 |  | ').slice(3)).toEqual([
    '产出指标|标志/标线/更新/和维护|30处|计划',
  ]);
  expect(joined(above, '七/八 |  |  |  | ')[1]).toBe('一/二/三/四/五/六/七/八×3|产出指标|养护里程||计划');
});

test('what ends in the first block of indicators says nothing of a name in the second', () => {
  const above = SIDE_BY_SIDE.replace('满意度指标 |  |  |  |  ', '满意度指标 |  | 群众/满意度 | 90% |  ').replace(
    /\| 90%$/,
    '| ',
  );
  const below = ' |  |  |  | 服务对象满意度指标 | 司机满意度 | ';
  expect(joined(above.replace('村民满意度', '村民/满意度'), ` | ${below}`)).toHaveLength(4);
});

test('a row is no rest where the page before left room for it, or its text ended halfway up the row', () => {
  const rest = ' |  | 桥涵清淤 |  | ';
  expect(joined(ROWS, rest)).toHaveLength(4);
  expect(joined(ROWS, rest, true)).toHaveLength(5);
  const long = ROWS.replace('标志/标线/更新/修复', '标志/标线/护栏/路肩/边沟/桥涵');
  expect(joined(long, ' |  | 与清淤 |  | 和合同')).toHaveLength(5);
});

test('a header with cells of two rows does not keep a row from being the rest of one', () => {
  const above = `
一级指标 | 二级指标 | 三级指标 | 偏差原因 | <
^ | ^ | ^ | 经费 | 说明
产出指标 | 数量指标 | 养护里程 |  | 雨季长，/工期短。
效益指标 | 社会效益指标 | 通行能力 |  | 便道窄。
效益指标 | 社会效益指标 | 出行时间 |  | 绕行多。`;
  const below = `
一级指标 | 二级指标 | 三级指标 | 偏差原因 | <
^ | ^ | ^ | 经费 | 说明
 |  |  |  | 已改道。`;
  expect(joined(above, below)[4]).toBe('效益指标|社会效益指标|出行时间||绕行多。/已改道。');
});

test('a sentence that breaks off goes on beside the empty rest of its label', () => {
  const above = `
项目名称 | 公路养护
绩效目标 | 养护公路，/保障`;
  expect(joined(above, ' | 畅通。').slice(1)).toEqual(['绩效目标|养护公路，/保障/畅通。']);
  expect(joined(above.replace('保障', '保障畅通。'), ' | 二是完成检测。')).toHaveLength(3);
});
