import { randomInt } from 'node:crypto';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { findAccountByName } from '../../store/accounts/accounts.ts';
import { createAccount, giveRole } from '../access/administer-accounts.ts';
import { changePassword } from '../access/own-account.ts';
import { setUp } from '../access/set-up.ts';
import type { Acting, Actor, Calling } from '../acting/actor.ts';
import { createOffice } from '../organisation/offices.ts';
import { demonstrationCity } from './city/city.ts';
import { officeName } from './make-plan.ts';
import { regionKey, unitKey } from './region-key.ts';

/** Somebody of the demonstration, with the password that is told once. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
  readonly office: string;
}

/** The people of the demonstration by their account names, ready to act, and how they sign in. */
export interface Staff {
  readonly credentials: readonly Credentials[];
  readonly acting: (name: string) => Acting;
}

/** Sets the installation up, makes the offices and hires everybody, as the administrators would. */
export async function hireStaff(calling: Calling): Promise<Staff> {
  const administrators = ADMINISTRATORS.map((one) => ({
    ...one,
    password: madePassword(),
    office: demonstrationCity.name,
  }));
  const [system, security, audit] = administrators;
  if (!system || !security || !audit) throw new Error('hireStaff: there have to be three administrators');
  const { code, name } = demonstrationCity;
  await setUp(calling, { region: { code, name }, system, security, audit });
  const actors = new Map<string, Actor>();
  for (const one of administrators) actors.set(one.name, await actorOf(calling, one.name));
  const acting = (account: string): Acting => {
    const actor = actors.get(account);
    if (!actor) throw new Error(`hireStaff: nobody of the demonstration is called ${account}`);
    return { ...calling, actor };
  };
  await makeOffices(acting(system.name));
  const hired = POSITIONS.map((one) => ({ ...one, password: madePassword() }));
  for (const one of hired) {
    await hire(acting(system.name), acting(security.name), one);
    actors.set(one.name, await actorOf(calling, one.name));
  }
  return { credentials: [...administrators, ...hired], acting };
}

const ADMINISTRATORS = [
  { name: 'xitong', displayName: '系统管理员', role: 'system-administrator' },
  { name: 'anquan', displayName: '安全管理员', role: 'security-administrator' },
  { name: 'shenji', displayName: '审计管理员', role: 'audit-administrator' },
] as const;

/** Given names to go round, so that a reader of the audit trail sees people. Nobody real is meant. */
const NAMES =
  '林一鸣 苏晓禾 陈知远 何清扬 罗雨桐 唐思齐 许望舒 宋明朗 方亦然 周景行 蒋若水 韩春和 郭子衿 曹以宁 彭嘉木 曾云舒 萧北辰 田一帆 董书瑶 潘景明 袁秋实 蔡思远 余向晚 杜若溪 叶长青 程知微'.split(
    ' ',
  );

interface Position extends Omit<Credentials, 'password'> {
  readonly tenant: TenantKey;
}

const POSITIONS: readonly Position[] = [
  ...['caizheng1', 'caizheng2'].map((name, index) => ({
    name,
    displayName: `${NAMES[index]}（财政）`,
    role: 'finance-reviewer' as const,
    office: `${demonstrationCity.name}财政局`,
    tenant: unitKey(demonstrationCity.finance),
  })),
  ...demonstrationCity.departments.flatMap((department, index) => {
    const common = { office: officeName(department), tenant: unitKey(department.unit) };
    const person = (shift: number): string => NAMES[2 + index * 2 + shift] ?? '';
    return [
      { ...common, name: `${department.account}-tb`, displayName: `${person(0)}（经办）`, role: 'preparer' as const },
      {
        ...common,
        name: `${department.account}-sh`,
        displayName: `${person(1)}（审核）`,
        role: 'department-reviewer' as const,
      },
    ];
  }),
  {
    name: 'pingjia',
    displayName: '第三方评价（只读）',
    role: 'reader',
    office: demonstrationCity.name,
    tenant: regionKey,
  },
];

async function makeOffices(acting: Acting): Promise<void> {
  const { code: region, name, finance, departments } = demonstrationCity;
  await createOffice(acting, { region, unit: finance, name: `${name}财政局`, kind: 'finance', parent: regionKey });
  for (const department of departments) {
    const { unit } = department;
    await createOffice(acting, { region, unit, name: officeName(department), kind: 'department', parent: regionKey });
  }
}

/** The account with its role and with the password that its owner has chosen: nobody is asked to change it at the first sign-in. */
async function hire(
  system: Acting,
  security: Acting,
  { name, displayName, tenant, role, password }: Position & Credentials,
): Promise<void> {
  const first = madePassword();
  const account = await createAccount(system, { name, displayName, tenant, password: first });
  await giveRole(security, account.id, { revision: account.revision }, role);
  const own = await actorOf(system, name);
  await changePassword({ ...system, actor: own }, { current: first, next: password });
}

async function actorOf({ data }: Calling, name: string): Promise<Actor> {
  const account = await findAccountByName(data.store.db, name);
  if (!account) throw new Error(`actorOf: the account ${name} was made and is not there`);
  const { id, tenant, display_name, role } = account;
  return { account: id, session: 'demonstration', tenant, name, displayName: display_name, role, mustChange: false };
}

const KINDS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-+=%'];

/** Four groups of letters and digits that are easily told apart, of all four kinds, from the system's own randomness. */
function madePassword(): string {
  const pick = (letters: string): string => letters[randomInt(letters.length)] ?? '';
  const group = (): string => KINDS.slice(0, 3).map(pick).join('') + pick(KINDS[1] ?? '');
  return [group(), group(), group()].join(pick(KINDS[3] ?? ''));
}
