import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Bilingual } from '../../base/bilingual.ts';
import type { CheckSettings, SwitchOff } from '../../model/check-report.ts';
import type { Severity } from '../../model/finding.ts';
import type { Configuration } from './configuration.ts';
import { nearest } from './nearest.ts';

/** Something wrong in the file, with its line from 1. */
export interface ConfigurationProblem {
  readonly line: number;
  readonly text: Bilingual;
}

export type ParsedConfiguration =
  | { readonly configuration: Configuration }
  | { readonly problems: readonly ConfigurationProblem[] };

/** What a person may write for a severity; "off" switches the rule off (YAML 1.1 programs write it as false). */
const SEVERITIES: ReadonlyMap<unknown, Severity | 'off'> = new Map<unknown, Severity | 'off'>([
  ['error', 'error'],
  ['warning', 'warning'],
  ['hint', 'hint'],
  ['off', 'off'],
  [false, 'off'],
  ['错误', 'error'],
  ['警告', 'warning'],
  ['提示', 'hint'],
  ['停用', 'off'],
]);

/**
 * The configuration of a YAML text, or everything that is wrong in it. Unknown keys and rules are refused, because a misspelt
 * rule that silently stays on (or off) is worse than an error.
 */
export function parseConfiguration(text: string, ruleIds: readonly string[]): ParsedConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const reader = new Reader(lines, ruleIds);
  for (const error of document.errors) {
    const why = error.message.split('\n')[0] ?? '';
    reader.problem(error.pos[0], { zh: `不是有效的 YAML：${why}`, en: `not valid YAML: ${why}` });
  }
  const configuration = document.errors.length === 0 ? reader.configuration(document.contents) : undefined;
  return reader.problems.length > 0 || !configuration ? { problems: reader.problems } : { configuration };
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];
  readonly #lines: LineCounter;
  readonly #ruleIds: readonly string[];

  constructor(lines: LineCounter, ruleIds: readonly string[]) {
    this.#lines = lines;
    this.#ruleIds = ruleIds;
  }

  problem(offset: number | undefined, text: Bilingual): void {
    this.problems.push({ line: offset === undefined ? 1 : this.#lines.linePos(offset).line, text });
  }

  configuration(root: unknown): Configuration {
    const top = this.#map(root, ['rules', 'profiles'], '文件顶层', 'the top of the file');
    const profiles: Record<string, CheckSettings> = {};
    for (const [name, value] of this.#entries(top.get('profiles'), 'profiles')) {
      profiles[name] = this.#settings(this.#map(value, ['rules'], `profiles.${name}`, `profiles.${name}`).get('rules'));
    }
    return { rules: this.#settings(top.get('rules')), profiles };
  }

  #settings(node: unknown): CheckSettings {
    const switchedOff: Record<string, SwitchOff> = {};
    const severities: Record<string, Severity> = {};
    for (const [id, value, offset] of this.#entries(node, 'rules')) {
      if (!this.#ruleIds.includes(id)) {
        this.#unknownRule(id, offset);
        continue;
      }
      const { severity, reason } = this.#rule(id, value, offset);
      if (severity === 'off') switchedOff[id] = { reason };
      else if (severity) severities[id] = severity;
    }
    return { switchedOff, severities };
  }

  #rule(
    id: string,
    node: unknown,
    offset: number | undefined,
  ): { severity: Severity | 'off' | undefined; reason: string } {
    const fields = this.#map(node, ['severity', 'reason'], id, id);
    const severity = SEVERITIES.get(this.#scalar(fields.get('severity')));
    const reason = String(this.#scalar(fields.get('reason')) ?? '').trim();
    if (severity === undefined) {
      this.problem(offsetOf(fields.get('severity')) ?? offset, {
        zh: `规则 ${id} 的 severity 要写 error、warning、hint 或 off（也可写 错误、警告、提示、停用）。`,
        en: `severity of the rule ${id} has to be error, warning, hint or off.`,
      });
    }
    if (severity === 'off' && reason === '') {
      this.problem(offset, {
        zh: `停用规则 ${id} 必须用 reason 写明理由，理由会印在报告里。`,
        en: `switching the rule ${id} off needs a reason, which is printed in the report.`,
      });
    }
    return { severity, reason };
  }

  #unknownRule(id: string, offset: number | undefined): void {
    const near = nearest(id, this.#ruleIds);
    this.problem(offset, {
      zh: `没有规则“${id}”。${near ? `是不是 ${near}？` : ''}mingji rules 列出全部规则。`,
      en: `there is no rule "${id}"${near ? `; did you mean ${near}?` : '.'} "mingji rules" lists them all.`,
    });
  }

  /** The values of a mapping by key; what is no mapping, or has other keys, is a problem. An absent node is an empty mapping. */
  #map(node: unknown, allowed: readonly string[], zh: string, en: string): Map<string, unknown> {
    const values = new Map<string, unknown>();
    for (const [key, value, offset] of this.#entries(node, zh)) {
      if (allowed.includes(key)) values.set(key, value);
      else {
        this.problem(offset, {
          zh: `${zh}不认识“${key}”，这里可以写：${allowed.join('、')}。`,
          en: `"${key}" is not known in ${en}; known are ${allowed.join(', ')}.`,
        });
      }
    }
    return values;
  }

  #entries(node: unknown, name: string): [key: string, value: unknown, offset: number | undefined][] {
    if (node === undefined || node === null || (isScalar(node) && node.value === null)) return [];
    if (!isMap(node)) {
      const where = { zh: `${name} 要写成“名称: 值”的形式。`, en: `${name} has to be a mapping of names to values.` };
      this.problem(offsetOf(node), where);
      return [];
    }
    return (node as YAMLMap<unknown, unknown>).items.map((pair: Pair<unknown, unknown>) => [
      String(this.#scalar(pair.key)),
      pair.value,
      offsetOf(pair.key),
    ]);
  }

  #scalar(node: unknown): unknown {
    return isScalar(node) ? node.value : undefined;
  }
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}
