import { dirname, resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A page of a feature as its `feature.ts` tells it. */
export interface PageModule {
  /** As "/plans/:id"; the start page's part stands at "/". */
  readonly path: string;
  /** The file that is loaded when somebody goes there. */
  readonly module: string;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The pages in the source of a feature: every object with a `load` that imports a file, beside its `path`. */
export function pageModulesOf(source: string, file: string): PageModule[] {
  const pages: PageModule[] = [];
  for (const object of objectsIn(parseAst(source, { lang: 'ts' }))) {
    const imported = stringIn(propertyOf(object, 'load'), 'ImportExpression');
    if (imported === undefined) continue;
    const path = stringIn(propertyOf(object, 'path'), 'Literal') ?? '/';
    pages.push({ path, module: resolve(dirname(file), imported).replaceAll('\\', '/') });
  }
  return pages;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesIn(part);
  if (!isNode(value)) return;
  yield value;
  for (const part of Object.values(value)) yield* nodesIn(part);
}

function* objectsIn(tree: unknown): Generator<Node> {
  for (const node of nodesIn(tree)) if (node.type === 'ObjectExpression') yield node;
}

function propertyOf({ properties }: Node, name: string): unknown {
  const found = (properties as readonly Node[]).find(({ key }) => isNode(key) && key['name'] === name);
  return found?.['value'];
}

/** The string in a literal, or in what is imported somewhere within. */
function stringIn(value: unknown, type: 'Literal' | 'ImportExpression'): string | undefined {
  for (const node of nodesIn(value)) {
    if (node.type !== type) continue;
    const text = type === 'Literal' ? node['value'] : stringIn(node['source'], 'Literal');
    if (typeof text === 'string') return text;
  }
  return undefined;
}
