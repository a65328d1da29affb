import { type Role, roleIds } from '../../src/model/role.ts';
import { must, type TestServer } from './test-server.ts';

/** Any server that can be asked: in this process or in another. */
export type AskedServer = Pick<TestServer, 'send' | 'signIn'>;

/** The password of everybody in the tests: four kinds, and nobody's name in it. */
export const PASSWORD = 'Shan-Lin-2026';
const FIRST_PASSWORD = 'Erste-Mal-2026';

export const region = '130999/000000';
export const education = '130999/301';
export const school = '130999/301001';
export const forestry = '130999/302';
export const finance = '130999/101';

const administrator = (name: string, suffix: string) => ({ name, displayName: name, password: `${PASSWORD}${suffix}` });

/** The set-up of an invented county. */
export const setUpOfYunchuan = {
  region: { code: '130999', name: '云川县' },
  system: administrator('xitong', '-s'),
  security: administrator('anquan', '-a'),
  audit: administrator('shenji', '-j'),
};

const offices = [
  { region: '130999', unit: '301', name: '云川县教育局', kind: 'department', parent: region },
  { region: '130999', unit: '302', name: '云川县林业局', kind: 'department', parent: region },
  { region: '130999', unit: '301001', name: '云川县第一小学', kind: 'unit', parent: education },
  { region: '130999', unit: '101', name: '云川县财政局', kind: 'finance', parent: region },
];

/** Who signs in for each role. */
export const people: Readonly<Record<Role, { readonly name: string; readonly password: string }>> = {
  preparer: { name: 'tianbao', password: PASSWORD },
  'department-reviewer': { name: 'bumen', password: PASSWORD },
  'finance-reviewer': { name: 'caizheng', password: PASSWORD },
  reader: { name: 'yuedu', password: PASSWORD },
  'system-administrator': setUpOfYunchuan.system,
  'security-administrator': setUpOfYunchuan.security,
  'audit-administrator': setUpOfYunchuan.audit,
};

/** The county with its administrators, offices, and one account of every business role. Gives the cookies of all, by role. */
export async function setUpOffice(server: AskedServer) {
  await must(server.send('POST', '/api/v1/setup', { body: setUpOfYunchuan }), 201);
  const admins = await signInAdministrators(server);
  for (const office of offices) {
    await must(server.send('POST', '/api/v1/offices', { as: admins['system-administrator'], body: office }), 201);
  }
  const staff = {
    preparer: await createAccount(server, admins, { name: 'tianbao', tenant: education, role: 'preparer' }),
    'department-reviewer': await createAccount(server, admins, {
      name: 'bumen',
      tenant: education,
      role: 'department-reviewer',
    }),
    'finance-reviewer': await createAccount(server, admins, {
      name: 'caizheng',
      tenant: finance,
      role: 'finance-reviewer',
    }),
    reader: await createAccount(server, admins, { name: 'yuedu', tenant: education, role: 'reader' }),
  };
  return officeOf(server, { ...admins, ...staff });
}

/** The county that is set up on a server, to whoever has the cookies. */
export function officeOf(server: AskedServer, cookies: Record<Role, string>) {
  const hire = async (name: string, tenant: string, role: Role | null): Promise<string> =>
    createAccount(server, await stillSignedIn(server, cookies), { name, tenant, role });
  return { cookies, hire };
}

/** The sessions of before, or fresh ones of everybody where those have been idle too long. */
export async function signInAgain(server: AskedServer, cookies: Readonly<Record<Role, string>>) {
  const fresh = { ...cookies };
  const { status } = await server.send('GET', '/api/v1/session', { as: cookies.preparer });
  if (status === 200) return fresh;
  for (const role of roleIds) fresh[role] = await server.signIn(people[role].name, people[role].password);
  return fresh;
}

type Administrators = Awaited<ReturnType<typeof signInAdministrators>>;

/** The sessions as they are, or fresh ones where the test has let too much time pass. */
async function stillSignedIn(server: AskedServer, known: Administrators): Promise<Administrators> {
  const { status } = await server.send('GET', '/api/v1/session', { as: known['system-administrator'] });
  return status === 200 ? known : signInAdministrators(server);
}

/** Fresh sessions of the three: those of before may have been idle too long. */
export async function signInAdministrators(server: AskedServer) {
  return {
    'system-administrator': await server.signIn('xitong', `${PASSWORD}-s`),
    'security-administrator': await server.signIn('anquan', `${PASSWORD}-a`),
    'audit-administrator': await server.signIn('shenji', `${PASSWORD}-j`),
  };
}

export type TestOffice = Awaited<ReturnType<typeof setUpOffice>>;

/** An account made by the system administrator, given its role by the security administrator, its password chosen by its owner. */
async function createAccount(
  server: AskedServer,
  admins: { readonly 'system-administrator': string; readonly 'security-administrator': string },
  { name, tenant, role }: { readonly name: string; readonly tenant: string; readonly role: Role | null },
): Promise<string> {
  // An administrator needs a staff number; here everybody has one of their own.
  const body = { name, displayName: name, tenant, password: FIRST_PASSWORD, staffNumber: `G-${name}` };
  const { id } = await must<{ id: string }>(
    server.send('POST', '/api/v1/accounts', { as: admins['system-administrator'], body }),
    201,
  );
  if (role !== null) {
    const as = admins['security-administrator'];
    await must(
      server.send('PUT', `/api/v1/accounts/${id}/role`, { as, body: { role }, headers: { 'if-match': '"1"' } }),
      200,
    );
  }
  const first = await server.signIn(name, FIRST_PASSWORD);
  const passwords = { current: FIRST_PASSWORD, next: PASSWORD };
  await must(server.send('PUT', '/api/v1/session/password', { as: first, body: passwords }), 204);
  return server.signIn(name, PASSWORD);
}
