// The whole way of a figure: a sheet as an office keeps it → ledger → measure → exhibit → certification, from the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runCommandLine } from '../../src/cli/run.ts';
import { parseTarget } from '../../src/model/target-grammar/parse-target.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'mingji-journey-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

async function mingji(
  ...words: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommandLine([...words, '--data', join(cwd, 'data'), '--unit', '130283/512001'], {
    out: async (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    err: (text) => {
      err += text;
    },
    errIsTerminal: false,
    outIsTerminal: false,
    columns: 100,
    language: 'zh',
    cwd,
  });
  return { code, out, err };
}

const SHEET = `培训台账,,,
时间,会议主题,类型,参训人数,经费（万元）
2025年3月1日,桥梁养护,培训,50人,1.2
3月15日,年度部署,会议,30,0.05
2025.4.1,路面养护,培训,约60,
`;

function line(level3: string, target: string, actual: string) {
  return {
    horizon: 'annual',
    level1: '产出指标',
    level2: '数量指标',
    level3,
    target: parseTarget(target),
    actual,
    at: {},
  };
}

const plan = {
  schema: 'mingji.plan/1',
  source: { file: '云川县交通局.docx', sha256: '', format: 'docx' },
  layout: 'general',
  department: { name: '云川县交通局' },
  fiscalYear: 2025,
  ...{ divisions: [], safeguards: [], workPlan: [], indicators: [], messages: [] },
  projects: [
    {
      name: '公路养护技术培训',
      amounts: {},
      ...{ fundingPlan: [], goals: [], midtermGoals: [], costLines: [] },
      indicators: [
        line('培训次数', '≥2次', '2次'),
        line('培训人次', '≥50人次', '50人次'),
        line('绿化面积', '≥30亩', '31亩'),
      ],
    },
  ],
};

it('takes a figure from the sheet of an office to its certification', async () => {
  writeFileSync(join(cwd, '培训.csv'), SHEET);
  writeFileSync(join(cwd, 'plan.json'), JSON.stringify(plan));
  const refused = await mingji('ledger', 'import', 'training', '培训.csv', '--year', '2025');
  expect([refused.code, refused.err]).toEqual([2, 'D5  参加人次：“约60”不是数。请只填数字，如 120。\n']);
  expect(refused.out).toContain('没有导入');

  const taken = await mingji('ledger', 'import', 'training', '培训.csv', '--year', '2025', '--good-rows');
  expect(taken.out).toContain('新增 2，更正 0，没有变化 0，重复 0，有错未导入 1');
  const again = await mingji('ledger', 'import', 'training', '培训.csv', '--year', '2025', '--good-rows');
  expect(again.out).toContain('新增 0，更正 0，没有变化 2');

  expect((await mingji('ledger', 'export', 'training', '--out', '导出.xlsx')).code).toBe(0);
  expect((await mingji('ledger', 'import', 'training', '导出.xlsx')).out).toContain('新增 0，更正 0，没有变化 2');

  const proposed = await mingji('measure', 'plan.json', '--propose', '取值.yaml');
  expect(proposed.code).toBe(2);
  expect(proposed.out).toContain('2025年内培训会议台账中类别为“培训”的参加人次合计（提议，待确认）');
  expect(proposed.out).toContain('没有台账记录“绿化面积”这类事项');
  expect(Object.keys(parse(readFileSync(join(cwd, '取值.yaml'), 'utf8')) as object)).toEqual(['1.1', '1.2']);

  const confirmed = await mingji('measure', 'plan.json', '--confirm', '取值.yaml', '--explain');
  expect(confirmed.out).toMatch(/培训人次 {2}≥50人次 {2}→ {2}50\n.*已由 .* 确认/);
  expect(confirmed.out).toContain('● 2025-03-01  2025-03-01 / 桥梁养护  佐证 0');

  writeFileSync(join(cwd, '签到表.txt'), '甲\n乙\n');
  const attached = await mingji(
    'ledger',
    'attach',
    'training',
    '2025-03-01 / 桥梁养护',
    '签到表.txt',
    '--date',
    '2025-03-01',
  );
  expect(attached.out).toContain('已附上佐证');
  writeFileSync(join(cwd, '页面.pdf'), '<html><script>alert(1)</script></html>');
  await expect(mingji('ledger', 'attach', 'training', '2025-03-01 / 桥梁养护', '页面.pdf')).resolves.toMatchObject({
    code: 1,
  });

  const { out } = await mingji('certify', 'plan.json', '--format', 'json');
  const { certifications } = JSON.parse(out) as { certifications: { verdict: string; difference?: string }[] };
  expect(certifications.map(({ verdict }) => verdict)).toEqual(['inaccurate', 'certified', 'not-certifiable']);
  expect(certifications[0]?.difference).toBe('1');

  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(taken.out)?.[0] ?? '';
  expect((await mingji('ledger', 'undo', id)).out).toContain('撤回 2 条');
  expect((await mingji('ledger', 'undo', id)).code).toBe(1);
  expect((await mingji('measure', 'plan.json')).out).toContain('培训人次  ≥50人次  →  0');
}, 120_000);

it('keeps a ledger that an office defines, and measures by it', async () => {
  const road = {
    id: 'road-check',
    title: '道路巡查',
    naturalKey: ['date', 'road'],
    decidingDate: 'date',
    fields: [
      { id: 'date', kind: '日期', title: '巡查日期', required: true },
      { id: 'road', kind: '文字', title: '路段', required: true },
      { id: 'length', kind: '小数', title: '里程', least: 0 },
    ],
  };
  writeFileSync(join(cwd, '巡查.yaml'), stringify(road));
  writeFileSync(join(cwd, '坏.yaml'), stringify({ ...road, id: 'training' }));
  writeFileSync(join(cwd, '巡查.csv'), '巡查日期,路段,里程\n2025-05-06,云临线,12.5\n2025-06-06,青云线,7.25\n');
  expect((await mingji('ledger', 'define', '坏.yaml')).code).toBe(1);
  expect((await mingji('ledger', 'define', '巡查.yaml')).out).toContain('已建立台账 road-check');
  expect((await mingji('ledger', 'import', '道路巡查', '巡查.csv')).out).toContain('新增 2');
  writeFileSync(join(cwd, '巡查取值.yaml'), stringify({ '1.3': { ledger: '道路巡查', take: { sum: '里程' } } }));
  expect((await mingji('measure', 'plan.json', '--confirm', '巡查取值.yaml')).out).toContain(
    '绿化面积  ≥30亩  →  19.75',
  );
}, 120_000);

it('exports what a spreadsheet would run as text, and imports it again as it was', async () => {
  const link = '=HYPERLINK("//x.example")';
  writeFileSync(
    join(cwd, '公式.csv'),
    `日期,主题,人数\n2025-07-01,"${link.replaceAll('"', '""')}",5\n2025-07-02,-消防,6\n`,
  );
  expect((await mingji('ledger', 'import', 'training', '公式.csv')).out).toContain('新增 2');
  await mingji('ledger', 'export', 'training', '--out', '公式导出.csv');
  const exported = readFileSync(join(cwd, '公式导出.csv'), 'utf8');
  expect(exported).toContain(`,"'${link.replaceAll('"', '""')}",`);
  expect(exported).toContain(`,'-消防,`);
  expect((await mingji('ledger', 'import', 'training', '公式导出.csv')).out).toContain('新增 0，更正 0，没有变化 2');
}, 120_000);
