import { FaultyInput, OperationalError } from '../../base/operational-error.ts';
import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import { parseDefinition } from '../../ledgers/definitions/parse-definition.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { ledgerVersion, putLedger } from '../../store/ledgers/custom-ledgers.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { isBuiltIn, ledgerOf, ledgersOf } from './office-ledgers.ts';
import type { VersionedLedger } from './read-ledgers.ts';

/** Takes a new ledger of the actor's own office. Throws `ledger_invalid` with every problem and its place. */
export async function createLedger(acting: Acting, raw: { readonly id: string }): Promise<VersionedLedger> {
  const { tenant, definitions } = await ledgersOf(acting);
  const definition = parsed(
    raw,
    definitions.map(({ id }) => id),
  );
  return act(acting, { tenant, action: 'ledger.define' }, async (step) => {
    // Two people may have chosen the same id at the same moment; inside the transaction one comes second.
    if ((await ledgerVersion(step.db, tenant, definition.id)) > 0) parsed(raw, [definition.id]);
    await putLedger(step.write, definition);
    await step.record({ subject: `ledger/${definition.id}`, after: audited(definition) });
    return { definition, version: 1 };
  });
}

/** Changes a ledger of the own office. Fields keep their kind, because records are kept by it. Built-in ledgers are nobody's to change. */
export async function alterLedger(
  acting: Acting,
  id: string,
  expected: Expected,
  raw: object,
): Promise<VersionedLedger> {
  const { ledgers, definition: before } = await ledgerOf(acting, id);
  if (isBuiltIn(before.id)) throw builtIn(before);
  const { tenant } = ledgers;
  const builtInIds = builtInLedgers.map((ledger) => ledger.id);
  const definition = parsed({ ...raw, id: before.id }, builtInIds, before);
  return act(acting, { tenant, action: 'ledger.alter' }, async (step) => {
    const version = await ledgerVersion(step.db, tenant, before.id);
    if (version !== expected.revision) throw changedMeanwhile();
    await putLedger(step.write, definition);
    await step.record({ subject: `ledger/${before.id}`, before: audited(before), after: audited(definition) });
    return { definition, version: version + 1 };
  });
}

function parsed(raw: object, taken: readonly string[], before?: LedgerDefinition): LedgerDefinition {
  const result = parseDefinition(raw, taken, before);
  if ('definition' in result) return result.definition;
  const { problems } = result;
  throw new FaultyInput(
    'ledger_invalid',
    {
      zh: `台账定义有 ${problems.length} 处要改：${problems.map(({ text }) => text.zh).join(' ')}`,
      en: `The definition has ${problems.length} problems: ${problems.map(({ text }) => text.en).join(' ')}`,
    },
    problems.map(({ path, text }) => ({ at: path, text })),
  );
}

const audited = ({ title, fields, naturalKey, decidingDate }: LedgerDefinition): object => ({
  title: title.zh,
  fields: fields.map(({ id, kind }) => `${id} ${kind}`),
  naturalKey,
  decidingDate,
});

const builtIn = ({ title }: LedgerDefinition): OperationalError =>
  new OperationalError('not_allowed', {
    zh: `“${title.zh}”是内置台账，不能修改。需要别的栏目时，请自定义一本台账。`,
    en: `"${title.en}" is built in and cannot be changed; define a ledger of your own for other fields.`,
  });
