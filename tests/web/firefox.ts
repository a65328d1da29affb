import { spawnSync } from 'node:child_process';
import { type Browser, firefox, type Locator } from 'playwright-core';

const NAMES = ['firefox-esr', 'firefox'];

export interface FoundFirefox {
  readonly path: string;
  /** As it says itself: "Mozilla Firefox 140.3.0esr". */
  readonly version: string;
}

/** The first Firefox with what playwright-core asks of it before anything else (network.addDataCollector of WebDriver BiDi). */
const FIRST_DRIVEN = 143;

/** The Firefox of FIREFOX or of the machine, as it is installed and not one built for tests; where there is none that can be driven, why. */
export function findFirefox(): FoundFirefox | string {
  const tooOld = new Set<string>();
  for (const name of [process.env['FIREFOX'], ...NAMES]) {
    const { status, stdout } = name ? spawnSync(name, ['--version'], { encoding: 'utf8' }) : {};
    if (!name || status !== 0) continue;
    const version = (stdout ?? '').trim();
    if (Number(/\d+/.exec(version)?.[0] ?? 0) < FIRST_DRIVEN) {
      tooOld.add(version);
      continue;
    }
    return { path: spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim() || name, version };
  }
  return tooOld.size > 0
    ? `${[...tooOld].join(', ')} cannot be driven, which takes Firefox ${FIRST_DRIVEN}`
    : 'Firefox is not installed';
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
