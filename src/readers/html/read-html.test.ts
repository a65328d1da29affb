import { describe, expect, it } from 'vitest';
import type { Table } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readHtml } from './read-html.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), defaultLimits);

/** Blocks in short: paragraphs as their text, tables as "r,c[+rowSpan×columnSpan] text" for each cell. */
function outline(html: string): unknown[] {
  const { value, messages } = read(html);
  expect(messages).toEqual([]);
  return value.map((block) => (block.kind === 'paragraph' ? block.text : outlineOfTable(block)));
}

function outlineOfTable(table: Table): unknown[] {
  return table.cells.map((cell) => {
    const spans = cell.rowSpan * cell.columnSpan === 1 ? '' : `+${cell.rowSpan}×${cell.columnSpan}`;
    const own = `${cell.row},${cell.column}${spans} ${cell.text}`;
    return cell.tables ? [own, ...cell.tables.map(outlineOfTable)] : own;
  });
}

describe('text of a page', () => {
  it('collapses white space, keeps line breaks and parts paragraphs at blocks and at empty lines', () => {
    expect(outline('<p>&nbsp;&nbsp;绩效 \n 12</p>散文<div>一<br>二<br><br>三</div>')).toEqual([
      '绩效 12',
      '散文',
      '一\n二',
      '三',
    ]);
  });

  it('takes a line end of the source between Chinese characters for none', () => {
    expect(outline('<p>绩效\r\n  目标，\n一net\nwork</p>')).toEqual(['绩效目标，一net work']);
  });

  it('reads the page that a frame brings along where the frame stands', () => {
    const inner = '&lt;p&gt;内&lt;/p&gt;&lt;table&gt;&lt;tr&gt;&lt;td&gt;甲&lt;td&gt;乙&lt;/table&gt;';
    expect(outline(`<p>前<iframe srcdoc="${inner}"></iframe>后</p>`)).toEqual(['前', '内', ['1,1 甲', '1,2 乙'], '后']);
  });

  it('says so where the table of a page stands in a frame elsewhere or is made by a script', () => {
    const codes = (html: string) => read(html).messages.map((message) => message.code);
    expect(codes('<p>绩效目标表</p><iframe src=/a.html></iframe>')).toEqual(['html-content-elsewhere']);
    expect(codes('<p>加载中</p><div id=app></div><script src=a.js></script>')).toEqual(['html-content-by-script']);
    expect(codes('<table><tr><td>a<td>b</table><iframe src=/share></iframe><script></script>')).toEqual([]);
  });

  it('marks headings and numbers ordered lists', () => {
    const { value } = read('<h2>第一部分</h2><ol start=3><li>修路</li><li>植树</li></ol><ul><li>其他</li></ul>');
    expect(value.map((block) => block.kind === 'paragraph' && [block.heading, block.text])).toEqual([
      [2, '第一部分'],
      [undefined, '3. 修路'],
      [undefined, '4. 植树'],
      [undefined, '其他'],
    ]);
    expect(value.map((block) => block.at.line)).toEqual([1, 2, 3, 4]);
  });

  it('shows what fields show', () => {
    expect(
      outline(
        '<p><input type=checkbox checked>新增<input type="checkbox">延续 <input value="云川县"><input type=hidden value=x>' +
          '<select><option>甲<option selected>乙</select><textarea>一\n二</textarea><button>打印</button></p>',
      ),
    ).toEqual(['☑新增☐延续 云川县乙一\n二']);
  });

  it('knows entities and keeps preformatted text', () => {
    expect(outline('<p>&ge;95&#37; &lt;p&gt;</p><pre>a\tb\nc  d</pre>')).toEqual(['≥95% <p>', 'a\tb\nc  d']);
  });

  it('drops scripts and styles without a word, hidden text with one', () => {
    const text = '正文'.repeat(60);
    expect(outline(`<style>p{}</style><script>var a</script><p>${text}<!-- 注 --></p>`)).toEqual([text]);
    expect(outline('<div style="visibility: hidden; opacity: 0;"><p>淡入</p></div>')).toEqual(['淡入']);
    const { value, messages } = read('<p>正文</p><p style="color:red; display:none">隐藏</p><div hidden> </div>');
    expect(value.length).toBe(1);
    expect(messages.map((message) => [message.severity, message.code])).toEqual([['info', 'hidden-content-not-read']]);
  });

  it('says that pictures were not read where a page has no table', () => {
    const codes = (html: string) => read(html).messages.map((message) => message.code);
    expect(codes('<p>绩效目标表</p><img src=a.jpg>')).toEqual(['html-pictures-unread']);
    expect(codes('<img src=a.jpg><table><tr><td>a<td>b</table>')).toEqual([]);
  });

  it('reads what Word exports: conditional comments, list marks, tracked deletions', () => {
    expect(
      outline(
        '<p class=MsoNormal><!--[if gte vml 1]><v:x>图</v:x><![endif]--><![if !supportLists]><span style="mso-list:Ignore">一、' +
          '</span><![endif]>总体目标<o:p></o:p><del>旧</del><ins>新</ins></p>',
      ),
    ).toEqual(['一、总体目标新']);
  });
});

