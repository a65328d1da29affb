import { xmlText } from '../base/workbook/xml-text.ts';
import type { Publication, PublicLine, PublicTable } from '../model/publication.ts';

/**
 * A publication as StratML Part 2, Performance Plan or Report (ANSI/AIIM 22; namespace of stratml.net): each project is a Goal, each class of
 * indicators an Objective of it, each indicator a PerformanceIndicator with the target of the year and what was reached.
 */
export function stratml(publication: Publication): string {
  const { office, fiscalYear, kind, id, publishedOn } = publication;
  const isPlan = kind === 'plan';
  const body = [
    leaf('Name', `${office.name} ${fiscalYear} 年度${isPlan ? '绩效目标' : '绩效自评结果'}`),
    leaf('OtherInformation', '证明：proof.json，用 mingji log check 验证。'),
    node('StrategicPlanCore', [
      node('Organization', [leaf('Name', office.name), leaf('Identifier', `${office.region}/${office.unit}`)]),
      node('Vision', [leaf('Description', ''), leaf('Identifier', `${id}-vision`)]),
      node('Mission', [leaf('Description', ''), leaf('Identifier', `${id}-mission`)]),
      ...publication.tables.map((table, index) => goalOf(table, index, publication)),
    ]),
    node('AdministrativeInformation', [
      leaf('StartDate', `${fiscalYear}-01-01`),
      leaf('EndDate', `${fiscalYear}-12-31`),
      leaf('PublicationDate', publishedOn),
      leaf('Source', 'index.html'),
    ]),
  ];
  const type = isPlan ? 'Performance_Plan' : 'Performance_Report';
  const head = `<PerformancePlanOrReport xmlns="http://www.stratml.net/PerformancePlanOrReport" Type="${type}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}${body.join('')}</PerformancePlanOrReport>\n`;
}

function goalOf(table: PublicTable, index: number, publication: Publication): string {
  const classes = [...new Set(table.lines.map(({ level1 }) => level1))];
  return node('Goal', [
    leaf('Name', table.name),
    leaf('Description', table.goals.join('\n')),
    leaf('Identifier', `${publication.id}${table.subject || '/department'}`),
    leaf('SequenceIndicator', String(index + 1)),
    leaf('OtherInformation', table.outcome ?? ''),
    ...classes.map((level1, place) =>
      node('Objective', [
        leaf('Name', level1),
        leaf('Description', ''),
        leaf('Identifier', `${publication.id}${table.subject || '/department'}/${place + 1}`),
        leaf('SequenceIndicator', `${index + 1}.${place + 1}`),
        leaf('OtherInformation', ''),
        ...table.lines.filter((line) => line.level1 === level1).map((line) => indicatorOf(line, publication)),
      ]),
    ),
  ]);
}

function indicatorOf(line: PublicLine, { id, fiscalYear }: Publication): string {
  const period = [leaf('StartDate', `${fiscalYear}-01-01`), leaf('EndDate', `${fiscalYear}-12-31`)];
  return node('PerformanceIndicator', [
    leaf('SequenceIndicator', line.line),
    leaf('MeasurementDimension', line.level3),
    leaf('UnitOfMeasurement', line.target.unit ?? ''),
    leaf('Identifier', `${id}${line.subject}`),
    node('MeasurementInstance', [
      node('TargetResult', [
        leaf('Description', line.target.text),
        ...(line.target.value === undefined ? [] : [leaf('NumberOfUnits', line.target.value)]),
        ...period,
      ]),
      ...(line.actual ? [actualOf(line.actual, period)] : []),
    ]),
    leaf('OtherInformation', line.reason ?? ''),
  ]);
}

function actualOf({ text, value }: NonNullable<PublicLine['actual']>, period: readonly string[]): string {
  return node('ActualResult', [
    leaf('Description', text),
    ...(value === undefined ? [] : [leaf('NumberOfUnits', value)]),
    ...period,
  ]);
}

const leaf = (name: string, text: string): string =>
  text === '' ? `<${name}/>` : `<${name}>${xmlText(text)}</${name}>`;

const node = (name: string, children: readonly string[]): string => `<${name}>${children.join('')}</${name}>`;
