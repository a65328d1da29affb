import type { Bilingual } from '../../base/bilingual.ts';
import type { Choice, FieldKind, LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { isRecord } from '../raw-values.ts';
import { validateRecord } from '../records/validate-record.ts';

/** What is wrong with a definition, and where ("fields.2.kind"). */
export interface DefinitionProblem {
  readonly path: string;
  readonly text: Bilingual;
}

export type ParsedDefinition =
  | { readonly definition: LedgerDefinition }
  | { readonly problems: readonly DefinitionProblem[] };

const KINDS: Readonly<Record<string, FieldKind>> = {
  ...{ date: 'date', datetime: 'datetime', text: 'text', integer: 'integer', decimal: 'decimal', money: 'money' },
  ...{ choice: 'choice', file: 'file', reference: 'reference' },
  ...{
    日期: 'date',
    时间: 'datetime',
    文字: 'text',
    整数: 'integer',
    小数: 'decimal',
    金额: 'money',
    选项: 'choice',
    文件: 'file',
    引用: 'reference',
  },
};

/**
 * A ledger that an office defines, from YAML or JSON: the same data as the built-in ones. Titles may be Chinese alone, choices plain words.
 * `taken` are ids that may not be used again; `before` is the definition it follows, whose fields may not change their kind.
 */
export function parseDefinition(
  raw: unknown,
  taken: readonly string[] = [],
  before?: LedgerDefinition,
): ParsedDefinition {
  const problems: DefinitionProblem[] = [];
  const add = (path: string, zh: string, en: string): void => void problems.push({ path, text: { zh, en } });
  if (!isRecord(raw)) {
    add('', '台账定义要写成“名称: 值”的形式。', 'A definition is a mapping of names to values.');
    return { problems };
  }
  const id = String(raw['id'] ?? '');
  if (!isId(id))
    add(
      'id',
      `“${id}”不能作为台账编号。请用小写字母开头的字母、数字和连字符，如 road-check。`,
      `"${id}" is no id: lower-case letters, digits and hyphens, as road-check.`,
    );
  if (taken.includes(id))
    add('id', `已有台账“${id}”，请换一个编号。`, `There is a ledger "${id}" already; choose another id.`);
  const fields = listOf(raw['fields']).flatMap((field, index) => fieldOf(field, `fields.${index}`, add));
  checkFields(fields, add, before);
  const definition: LedgerDefinition = {
    schema: 'mingji.ledger/1',
    id,
    title: bilingual(raw['title'], 'title', add),
    purpose: raw['purpose'] === undefined ? { zh: '', en: '' } : bilingual(raw['purpose'], 'purpose', add),
    fields,
    naturalKey: listOf(raw['naturalKey']).map(String),
    decidingDate: String(raw['decidingDate'] ?? ''),
    example: {},
  };
  checkKeys(definition, add);
  const example = problems.length === 0 ? exampleOf(definition, raw['example'], add) : {};
  return problems.length > 0 ? { problems } : { definition: { ...definition, example } };
}

type Add = (path: string, zh: string, en: string) => void;

function isId(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text);
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function bilingual(raw: unknown, path: string, add: Add): Bilingual {
  if (typeof raw === 'string' && raw.trim() !== '') return { zh: raw.trim(), en: raw.trim() };
  if (isRecord(raw) && typeof raw['zh'] === 'string' && raw['zh'] !== '') {
    return { zh: raw['zh'], en: typeof raw['en'] === 'string' && raw['en'] !== '' ? raw['en'] : raw['zh'] };
  }
  add(path, '请写名称（中文即可）。', 'Give a title; Chinese alone will do.');
  return { zh: '', en: '' };
}

function fieldOf(raw: unknown, path: string, add: Add): LedgerField[] {
  if (!isRecord(raw)) {
    add(path, '栏目要写成“名称: 值”的形式。', 'A field is a mapping of names to values.');
    return [];
  }
  const id = String(raw['id'] ?? '');
  if (!/^[a-z][A-Za-z0-9-]{0,39}$/.test(id))
    add(
      `${path}.id`,
      `“${id}”不能作为栏目编号。请用字母开头的字母和数字。`,
      `"${id}" is no field id: letters and digits.`,
    );
  const kind = KINDS[String(raw['kind'] ?? '')];
  if (!kind)
    add(
      `${path}.kind`,
      `不认识类型“${String(raw['kind'])}”。可用：日期 date、时间 datetime、文字 text、整数 integer、小数 decimal、金额 money、选项 choice、文件 file、引用 reference。`,
      `"${String(raw['kind'])}" is no kind; known are date, datetime, text, integer, decimal, money, choice, file, reference.`,
    );
  const choices = listOf(raw['choices']).map((choice, index) => choiceOf(choice, `${path}.choices.${index}`, add));
  if (kind === 'choice' && choices.length === 0)
    add(`${path}.choices`, '选项栏要列出选项。', 'A choice needs its options.');
  const text = (key: string) => (raw[key] === undefined ? {} : { [key]: String(raw[key]) });
  const names = (key: string) => (raw[key] === undefined ? {} : { [key]: listOf(raw[key]).map(String) });
  return [
    {
      id,
      kind: kind ?? 'text',
      title: bilingual(raw['title'], `${path}.title`, add),
      ...(raw['required'] === true ? { required: true } : {}),
      ...(raw['help'] === undefined ? {} : { help: bilingual(raw['help'], `${path}.help`, add) }),
      ...(choices.length > 0 ? { choices } : {}),
      ...names('alsoCalled'),
      ...names('addedUp'),
      ...text('least'),
      ...text('most'),
      ...text('ledger'),
      ...text('notBefore'),
      ...text('notAbove'),
    },
  ];
}

function choiceOf(raw: unknown, path: string, add: Add): Choice {
  if (typeof raw === 'string') return { id: raw, title: { zh: raw, en: raw } };
  if (!isRecord(raw)) {
    add(path, '选项请直接写文字。', 'Write an option as plain words.');
    return { id: '', title: { zh: '', en: '' } };
  }
  const title = bilingual(raw['title'], `${path}.title`, add);
  return { id: String(raw['id'] ?? title.zh), title };
}

function checkFields(fields: readonly LedgerField[], add: Add, before: LedgerDefinition | undefined): void {
  if (fields.length === 0) add('fields', '至少要有一个栏目。', 'A ledger needs at least one field.');
  // The first field of an id is the one that keeps it.
  const known = new Map([...fields].reverse().map((field) => [field.id, field]));
  for (const [index, field] of fields.entries()) {
    const path = `fields.${index}`;
    if (known.get(field.id) !== field)
      add(`${path}.id`, `栏目编号“${field.id}”用了两次。`, `The field id "${field.id}" is used twice.`);
    for (const other of [field.notBefore, field.notAbove]) {
      if (other !== undefined && !known.has(other)) add(path, `没有栏目“${other}”。`, `There is no field "${other}".`);
    }
    if (field.kind === 'reference' && field.ledger === undefined)
      add(`${path}.ledger`, '引用栏要写明引用哪个台账。', 'A reference names its ledger.');
    const old = before?.fields.find(({ id }) => id === field.id);
    if (old && old.kind !== field.kind) {
      add(
        `${path}.kind`,
        `栏目“${field.id}”原来是 ${old.kind}，已有记录按它保存，不能改成 ${field.kind}。请新增一个栏目。`,
        `"${field.id}" was ${old.kind} and records are kept so; add a new field instead.`,
      );
    }
  }
}

function checkKeys({ fields, naturalKey, decidingDate }: LedgerDefinition, add: Add): void {
  if (naturalKey.length === 0)
    add('naturalKey', '请写明哪些栏目能区分两条记录。', 'Say which fields tell two records apart.');
  for (const id of [...naturalKey, decidingDate]) {
    const field = fields.find((one) => one.id === id);
    const path = id === decidingDate ? 'decidingDate' : 'naturalKey';
    if (!field) add(path, `没有栏目“${id}”。`, `There is no field "${id}".`);
    else if (!field.required)
      add(path, `栏目“${id}”要设为必填（required: true）。`, `The field "${id}" has to be required.`);
  }
  const date = fields.find(({ id }) => id === decidingDate);
  if (date && date.kind !== 'date' && date.kind !== 'datetime') {
    add('decidingDate', `“${decidingDate}”不是日期栏，不能决定记录归入哪个期间。`, `"${decidingDate}" is no date.`);
  }
}

/** The example as given, when it is a good record; else none. */
function exampleOf(definition: LedgerDefinition, raw: unknown, add: Add): LedgerDefinition['example'] {
  if (!isRecord(raw)) return {};
  const values = Object.fromEntries(Object.entries(raw).map(([id, value]) => [id, String(value)]));
  const validated = validateRecord(definition, values);
  if ('fields' in validated) return validated.fields;
  for (const { field, text } of validated.problems) add(`example.${field}`, text.zh, text.en);
  return {};
}
