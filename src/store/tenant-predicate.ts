import type { OperationNode } from 'kysely';

/** Tables whose rows belong to no tenant: the migrator's own, and what PostgreSQL keeps about itself. */
const WITHOUT_TENANT = /^(?:kysely_|pg_|information_schema)/;

type Node = OperationNode & Readonly<Record<string, unknown>>;

/**
 * The tables (by the name they have in the query) that a statement reads or changes without a condition that ties their tenant: every
 * select, update and delete, at any depth, has to say `tenant = …` (or be joined on another table's tenant) for each of its tables.
 */
export function tablesWithoutTenant(root: OperationNode): string[] {
  const open: string[] = [];
  visit(root as Node, new Set(), open);
  return open;
}

function visit(node: Node, outerNames: ReadonlySet<string>, open: string[]): void {
  const names = isStatement(node) ? judge(node, outerNames, open) : outerNames;
  // Runs on every query: no lists are made on the way.
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) visit(child, names, open);
    } else if (isNode(value)) visit(value, names, open);
  }
}

const isStatement = ({ kind }: Node): boolean => /^(?:Select|Update|Delete)QueryNode$/.test(kind);

/** Judges one statement; gives the names its sub-queries may look at, its own common table expressions among them. */
function judge(node: Node, outerNames: ReadonlySet<string>, open: string[]): ReadonlySet<string> {
  const expressions = new Set([...outerNames, ...expressionNames(node)]);
  const tables = sources(node).filter(({ table }) => !expressions.has(table) && !WITHOUT_TENANT.test(table));
  const tied = tiedNames(node);
  for (const { name, table } of tables) {
    if (!tied.has(name) && !(tables.length === 1 && tied.has(''))) open.push(table);
  }
  return expressions;
}

interface Source {
  /** The name it has in the query: the alias where there is one. */
  readonly name: string;
  readonly table: string;
}

function sources(node: Node): Source[] {
  const froms = list(at(node, 'from'), 'froms');
  const single = node.kind === 'UpdateQueryNode' ? [at(node, 'table')] : [];
  const joined = list(node, 'joins').map((join) => at(join, 'table'));
  return [...froms, ...single, ...joined].flatMap((from) => (from ? sourceOf(from) : []));
}

function sourceOf(node: Node, alias?: string): Source[] {
  if (node.kind === 'AliasNode') {
    const inner = at(node, 'node');
    return inner ? sourceOf(inner, identifier(at(node, 'alias'))) : [];
  }
  if (node.kind === 'ListNode') return list(node, 'items').flatMap((item) => sourceOf(item));
  const table = node.kind === 'TableNode' ? identifier(at(at(node, 'table'), 'identifier')) : undefined;
  return table === undefined ? [] : [{ name: alias ?? table, table }];
}

/** The names whose tenant some condition ties; '' stands for a tenant named without its table. */
function tiedNames(node: Node): Set<string> {
  const conditions = [at(at(node, 'where'), 'where'), ...list(node, 'joins').map((join) => at(at(join, 'on'), 'on'))];
  const tied = new Set<string>();
  for (const condition of conditions.flatMap(conjuncts)) {
    const operator = at(condition, 'operator')?.['operator'];
    if (condition.kind !== 'BinaryOperationNode' || (operator !== '=' && operator !== 'in')) continue;
    for (const side of [at(condition, 'leftOperand'), at(condition, 'rightOperand')]) {
      const name = tenantOf(side);
      if (name !== undefined) tied.add(name);
    }
  }
  return tied;
}

/** The parts of a condition that all have to hold; what stands behind an "or" or a "not" ties nothing. */
function conjuncts(node: Node | undefined): Node[] {
  if (!node) return [];
  if (node.kind === 'AndNode') return [...conjuncts(at(node, 'left')), ...conjuncts(at(node, 'right'))];
  if (node.kind === 'ParensNode') return conjuncts(at(node, 'node'));
  return [node];
}

/** The table name of a reference to a column "tenant" ('' when it names none); undefined for anything else. */
function tenantOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'ReferenceNode' || identifier(at(at(node, 'column'), 'column')) !== 'tenant') return undefined;
  return identifier(at(at(at(node, 'table'), 'table'), 'identifier')) ?? '';
}

function expressionNames(node: Node): string[] {
  return list(at(node, 'with'), 'expressions').flatMap((expression) => {
    const name = identifier(at(at(at(at(expression, 'name'), 'table'), 'table'), 'identifier'));
    return name === undefined ? [] : [name];
  });
}

function identifier(node: Node | undefined): string | undefined {
  const name = node?.['name'];
  return typeof name === 'string' ? name : undefined;
}

function at(node: Node | undefined, key: string): Node | undefined {
  const value = node?.[key];
  return isNode(value) ? value : undefined;
}

function list(node: Node | undefined, key: string): readonly Node[] {
  const value = node?.[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'kind' in value;
