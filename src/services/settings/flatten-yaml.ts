import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Bilingual } from '../../base/bilingual.ts';

/** A value and the place where it was written. */
export interface Written {
  readonly where: string;
  readonly value: unknown;
}

/**
 * The values of a YAML text by their dotted names, each with its line; `leaves` names those that may be lists or mappings themselves.
 * Maps that lead to no leaf are walked into, so that a misspelt name is found where it stands.
 */
export function flattenYaml(
  yaml: string,
  file: string,
  leaves: readonly string[],
): { readonly values: ReadonlyMap<string, Written>; readonly faults: { where: string; text: Bilingual }[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const place = (offset: number | undefined): string =>
    `${file}:${offset === undefined ? 1 : lines.linePos(offset).line}`;
  const faults = document.errors.map(({ pos, message }) => {
    const why = message.split('\n')[0] ?? '';
    return { where: place(pos[0]), text: { zh: `不是有效的 YAML：${why}`, en: `not valid YAML: ${why}` } };
  });
  const values = new Map<string, Written>();
  const walk = (node: unknown, prefix: string): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const offset = isScalar(key) ? key.range?.[0] : undefined;
      const name = `${prefix}${isScalar(key) ? String(key.value) : '?'}`;
      if (isMap(value) && !leaves.includes(name)) walk(value, `${name}.`);
      else values.set(name, { where: place(offset), value: toPlain(value) });
    }
  };
  const isNothing = document.contents === null || (isScalar(document.contents) && document.contents.value === null);
  if (faults.length === 0 && !isMap(document.contents) && !isNothing)
    faults.push({
      where: place(0),
      text: { zh: '文件要写成“名称: 值”。', en: 'the file has to be names with values.' },
    });
  walk(document.contents, '');
  return { values, faults };

  function toPlain(node: unknown): unknown {
    if (isScalar(node)) return node.value;
    return (node as { toJS?: (doc: typeof document) => unknown } | null)?.toJS?.(document) ?? null;
  }
}
