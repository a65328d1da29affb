// A test server whose county is set up: seven people with their passwords and sessions take a second, so they are made once and copied.
import type { ServerSettings } from '../../src/server/server-settings.ts';
import type { Operator } from '../../src/services/settings/operator.ts';
import { layWorkedOn } from '../support/ready-folder.ts';
import { officeOf, setUpOffice, signInAgain, type TestOffice } from './test-office.ts';
import { startTestServer, type TestServer } from './test-server.ts';

interface MadeOffice {
  readonly folder: string;
  readonly cookies: TestOffice['cookies'];
}

/** One for all files of a worker; it goes away with the temporary folder of the run. */
let made: Promise<MadeOffice> | undefined;

async function makeOffice(): Promise<MadeOffice> {
  const server = await startTestServer();
  const { cookies } = await setUpOffice(server);
  await server.stop();
  return { folder: server.folder, cookies };
}

/** Starts a test server of its own with the county as `setUpOffice` makes it today. */
export async function startTestOffice(
  settings?: Partial<ServerSettings>,
  chosen?: Partial<Operator>,
): Promise<{ readonly server: TestServer; readonly office: TestOffice }> {
  made ??= makeOffice();
  const { folder: from, cookies } = await made;
  let isLaid = false;
  const server = await startTestServer(settings, chosen, async (folder) => {
    isLaid = layWorkedOn(from, folder);
    return isLaid;
  });
  const office = isLaid ? officeOf(server, await signInAgain(server, cookies)) : await setUpOffice(server);
  return { server, office };
}
