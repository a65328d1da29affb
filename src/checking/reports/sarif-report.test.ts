import { expect, test } from 'vitest';
import { rules } from '../registry.generated.ts';
import { examplePaper, exampleRules } from './example-paper.ts';
import { renderSarif, sarifEnd, sarifStart, uriOf } from './sarif-report.ts';

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly language: string; readonly rules: readonly SarifRule[] };
    };
    readonly results: readonly SarifResult[];
    readonly invocations: readonly object[];
  }[];
}
interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number };
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const paper = examplePaper();
const uri = uriOf('教育局\\第 1 稿/100%.docx');
const whole = (text: string): Sarif => JSON.parse(text) as Sarif;
const sarif = whole(
  sarifStart(exampleRules, '1.2.3', 'zh') + renderSarif(paper, exampleRules, 'zh', uri) + sarifEnd([]),
);
const [run] = sarif.runs;

test('what the schema of SARIF 2.1.0 requires is there', () => {
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  expect(run?.tool.driver).toMatchObject({ name: 'mingji', version: '1.2.3', language: 'zh-CN' });
  for (const result of run?.results ?? []) {
    expect(result.message.text).not.toBe('');
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      '%E6%95%99%E8%82%B2%E5%B1%80/%E7%AC%AC%201%20%E7%A8%BF/100%25.docx',
    );
    expect(result.locations[0]?.logicalLocations[0]?.fullyQualifiedName).toMatch(/^\//);
  }
  expect(run?.results).toHaveLength(4);
});

test('every rule explains itself with its citations', () => {
  const real = whole(sarifStart(rules, '1', 'zh') + sarifEnd([])).runs[0]?.tool.driver.rules ?? [];
  expect(real).toHaveLength(rules.length);
  for (const rule of real) {
    expect(rule.name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
    expect(rule.help.text).toContain('《');
    expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
  }
});

test('lines are regions; tables stand in words', () => {
  expect(run?.results[1]?.locations[0]?.physicalLocation).toMatchObject({
    region: { startLine: 2, snippet: { text: '十九届四中全会' } },
  });
  expect(run?.results[0]?.locations[0]).toMatchObject({ message: { text: '表1 第3行 第5列' } });
  expect(run?.results[0]?.locations[0]?.physicalLocation).not.toHaveProperty('region');
});

test('a fingerprint stays when a finding moves and changes with its words', () => {
  const print = (one: (typeof paper.findings)[number] | undefined): string | undefined =>
    one &&
    whole(sarifStart([], '1', 'zh') + renderSarif({ ...paper, findings: [one] }, [], 'zh', uri) + sarifEnd([])).runs[0]
      ?.results[0]?.partialFingerprints['mingjiFinding/v1'];
  const [first] = paper.findings;
  expect(print(first && { ...first, number: 9, at: { line: 99 }, subject: '/projects/7' })).toBe(print(first));
  expect(print(first && { ...first, excerpt: '≤66万元' })).not.toBe(print(first));
});

test('a paper that could not be read is told of, so that no results are not taken for none found', () => {
  expect(run?.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  const broken = whole(sarifStart([], '1', 'zh') + sarifEnd([{ uri: 'a/b.docx', text: '文件已损坏。' }]));
  expect(broken.runs[0]).toMatchObject({
    results: [],
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: '文件已损坏。' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a/b.docx' } } }],
          },
        ],
      },
    ],
  });
});
