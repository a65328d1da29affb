import type { Settings } from './settings-table.ts';
import type { Webhook } from './webhook-setting.ts';

/** The daily backup. */
export interface BackupPlan {
  readonly folder: string;
  /** "02:30", by Beijing time. */
  readonly at: string;
  readonly keep: number;
  /** Nobody has named a folder: it stands beside the data, on the same disk, until somebody does. */
  readonly isBesideData?: boolean;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly plain: boolean;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly from: string;
}

/** What the operator has decided about backups, first passwords and notices, and about what may be sent out: nothing, unless it is named here. */
export interface Operator {
  readonly backup?: BackupPlan;
  readonly mail?: MailServer;
  readonly webhooks: readonly Webhook[];
  readonly daysBefore: readonly number[];
  /** For how long a password that an administrator gave serves for choosing an own one. */
  readonly firstPasswordHours: number;
  readonly noticeDays: number;
  /** The address that people type, for links in mails. */
  readonly origin?: string | undefined;
  /** Where the key of sealed secrets is kept, if not in the data folder. */
  readonly secretsKeyFile?: string | undefined;
}

/** What is written for `backup.folder` where no backup is wanted. */
const NO_BACKUP = 'none';

/**
 * What the operator has set; without a server no mail. Where nobody has named a folder for backups and the data stand on this machine
 * (`dataFolder`: with the embedded database), they are made beside the data: who never opens the settings has backups too.
 */
export function operatorOf(settings: Settings, dataFolder: string | undefined): Operator {
  const { origin, webhooks } = settings;
  return {
    ...{ origin, webhooks, daysBefore: settings['reminders.daysBefore'], secretsKeyFile: settings['secrets.keyFile'] },
    ...{ firstPasswordHours: settings['accounts.firstPasswordHours'], noticeDays: settings['notices.keepDays'] },
    ...backupOf(settings, dataFolder),
    ...mailOf(settings),
  };
}

function backupOf(settings: Settings, dataFolder: string | undefined): { readonly backup?: BackupPlan } {
  const named = settings['backup.folder'];
  const plan = { at: settings['backup.at'], keep: settings['backup.keep'] };
  if (named === NO_BACKUP) return {};
  if (named !== undefined) return { backup: { folder: named, ...plan } };
  return dataFolder === undefined ? {} : { backup: { folder: `${dataFolder}-backups`, ...plan, isBesideData: true } };
}

function mailOf(settings: Settings): { readonly mail?: MailServer } {
  const [host, from] = [settings['smtp.host'], settings['smtp.from']];
  if (host === undefined) return {};
  const mail = { host, port: settings['smtp.port'], plain: settings['smtp.plain'] };
  const account = { user: settings['smtp.user'], password: settings['smtp.password'] };
  return { mail: { ...mail, ...account, from: from ?? `mingji@${host}` } };
}
