import { spawnSync } from 'node:child_process';
import { type Browser, firefox, type Locator } from 'playwright-core';

const NAMES = ['firefox-esr', 'firefox'];

export interface FoundFirefox {
  readonly path: string;
  /** As it says itself: "Mozilla Firefox 140.3.0esr". */
  readonly version: string;
}

/** The oldest that the journeys were seen to pass in. */
const FIRST_DRIVEN = 140;

/** Until this one Firefox holds the test's own steps for scripts of the page and blocks them by its content security policy. */
const FIRST_APART = 143;

const versionOf = (version: string): number => Number(/\d+/.exec(version)?.[0] ?? 0);

/** The Firefox of FIREFOX or of the machine, as it is installed and not one built for tests; where there is none that can be driven, why. */
export function findFirefox(): FoundFirefox | string {
  const tooOld = new Set<string>();
  for (const name of [process.env['FIREFOX'], ...NAMES]) {
    const { status, stdout } = name ? spawnSync(name, ['--version'], { encoding: 'utf8' }) : {};
    if (!name || status !== 0) continue;
    const version = (stdout ?? '').trim();
    if (versionOf(version) < FIRST_DRIVEN) {
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
export async function startFirefox({ path, version }: FoundFirefox): Promise<Browser> {
  const type = (firefox as unknown as Inside)._connection.toImpl(firefox)._bidiFirefox;
  const { connectToTransport } = Object.getPrototypeOf(type) as BidiType;
  type.connectToTransport = function (this: BidiType, transport, options) {
    forgiveUnknown(transport);
    return connectToTransport.call(this, transport, options);
  };
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path });
  if (versionOf(version) < FIRST_APART) leaveOutPolicy(browser);
  return browser;
}

/** Pages of this browser come without their content security policy, which newer ones and Chromium are held to. */
function leaveOutPolicy(browser: Browser): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch({ maxRedirects: 0 });
      const { 'content-security-policy': _, ...headers } = response.headers();
      return route.fulfill({ response, headers });
    });
    return context;
  };
}

/** What playwright-core 1.65 asks of each window and not every Firefox knows: media features, the bodies of answers, the folder of downloads. No test here needs them. */
const NEEDLESS = /^(emulation\.|network\.addDataCollector$|browser\.setDownloadBehavior$)/;

interface Command {
  readonly id: number;
  readonly method: string;
}
interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly error?: string;
}
interface Transport {
  send(command: Command): void;
  onmessage?: (answer: Answer) => void;
}
interface BidiType {
  connectToTransport(transport: Transport, options: unknown): Promise<unknown>;
}
interface Inside {
  readonly _connection: { readonly toImpl: (thing: unknown) => { readonly _bidiFirefox: BidiType } };
}

/** Takes a needless command that this Firefox does not know for done, as an older one could not be driven otherwise. */
function forgiveUnknown(transport: Transport): void {
  const needless = new Set<number>();
  const send = transport.send.bind(transport);
  let receive: Transport['onmessage'];
  transport.send = (command) => {
    if (NEEDLESS.test(command.method)) needless.add(command.id);
    send(command);
  };
  Object.defineProperty(transport, 'onmessage', {
    set: (listener: Transport['onmessage']) => {
      receive = listener;
    },
    get: () => (answer: Answer) => {
      const isForgiven = answer.error === 'unknown command' && needless.has(answer.id ?? 0);
      receive?.(isForgiven ? ({ type: 'success', id: answer.id, result: {} } as Answer) : answer);
    },
  });
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
