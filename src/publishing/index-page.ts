import type { Language } from '../base/bilingual.ts';
import { isInvented } from '../model/invented-region.ts';
import type { Publication } from '../model/publication.ts';
import { html, indexOf, wholePage } from './html.ts';
import { words } from './page-words.ts';
import { folderOf } from './site.ts';

/** The page that lists what is published: by region, then year (the newest first), then office. */
export function indexPage(publications: readonly Publication[], language: Language): string {
  const regions = [...new Set(publications.map(({ office }) => office.region))].sort();
  const body =
    publications.length === 0
      ? `<p>${words.nothing[language]}</p>`
      : regions.map((region) => regionSection(region, publications, language)).join('\n');
  return wholePage({
    language,
    title: words.site[language],
    root: '',
    other: indexOf(language === 'zh' ? 'en' : 'zh'),
    invented: regions.some(isInvented),
    body: `<p>${words.intro[language]}</p>\n${body}\n`,
  });
}

function regionSection(region: string, publications: readonly Publication[], language: Language): string {
  const own = publications.filter(({ office }) => office.region === region);
  const rows = own.toSorted(byYearAndOffice).map((publication) => {
    const { office, fiscalYear, kind, publishedOn } = publication;
    const link = `<a href="${html(folderOf(publication))}/${indexOf(language)}">${html(office.name)}：${words[kind][language]}</a>`;
    return `<tr><td>${fiscalYear}</td><td>${html(office.name)}</td><td>${link}</td><td>${publishedOn}</td></tr>`;
  });
  const heads = [words.year, words.office, words.content, words.published];
  const head = heads.map((one) => `<th scope="col">${one[language]}</th>`).join('');
  return `<section><h2>${words.region[language]} ${html(region)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

function byYearAndOffice(a: Publication, b: Publication): number {
  if (a.fiscalYear !== b.fiscalYear) return b.fiscalYear - a.fiscalYear;
  return a.office.unit < b.office.unit ? -1 : a.office.unit > b.office.unit ? 1 : 0;
}
