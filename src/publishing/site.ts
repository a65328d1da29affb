import type { Publication } from '../model/publication.ts';
import { dataPackage, indicatorsCsv, moneyCsv } from './data-package.ts';
import { STYLE } from './html.ts';
import { indexPage, type RegionNames } from './index-page.ts';
import { publicationPage } from './publication-page.ts';
import { stratml } from './stratml.ts';

/** One file of the public site. */
export interface SiteFile {
  /** Below the site's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What anybody needs to verify a publication: its proof, and the public key of the office's log. */
export interface PublicationProof {
  readonly proof: string;
  readonly verifier: string;
}

/** The folder of a publication: region, unit, year, id. */
export function folderOf({ office, fiscalYear, id }: Publication): string {
  return `${office.region}/${office.unit}/${fiscalYear}/${id}`;
}

/** The files at the top: what is published, in both languages, and the style of all pages. */
export function topFiles(publications: readonly Publication[], regions: RegionNames): SiteFile[] {
  return [
    { path: 'index.html', text: indexPage(publications, regions, 'zh') },
    { path: 'en.html', text: indexPage(publications, regions, 'en') },
    { path: 'style.css', text: STYLE },
  ];
}

/** The files of one publication. */
export function publicationFiles(publication: Publication, { proof, verifier }: PublicationProof): SiteFile[] {
  const folder = folderOf(publication);
  const files: readonly (readonly [string, string])[] = [
    ['index.html', publicationPage(publication, 'zh')],
    ['en.html', publicationPage(publication, 'en')],
    ['indicators.csv', indicatorsCsv(publication)],
    ['money.csv', moneyCsv(publication)],
    ['datapackage.json', `${JSON.stringify(dataPackage(publication), null, 1)}\n`],
    ['stratml.xml', stratml(publication)],
    ['proof.json', proof],
    ['verifier', verifier],
  ];
  return files.map(([name, text]) => ({ path: `${folder}/${name}`, text }));
}