describe('tables of a page', () => {
  it('places cells by their spans', () => {
    expect(
      outline(
        '<table border=1><tr><td rowspan=2>产出<td colspan=2>数量<tr><td>质量<td>时效<tr><td>a<td>b<td>c</table>',
      ),
    ).toEqual([['1,1+2×1 产出', '1,2+1×2 数量', '2,2 质量', '2,3 时效', '3,1 a', '3,2 b', '3,3 c']]);
  });

  it('cuts spans that run out of the table and lets none overlap', () => {
    expect(
      outline(
        '<table><tr><td colspan=100>题<tr><td rowspan=9>a<td>b<td>c<tr><td>d<td>e<tr><td>f<td rowspan=2>g<tr><td colspan=3>h</table>',
      ),
    ).toEqual([['1,1+1×3 题', '2,1+4×1 a', '2,2 b', '2,3 c', '3,2 d', '3,3 e', '4,2 f', '4,3+2×1 g', '5,2 h']]);
  });

  it('ends row spans with their row group and reads rowspan="0" as the rest of it', () => {
    expect(
      outline(
        '<table><tbody><tr><td rowspan=5>a<td>b<tr><td>c</tbody><tbody><tr><td rowspan=0>d<td>e<tr><td>f</table>',
      ),
    ).toEqual([['1,1+2×1 a', '1,2 b', '2,2 c', '3,1+2×1 d', '3,2 e', '4,2 f']]);
  });

  it('survives missing end tags and absurd spans', () => {
    expect(outline('<table><tr><td colspan=abc rowspan=-2>a<td>b</tr><td>c<td colspan=99999>d</table>')).toEqual([
      ['1,1 a', '1,2 b', '2,1 c', '2,2 d'],
    ]);
  });

  it('puts paragraphs and lines of a cell on lines of their own', () => {
    expect(outline('<table><tr><td><p>一</p><p>&nbsp;</p><p>二<br>三</p><td>b</table>')).toEqual([
      ['1,1 一\n二\n三', '1,2 b'],
    ]);
  });

  it('counts the rows of the head and leaves hidden rows out', () => {
    const { value, messages } = read(
      '<table><tfoot><tr><td>合计<td>2</tfoot><thead><tr><th>甲<th>乙</thead><tr style="display:none"><td>x<td>y<tr><td>a<td>b</table>',
    );
    expect(value[0]).toMatchObject({ headerRows: 1, rows: 3 });
    expect(value[0]?.kind === 'table' && value[0].cells.map((cell) => cell.text)).toEqual([
      '甲',
      '乙',
      'a',
      'b',
      '合计',
      '2',
    ]);
    expect(messages.map((message) => message.code)).toEqual(['hidden-content-not-read']);
  });

  it('reads a caption as the paragraph before its table', () => {
    expect(outline('<table><caption>附表1</caption><tr><td>a<td>b</table>')).toEqual(['附表1', ['1,1 a', '1,2 b']]);
  });

  it.each([
    ['style="display:table"', 'style="display:table-row"', 'style="display: table-cell; width: 20%"'],
    ['role="table"', 'role="row"', 'role="cell"'],
  ])('reads boxes that are laid out as a table: %s', (table, row, cell) => {
    const rowOf = (...texts: string[]) =>
      `<div ${row}>${texts.map((text) => `<div ${cell}>${text}</div>`).join('')}</div>`;
    expect(outline(`<div ${table}>${rowOf('指标', '值')}${rowOf('里程', '≥12<br>公里')}</div>`)).toEqual([
      ['1,1 指标', '1,2 值', '2,1 里程', '2,2 ≥12\n公里'],
    ]);
    expect(outline(`<div ${table}>${rowOf('栏目', '正文')}</div>`)).toEqual(['栏目', '正文']);
  });
});

