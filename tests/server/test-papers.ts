import { writeZip } from '../../src/base/zip-writer.ts';

/** A small paper of an invented office, as a page: a declaration with one project. */
export function paper({
  target = '≥12场',
  people = '≥600人次',
  name = '全民阅读活动经费',
  office = '云川县教育局',
} = {}): Uint8Array {
  const rows = [
    ['项目名称', name],
    ['主管部门', office, '实施单位', office],
    ['项目资金（万元）', '年度资金总额：', '20'],
    ['', '其中：财政拨款', '20'],
    ['', '其他资金', '0'],
    ['总体目标', '举办读书活动，提高全县学生阅读兴趣'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '举办读书活动场次', target],
    ['产出指标', '数量指标', '参加活动人次', people],
    ['产出指标', '质量指标', '活动按计划完成率', '≥95%'],
    ['产出指标', '时效指标', '活动完成时间', '12月底前'],
    ['产出指标', '成本指标', '项目总成本', '≤20万元'],
    ['效益指标', '社会效益指标', '学生借阅量增长率', '≥10%'],
    ['满意度指标', '服务对象满意度指标', '学生家长满意度', '≥90%'],
  ];
  const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return Buffer.from(
    `<!doctype html><meta charset="utf-8"><h1>项目支出绩效目标申报表</h1><p>（2026年度）</p><p>填报单位：${office}</p><table>${table}</table>`,
  );
}

/** A folder of papers as one archive. */
export function zipOfPapers(papers: readonly Uint8Array[]): Uint8Array {
  return writeZip(papers.map((content, index) => ({ name: `2026/${index + 1}.html`, content })));
}

/** A picture of one transparent point. */
export const PICTURE: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A sheet of trainings as an office keeps it: date, topic, attendances. */
export function trainingSheet(rows: Iterable<readonly string[]>): Uint8Array {
  return Buffer.from(`举办日期,主题,参加人次\n${[...rows].map((cells) => `${cells.join(',')}\n`).join('')}`);
}

/** A sheet of actual values of that paper as a section keeps it, as a page: two values, a reason, words for a line that has a number, and the spending. */
export function filledSheet(): Uint8Array {
  const table = (rows: readonly (readonly string[])[]): string =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const values = table([
    ['三级指标', '实际完成值', '度量单位', '偏差原因'],
    ['举办读书活动场次', '11', '场', '一场因暴雨取消'],
    ['参加活动人次', '0.07', '万人次', ''],
    ['没有这个指标', '3', '次', ''],
  ]);
  const money = table([
    ['项目名称', '全年预算数（万元）', '全年执行数（万元）'],
    ['全民阅读活动经费', '20', '19.5'],
  ]);
  return Buffer.from(`<!doctype html><meta charset="utf-8"><h1>完成情况</h1>${values}<h1>支出情况</h1>${money}`);
}
