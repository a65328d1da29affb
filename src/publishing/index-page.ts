import type { Language } from '../base/bilingual.ts';
import { isInvented } from '../model/invented-region.ts';
import type { Publication } from '../model/publication.ts';
import { html, indexOf, wholePage } from './html.ts';
import { words } from './page-words.ts';
import { folderOf } from './site.ts';

/** What regions are called, by their code. */
export type RegionNames = ReadonlyMap<string, string>;

/** The page that lists what is published: by region, then year (the newest first), then office. */
export function indexPage(publications: readonly Publication[], names: RegionNames, language: Language): string {
  const regions = [...new Set(publications.map(({ office }) => office.region))].sort();
  const body =
    publications.length === 0
      ? `<p>${words.nothing[language]}</p>`
      : regions.map((region) => regionSection(region, names, publications, language)).join('\n');
  return wholePage({
    language,
    title: words.site[language],
    root: '',
    other: indexOf(language === 'zh' ? 'en' : 'zh'),
    invented: regions.some(isInvented),
    body: `<p>${words.intro[language]}</p>\n${body}\n`,
  });
}

function regionSection(
  region: string,
  names: RegionNames,
  publications: readonly Publication[],
  language: Language,
): string {
  const own = publications.filter(({ office }) => office.region === region);
  const rows = own.toSorted(byYearAndOffice).map((publication) => {
    const { office, fiscalYear, kind, publishedOn } = publication;
    const link = `<a href="${html(folderOf(publication))}/${indexOf(language)}">${html(office.name)}：${words[kind][language]}</a>`;
    return `<tr><td>${fiscalYear}</td><td>${html(office.name)}</td><td>${link}</td><td>${publishedOn}</td></tr>`;
  });
  const heads = [words.year, words.office, words.content, words.published];
  const head = heads.map((one) => `<th scope="col">${one[language]}</th>`).join('');
  return `<section><h2>${html(headOf(region, names.get(region), language))}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

/** "清岚市（区划 990100）"; the code alone where nobody has named the region. */
function headOf(region: string, name: string | undefined, language: Language): string {
  const code = `${words.region[language]} ${region}`;
  if (name === undefined) return code;
  return language === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
}

function byYearAndOffice(a: Publication, b: Publication): number {
  if (a.fiscalYear !== b.fiscalYear) return b.fiscalYear - a.fiscalYear;
  return a.office.unit < b.office.unit ? -1 : a.office.unit > b.office.unit ? 1 : 0;
}