describe('tables in tables', () => {
  const inner = '<table border=1><tr><td>指标<td>值<tr><td>里程<td>≥12</table>';
  const innerCells = ['1,1 指标', '1,2 值', '2,1 里程', '2,2 ≥12'];

  it('keeps a table that stands in a cell of a form', () => {
    expect(outline(`<table border=1><tr><td>名称<td>道路<tr><td>指标<td>见表${inner}</table>`)).toEqual([
      ['1,1 名称', '1,2 道路', '2,1 指标', ['2,2 见表', innerCells]],
    ]);
  });

  it('keeps a form with a border around it, however large the table in its cell is', () => {
    const large = `<table border=1>${'<tr><td>指标<td>值<td>分'.repeat(9)}</table>`;
    const form = `<table border=1><tr><td>名称<td>道路<tr><td>指标<td>${large}</table>`;
    expect(outline(form).length).toBe(1);
    expect(outline(form.replace('border=1', 'border=0')).length).toBeGreaterThan(1);
  });

  it('looks through a table that only wraps', () => {
    expect(outline(`<table><tr><td><p>标题</p>${inner}<p>说明</p></table>`)).toEqual(['标题', innerCells, '说明']);
    expect(outline(`<table><tr><td>&nbsp;<td>标题<tr><td colspan=2>${inner}</table>`)).toEqual(['标题', innerCells]);
  });

  it('looks through a page laid out by a table without borders', () => {
    const page = `<table width=100%><tr><td>首页</td><td><p>正文</p>${inner}${inner}</td></tr></table>`;
    expect(outline(page)).toEqual(['首页', '正文', innerCells, innerCells]);
  });

  it('reads a box around a text as text', () => {
    expect(outline('<table border=1><tr><td>甲<td><table><tr><td>乙</table>丙</table>')).toEqual([
      ['1,1 甲', '1,2 乙\n丙'],
    ]);
  });

  it('numbers all tables of the file in reading order', () => {
    const { value } = read(`<table border=1><tr><td>a<td>${inner}<tr><td>b<td>c</table>${inner}`);
    const [first, second] = value as readonly Table[];
    expect([first?.at.table, first?.cells[1]?.tables?.[0]?.at.table, second?.at.table]).toEqual([1, 2, 3]);
  });
});

describe('encoding of a page', () => {
  /** GB2312 bytes of 绩效目标 (iconv). */
  const gb = Buffer.from('bca8d0a7c4bfb1ea', 'hex');

  it('follows the meta element, and the bytes where it is wrong', () => {
    const page = (charset: string, text: Uint8Array) =>
      Buffer.concat([Buffer.from(`<meta http-equiv=Content-Type content="text/html; charset=${charset}"><p>`), text]);
    const texts = [page('gb2312', gb), page('utf-8', gb), page('gb2312', Buffer.from('绩效目标'))].map((bytes) =>
      readHtml(bytes, defaultLimits).value.map((block) => block.kind === 'paragraph' && block.text),
    );
    expect(texts).toEqual([['绩效目标'], ['绩效目标'], ['绩效目标']]);
  });
});

describe('limits', () => {
  it('reads a very long table, and a very long page in a wrapper', () => {
    expect(read(`<table>${'<tr><td>a<td>b'.repeat(100_000)}</table>`).value[0]).toMatchObject({ rows: 100_000 });
    expect(read(`<table><tr><td>${'<p>a'.repeat(150_000)}</table>`).value.length).toBe(150_000);
  });

  it.each([
    ['html-too-deep', '<div>'.repeat(5000)],
    ['tables-too-deep', '<table><tr><td>'.repeat(60)],
    ['table-too-large', `<table>${'<tr><td>a<td>b'.repeat(300_000)}</table>`],
  ])('refuses with %s', (code, html) => {
    expect(() => read(html)).toThrow(code);
  });

  it('refuses misnested formatting that multiplies its elements', () => {
    const fonts = Array.from({ length: 400 }, (_, index) => `<font color=c${index}>`).join('');
    expect(() =>
      readHtml(Buffer.from(`<p>${fonts}${'<p>x'.repeat(3000)}`), { ...defaultLimits, maxCells: 50_000 }),
    ).toThrow('html-too-large');
  });
});
