import type { Publication } from '../model/publication.ts';

/** The publication for machines that read the page: a schema.org Dataset with its files. */
function jsonLd({ id, office, fiscalYear, kind, publishedOn }: Publication): object {
  const file = (name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: name,
    encodingFormat,
  });
  const organisation = {
    '@type': 'GovernmentOrganization',
    name: office.name,
    identifier: `${office.region}/${office.unit}`,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    identifier: id,
    name: `${office.name} ${fiscalYear} 年度${kind === 'plan' ? '绩效目标' : '绩效自评结果'}`,
    description: `部门预算绩效的目标${kind === 'plan' ? '' : '、实际完成值和得分'}，由单位公开，可用证明文件核对。`,
    inLanguage: 'zh-CN',
    temporalCoverage: `${fiscalYear}-01-01/${fiscalYear}-12-31`,
    datePublished: publishedOn,
    creator: organisation,
    publisher: organisation,
    distribution: [
      file('money.csv', 'text/csv'),
      file('indicators.csv', 'text/csv'),
      file('datapackage.json', 'application/json'),
      file('stratml.xml', 'application/xml'),
      file('proof.json', 'application/json'),
    ],
  };
}

/** JSON-LD as it may stand inside a script element: nothing in it can end the element. */
export function jsonLdText(publication: Publication): string {
  return JSON.stringify(jsonLd(publication)).replaceAll('<', '\\u003c');
}
