import { createHash } from 'node:crypto';
import type { Language } from '../../base/bilingual.ts';
import type { Severity } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { placeText } from '../../model/place-text.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import type { Rule } from '../rule.ts';
import type { PaperReport, ReportedFinding } from './paper-report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/**
 * The report in SARIF 2.1.0 (OASIS), one run over all papers, in three pieces so that many papers can be written one after
 * the other: the start with every rule, the results of each paper, the end.
 */
export function sarifStart(rules: readonly Rule[], version: string, language: Language): string {
  const driver = {
    name: 'mingji',
    fullName: '明绩 Mingji',
    version,
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    rules: rules.map((rule) => ruleDescriptor(rule, language)),
  };
  const head = JSON.stringify({ tool: { driver }, language: driver.language, columnKind: 'utf16CodeUnits' });
  return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${head.slice(0, -1)},"results":[\n`;
}

/** What could not be read of a paper. Without it a paper with no results would look as if nothing were wrong with it. */
export interface SarifNotification {
  /** The paper, as its results name it. */
  readonly uri: string;
  readonly text: string;
}

/** The end, with what could not be read. */
export function sarifEnd(notifications: readonly SarifNotification[]): string {
  const invocation = {
    executionSuccessful: notifications.length === 0,
    toolExecutionNotifications: notifications.map(({ uri, text }) => ({
      level: 'error',
      message: { text },
      locations: [{ physicalLocation: { artifactLocation: { uri } } }],
    })),
  };
  return `\n],"invocations":${JSON.stringify([invocation])}}]}\n`;
}

/** A path below the folder that the check runs in as a relative URI reference (RFC 3986), whatever the machine's separator. */
export function uriOf(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function ruleDescriptor(rule: Rule, language: Language): object {
  const cites = rule.cites.map((citation) => printCitation(citation, language)).join('\n');
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.explanation[language] },
    help: { text: `${rule.explanation[language]}\n${cites}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.topic] },
  };
}

const pascalCase = (id: string): string =>
  id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The results of one paper, comma separated, "" where nothing was found; `uri` is where the paper stands. */
export function renderSarif(paper: PaperReport, rules: readonly Rule[], language: Language, uri: string): string {
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  return paper.findings
    .map((finding) => JSON.stringify(result(finding, uri, indexOf.get(finding.rule), language)))
    .join(',\n');
}

function result(finding: ReportedFinding, uri: string, ruleIndex: number | undefined, language: Language): object {
  const { rule, severity, message, remedy, subject, label } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: `${message[language]}\n${remedy[language]}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          ...region(finding.at, finding.excerpt),
        },
        logicalLocations: [{ fullyQualifiedName: subject, ...(label !== '' && { name: label }), kind: 'element' }],
        ...(finding.at && { message: { text: placeText(finding.at, language) || label || subject } }),
      },
    ],
    partialFingerprints: { 'mingjiFinding/v1': fingerprint(finding) },
  };
}

/** SARIF knows lines; a table's row and column stand in words in the location's message. */
function region(at: Place | undefined, excerpt: string | undefined): object {
  const snippet = excerpt ? { snippet: { text: excerpt } } : {};
  return at?.line === undefined ? {} : { region: { startLine: at.line, ...snippet } };
}

/** The same for the same objection to the same words, wherever in the paper they move. */
function fingerprint({ rule, label, excerpt }: ReportedFinding): string {
  return createHash('sha256')
    .update([rule, label, (excerpt ?? '').replace(/\s+/g, '')].join('\n'))
    .digest('hex')
    .slice(0, 32);
}
