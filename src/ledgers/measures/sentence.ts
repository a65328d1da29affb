import type { Bilingual } from '../../base/bilingual.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { Condition, MeasureDeclaration, Period } from '../../model/measure.ts';
import { kindOf } from './measure-kinds.ts';
import { dayWords, periodWords } from './period.ts';

/** A measure as a sentence a finance officer can check: "2025年内风险通报台账中风险等级为“高”或“严重”的记录数". */
export function measureSentence(
  declaration: MeasureDeclaration,
  definition: LedgerDefinition,
  period: Period,
): Bilingual {
  const { take, where = [], either = [] } = declaration;
  const words = {
    field: (id: string) => titleOf(definition, id),
    condition: (conditions: readonly Condition[]) => conditionWords(conditions, definition),
  };
  const tail = kindOf(take).sentence(take, words);
  const filter = filterWords(where, either, definition);
  const when = whenWords(declaration, period);
  const ledger = definition.title;
  const whose =
    declaration.offices === 'with-subordinates'
      ? { zh: '本单位及所属单位', en: ' of the office and its subordinate units' }
      : { zh: '', en: '' };
  const filtered =
    filter.zh === ''
      ? tail.zh
      : `中${filter.zh}${tail.zh.startsWith('中') ? `的记录${tail.zh}` : tail.zh.startsWith('的') ? tail.zh : `的${tail.zh}`}`;
  return {
    zh: `${when.zh}${whose.zh}${ledger.zh}台账${filtered}`,
    en: `${tail.en} of the ledger "${ledger.en}"${whose.en}${filter.en === '' ? '' : ` where ${filter.en}`}, ${when.en}`,
  };
}

function whenWords({ take }: MeasureDeclaration, period: Period): Bilingual {
  if (take.kind === 'stock') {
    const day = take.at !== undefined && take.at < period.to ? take.at : period.to;
    return { zh: dayWords(day), en: `on ${day}` };
  }
  const { zh, en } = periodWords(period);
  return { zh: /[年月度]$/.test(zh) ? `${zh}内` : zh, en };
}

function filterWords(
  where: readonly Condition[],
  either: readonly (readonly Condition[])[],
  definition: LedgerDefinition,
): Bilingual {
  const all = where.length > 0 ? [conditionWords(where, definition)] : [];
  const some = either.map((conditions) => conditionWords(conditions, definition));
  const any =
    some.length > 0
      ? [{ zh: some.map(({ zh }) => zh).join('，或者'), en: some.map(({ en }) => en).join(', or ') }]
      : [];
  const parts = [...all, ...any];
  return { zh: parts.map(({ zh }) => zh).join('，并且'), en: parts.map(({ en }) => en).join(', and ') };
}

function conditionWords(conditions: readonly Condition[], definition: LedgerDefinition): Bilingual {
  const parts = conditions.map((condition) => oneCondition(condition, definition));
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(' and ') };
}

function oneCondition(condition: Condition, definition: LedgerDefinition): Bilingual {
  const { zh, en } = titleOf(definition, condition.field);
  const named = (values: readonly string[]) => valueNames(definition, condition.field, values);
  if ('present' in condition) {
    return condition.present ? { zh: `有${zh}`, en: `${en} is given` } : { zh: `没有${zh}`, en: `${en} is empty` };
  }
  if ('in' in condition) return { zh: `${zh}为${named(condition.in).zh}`, en: `${en} is ${named(condition.in).en}` };
  if ('notIn' in condition) {
    return { zh: `${zh}不为${named(condition.notIn).zh}`, en: `${en} is not ${named(condition.notIn).en}` };
  }
  if ('contains' in condition)
    return { zh: `${zh}含“${condition.contains}”`, en: `${en} contains "${condition.contains}"` };
  return 'atLeast' in condition
    ? { zh: `${zh}不小于${condition.atLeast}`, en: `${en} at least ${condition.atLeast}` }
    : { zh: `${zh}不大于${condition.atMost}`, en: `${en} at most ${condition.atMost}` };
}

function titleOf(definition: LedgerDefinition, id: string): Bilingual {
  return definition.fields.find((field) => field.id === id)?.title ?? { zh: id, en: id };
}

/** Options by their titles, other values as they are. */
function valueNames(definition: LedgerDefinition, id: string, values: readonly string[]): Bilingual {
  const choices = definition.fields.find((field) => field.id === id)?.choices ?? [];
  const titles = values.map(
    (value) => choices.find((choice) => choice.id === value)?.title ?? { zh: value, en: value },
  );
  return {
    zh: titles.map((title) => `“${title.zh}”`).join('或'),
    en: titles.map((title) => `"${title.en}"`).join(' or '),
  };
}
