import type { Bilingual, Language } from '../base/bilingual.ts';
import { gradeNames } from '../model/grade.ts';
import { isInvented } from '../model/invented-region.ts';
import type { Publication, PublicLine, PublicTable } from '../model/publication.ts';
import { html, indexOf, wholePage } from './html.ts';
import { jsonLdText } from './json-ld.ts';
import { originWords, titleOf, words } from './page-words.ts';

/** Four folders deep: region, unit, year, publication. */
const ROOT = '../../../../';

/** The page of one publication, readable without a script, with its data and how to verify it. */
export function publicationPage(publication: Publication, language: Language): string {
  const { office, publishedOn, profile } = publication;
  const say = (text: Bilingual): string => html(text[language]);
  const facts = [
    `${say(words.office)}：${html(office.name)}（${html(office.region)} / ${html(office.unit)}）`,
    `${say(words.published)}：${publishedOn}`,
    ...(profile
      ? [`${say(words.rules)}：${html(profile[language])}（${html(`${profile.id}@${profile.version}`)}）`]
      : []),
  ];
  return wholePage({
    language,
    title: titleOf(publication, language),
    root: ROOT,
    other: indexOf(language === 'zh' ? 'en' : 'zh'),
    head: `<script type="application/ld+json">${jsonLdText(publication)}</script>\n`,
    invented: isInvented(office.region),
    body: [
      `<p class="facts">${facts.join('<br>')}</p>`,
      ...publication.tables.map((table, index) => tableSection(table, index, publication, language)),
      dataSection(language),
      verifySection(language),
      `<p><a href="${ROOT}${indexOf(language)}">${say(words.back)}</a></p>`,
    ].join('\n'),
  });
}

function tableSection(table: PublicTable, index: number, { kind }: Publication, language: Language): string {
  const say = (text: Bilingual): string => html(text[language]);
  const sum =
    table.total === undefined
      ? ''
      : `<p class="sum">${say(words.total)} <strong>${table.total}</strong>${table.grade ? `，${say(words.grade)} <strong>${say(gradeNames[table.grade])}</strong>` : ''}</p>`;
  const goals = table.goals.map((goal) => `<p>${html(goal)}</p>`).join('');
  return [
    `<section aria-labelledby="t${index}"><h2 id="t${index}">${html(table.name)}</h2>`,
    sum,
    goals && `<h3>${say(words.goals)}</h3>${goals}`,
    table.outcome ? `<h3>${say(words.outcome)}</h3><p>${html(table.outcome)}</p>` : '',
    moneyTable(table, index, kind, language),
    indicatorTable(table, index, kind, language),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

type Cell = readonly [text: string | undefined, kind?: 'number' | 'word'];

function tableOf(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map((text) => `<th scope="col">${html(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`).join('\n');
  return `<div class="scroll" role="region" aria-label="${html(caption)}" tabindex="0"><table><caption>${html(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

const cellOf = ([text = '', kind]: Cell): string => `<td${kind ? ` class="${kind}"` : ''}>${html(text)}</td>`;

function moneyTable(table: PublicTable, index: number, kind: Publication['kind'], language: Language): string {
  const heads = [
    'budget',
    'fiscal',
    ...(kind === 'plan' ? [] : (['adjusted', 'executed', 'rate', 'score'] as const)),
    'proof',
  ] as const;
  const cells: Readonly<Record<string, Cell>> = {
    budget: [grouped(table.budget), 'number'],
    fiscal: [grouped(table.fiscal), 'number'],
    adjusted: [grouped(table.adjusted), 'number'],
    executed: [grouped(table.executed), 'number'],
    rate: [table.executionRate === undefined ? undefined : `${table.executionRate}%`, 'number'],
    score: [table.executionScore, 'number'],
    proof: [`/content/tables/${index}`],
  };
  return tableOf(
    words.money[language],
    heads.map((head) => words[head][language]),
    [heads.map((head) => cells[head] ?? [undefined])],
  );
}

/** "1234567.5" as "1,234,567.5". */
function grouped(amount: string | undefined): string | undefined {
  return amount?.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,').replace(/(\..*),/g, '$1');
}

function indicatorTable(table: PublicTable, index: number, kind: Publication['kind'], language: Language): string {
  const scored = ['actual', 'origin', 'weight', 'score', 'reason'] as const;
  const heads = ['level1', 'level2', 'level3', 'target', ...(kind === 'plan' ? [] : scored), 'proof'] as const;
  const rows = table.lines.map((line, place) => {
    const cells = cellsOf(line, `/content/tables/${index}/lines/${place}`, language);
    return heads.map((head) => cells[head] ?? ([undefined] as const));
  });
  return tableOf(
    words.indicators[language],
    heads.map((head) => words[head][language]),
    rows,
  );
}

function cellsOf(line: PublicLine, proof: string, language: Language): Readonly<Record<string, Cell>> {
  const origin = line.actual && originWords[line.actual.origin];
  return {
    level1: [line.level1],
    level2: [line.level2],
    level3: [line.level3, 'word'],
    target: [line.target.text],
    actual: [line.actual?.text],
    origin: [origin?.[language]],
    weight: [line.weight, 'number'],
    score: [line.score, 'number'],
    reason: [line.reason, 'word'],
    proof: [proof],
  };
}

function dataSection(language: Language): string {
  const files = [
    ['indicators.csv', 'CSV'],
    ['money.csv', 'CSV'],
    ['datapackage.json', 'Fiscal Data Package, Table Schema'],
    ['stratml.xml', 'StratML Part 2'],
    ['proof.json', 'mingji.proof/1'],
  ];
  const list = files.map(([name, kind]) => `<li><a href="${name}">${name}</a>（${kind}）</li>`).join('');
  return `<section aria-labelledby="data"><h2 id="data">${words.openData[language]}</h2><ul>${list}</ul></section>`;
}

function verifySection(language: Language): string {
  return `<section aria-labelledby="verify"><h2 id="verify">${words.verify[language]}</h2><p>${words.verifyHow[language]}</p><pre>mingji log check proof.json --key verifier</pre><p><a href="proof.json">proof.json</a>、<a href="verifier">verifier</a></p></section>`;
}
