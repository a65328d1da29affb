import { clockInChina } from '../../base/china-time.ts';
import { sheetCsvLine, UTF8_MARK } from '../../base/csv-line.ts';
import { type AuditOutcome, auditOutcomes } from '../../model/audit-action.ts';
import { type Role, roles } from '../../model/role.ts';
import type { AuditLine, AuditSearch } from '../../store/audit/audit-entries.ts';
import { searchAudit } from '../../store/audit/audit-entries.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

const HEAD = [
  '时间（北京时间）',
  '单位',
  '姓名',
  '帐号',
  '角色',
  '来源地址',
  '操作',
  '对象',
  '结果',
  '操作前',
  '操作后',
  '日志序号',
  '请求编号',
  '操作代码',
];
const PAGE = 1_000;

type Asked = Omit<AuditSearch, 'before' | 'limit'>;
/** What an operation is called. */
type NameOf = (action: string) => string;

/** What the auditor asked for as CSV, line by line: memory stays flat over any number. The export stands in the trail too. */
export async function exportAudit(acting: Acting, search: Asked, nameOf: NameOf): Promise<AsyncIterable<string>> {
  await act(acting, { tenant: acting.actor.tenant, action: 'audit.export' }, (step) =>
    step.record({ subject: 'audit', after: { ...search } }),
  );
  return lines(acting, search, nameOf);
}

async function* lines({ data }: Acting, search: Asked, nameOf: NameOf): AsyncGenerator<string> {
  yield `${UTF8_MARK}${sheetCsvLine(HEAD)}`;
  let before: string | undefined;
  for (;;) {
    const page = await searchAudit(data.store.db, { ...search, before, limit: PAGE });
    for (const row of page) yield sheetCsvLine(cellsOf(row, nameOf));
    before = page.at(-1)?.id;
    if (page.length < PAGE || before === undefined) return;
  }
}

function cellsOf(row: AuditLine, nameOf: NameOf): string[] {
  const { at, tenant, actor_name, address, action, subject, log_index, request_id } = row;
  const [before, after] = [row.before, row.after].map((value) => (value === null ? '' : JSON.stringify(value)));
  const role = roles[row.role as Role]?.zh ?? row.role ?? '';
  const outcome = auditOutcomes[row.outcome as AuditOutcome]?.zh ?? row.outcome;
  return [
    ...[clockInChina(new Date(at)).slice(0, 19).replace('T', ' '), tenant, row.display_name ?? '', actor_name, role],
    ...[address, nameOf(action), subject, outcome],
    ...[before ?? '', after ?? '', String(log_index), request_id, action],
  ];
}
