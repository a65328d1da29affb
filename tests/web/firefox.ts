import { spawnSync } from 'node:child_process';
import { type Browser, firefox, type Locator } from 'playwright-core';

const NAMES = ['firefox-esr', 'firefox'];

export interface FoundFirefox {
  readonly path: string;
  /** As it says itself: "Mozilla Firefox 140.3.0esr". */
  readonly version: string;
}

/** The Firefox of FIREFOX or of the machine, as it is installed and not one built for tests; undefined where there is none. */
export function findFirefox(): FoundFirefox | undefined {
  for (const name of [process.env['FIREFOX'], ...NAMES]) {
    const { status, stdout } = name ? spawnSync(name, ['--version'], { encoding: 'utf8' }) : {};
    if (!name || status !== 0) continue;
    const path = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim() || name;
    return { path, version: (stdout ?? '').trim() };
  }
  return undefined;
}

/** A stock Firefox, driven by WebDriver BiDi. Whoever starts it closes it. */
export async function startFirefox({ path }: FoundFirefox): Promise<Browser> {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path });
  leaveOutMediaFeatures(browser);
  return browser;
}

interface Session {
  send(command: string, params: unknown): Promise<unknown>;
}
interface Inside {
  readonly _connection: { readonly toImpl: (thing: unknown) => { readonly _browserSession: Session } };
}

/** playwright-core 1.65 emulates media features in every window, which Firefox does not know yet and no test here needs. */
function leaveOutMediaFeatures(browser: Browser): void {
  const { _browserSession: session } = (browser as unknown as Inside)._connection.toImpl(browser);
  const sessions = Object.getPrototypeOf(session) as Session;
  const { send } = sessions;
  sessions.send = function (this: Session, command, params) {
    return command === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, command, params);
  };
}

/**
 * Writes over what a field says, as an input method hands a word over. For journeys that run in Firefox too: what playwright's `fill` sets over
 * BiDi does not reach React, and neither do Chinese characters from its keyboard.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('Control+A');
  await field.page().evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
}
