import type { Language } from '../base/bilingual.ts';
import { displayWidth, padToWidth } from '../base/display-width.ts';
import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import { findRule, listRules, type RuleEntry, topicNames } from '../services/checking/rule-catalogue.ts';
import type { Arguments, Command, Io } from './command.ts';
import { languageOption } from './read.ts';
import { putTextOrJson, textOrJsonOption } from './result-output.ts';

export const rulesCommand: Command = {
  name: 'rules',
  summary: { zh: '列出检查规则；给出规则名则说明这一条', en: 'list the rules, or explain one' },
  usage: '[ID] [--format text]',
  options: {
    format: textOrJsonOption,
    lang: languageOption,
  },
  run: showRules,
};

async function showRules(args: Arguments, io: Io): Promise<ExitCode> {
  const entries = args.positionals.length > 0 ? args.positionals.map(findRule) : listRules();
  const pages = (): string => entries.map((entry) => rulePage(entry, io.language)).join('\n');
  const list = (): string => ruleList(entries, io.language);
  await putTextOrJson(entries, args.positionals.length > 0 ? pages : list, args, io);
  return exitCodes.ok;
}

function ruleList(entries: readonly RuleEntry[], language: Language): string {
  const width = Math.max(0, ...entries.map(({ id }) => displayWidth(id)));
  const lines: string[] = [];
  for (const [topic, name] of Object.entries(topicNames)) {
    const own = entries.filter((entry) => entry.topic === topic);
    if (own.length === 0) continue;
    lines.push('', `${name[language]} (${own.length})`);
    for (const { id, severityName, title } of own) {
      lines.push(`  ${padToWidth(id, width)}  ${padToWidth(severityName[language], 7)}  ${title[language]}`);
    }
  }
  const total =
    language === 'zh'
      ? `共 ${entries.length} 条规则。说明某一条：mingji rules 规则名`
      : `${entries.length} rules. To explain one: mingji rules ID`;
  return `${lines.slice(1).join('\n')}\n\n${total}\n`;
}

function rulePage(entry: RuleEntry, language: Language): string {
  const words = {
    zh: { severity: '级别', counts: '审核要点', rests: '依据', passes: '不报的例子', fails: '要报的例子' },
    en: { severity: 'Severity', counts: 'Review point', rests: 'Rests on', passes: 'Passes', fails: 'Is found' },
  }[language];
  return [
    `${entry.title[language]}  ${entry.id}`,
    `${words.severity}  ${entry.severityName[language]}`,
    ...(entry.reviewPoint ? [`${words.counts}  ${entry.reviewPoint[language]}`] : []),
    '',
    entry.explanation[language],
    '',
    words.rests,
    ...entry.citations.map((citation) => `  ${citation[language]}`),
    words.fails,
    ...entry.rejects.map((name) => `  ${name}`),
    words.passes,
    ...entry.accepts.map((name) => `  ${name}`),
    '',
  ].join('\n');
}
