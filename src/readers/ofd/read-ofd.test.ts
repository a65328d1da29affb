import { describe, expect, it } from 'vitest';
import { ofd, ofdTable as table, ofdWords as words } from '../../../tests/corpus/bad/ofd-package.ts';
import { writeZip } from '../../base/zip-writer.ts';
import { defaultLimits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { readOfd } from './read-ofd.ts';

const read = (bytes: Uint8Array) => readOfd(bytes, defaultLimits);
const tableOf = (bytes: Uint8Array) => {
  const found = read(bytes).value.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table was read');
  return found;
};

const COLUMNS = [20, 50, 80, 140, 190];
const GOALS = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '河道保洁里程', '≥120公里'],
  ['^', '质量指标', '保洁验收合格率', '≥95%'],
];

describe('an OFD document', () => {
  it('is told by its content and read as lines and ruled tables with their merged cells', async () => {
    const page = words('河道保洁项目绩效目标表', 60, 20) + table(COLUMNS, [40, 50, 60, 70], GOALS);
    const { source, blocks, messages } = await readDocument(ofd([page]), '目标表.ofd');
    expect(source.format).toBe('ofd');
    expect(messages).toEqual([]);
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: '河道保洁项目绩效目标表', at: { page: 1 } });
    expect(blocks[1]).toMatchObject({ kind: 'table', rows: 3, columns: 4 });
    expect(tableOf(ofd([page])).cells.map(({ text, rowSpan }) => `${text}${rowSpan > 1 ? `×${rowSpan}` : ''}`)).toEqual(
      [
        ...['一级指标', '二级指标', '三级指标', '指标值', '产出指标×2', '数量指标', '河道保洁里程', '≥120公里'],
        ...['质量指标', '保洁验收合格率', '≥95%'],
      ],
    );
  });

  it('goes on with a table over pages, leaves page numbers out and reads what the template draws', () => {
    const rows = [30, 40, 50];
    const header = GOALS[0] ?? [];
    const pages = ['数量指标', '时效指标'].map(
      (kind, index) =>
        table(COLUMNS, rows, [header, ['产出指标', kind, `巡查次数${index + 1}`, '≥12次']]) +
        words(`— ${index + 1} —`, 100, 285),
    );
    const { value } = read(ofd(pages, words('清河县水利站', 20, 10)));
    expect(value.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(tableOf(ofd(pages)).cells.map(({ text }) => text)).toContain('巡查次数2');
    const texts = value.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts).toContain('清河县水利站');
    expect(texts.join()).not.toContain('—');
  });

  it('places characters by their matrix, by repeated steps and by their width where no step is given', () => {
    const scaled = `<ofd:TextObject Boundary="20 20 100 10" CTM="0.5 0 0 0.5 0 0" Size="8"><ofd:TextCode X="0" Y="8" DeltaX="8 8 8">全年完成</ofd:TextCode><ofd:TextCode X="48" Y="8">2期</ofd:TextCode></ofd:TextObject>`;
    expect(read(ofd([scaled])).value).toMatchObject([{ text: '全年完成\t2期' }]);
  });

  it('takes thin filled areas for lines, and no line that is white or hidden', () => {
    const thin = (x: number, y: number, width: number, height: number, rest = '', colour = '0 0 0') =>
      `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}" Stroke="false" Fill="true"${rest}><ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
    const grid = [20, 60, 100].map((x) => thin(x, 30, 0.2, 20)).concat([30, 40, 50].map((y) => thin(20, y, 80, 0.2)));
    const page = `${grid.join('')}${thin(80, 30, 0.2, 20, '', '255 255 255')}${thin(70, 30, 0.2, 20, ' Visible="false"')}${words('项目名称', 21, 31)}${words('河道保洁', 61, 31)}`;
    expect(tableOf(ofd([page]))).toMatchObject({ rows: 2, columns: 2 });
  });

  it('says what stands across the page, what is a picture and what is missing', () => {
    const watermark = words('内部资料', 50, 100, ' CTM="0.7 -0.7 0.7 0.7 0 0"');
    const picture = '<ofd:ImageObject ID="7" ResourceID="8" Boundary="0 0 210 297"/>';
    const slanted = read(ofd([words('正文', 20, 20) + watermark]));
    expect(slanted.value).toMatchObject([{ text: '正文' }]);
    expect(slanted.messages.map(({ code }) => code)).toEqual(['page-slanted-text']);
    expect(read(ofd([picture])).messages.map(({ code }) => code)).toEqual(['ofd-page-is-picture']);
    expect(read(writeZip([{ name: 'OFD.xml', content: '<ofd/>' }])).messages.map(({ code }) => code)).toEqual([
      'ofd-without-pages',
    ]);
  });
});
