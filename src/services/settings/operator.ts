import type { Settings } from './settings-table.ts';
import type { Webhook } from './webhook-setting.ts';

/** The daily backup. */
export interface BackupPlan {
  readonly folder: string;
  /** "02:30", by Beijing time. */
  readonly at: string;
  readonly keep: number;
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

/** What the operator has set; without a folder there are no backups, without a server no mail. */
export function operatorOf(settings: Settings): Operator {
  const { origin, webhooks } = settings;
  const folder = settings['backup.folder'];
  return {
    ...{ origin, webhooks, daysBefore: settings['reminders.daysBefore'], secretsKeyFile: settings['secrets.keyFile'] },
    ...{ firstPasswordHours: settings['accounts.firstPasswordHours'], noticeDays: settings['notices.keepDays'] },
    ...(folder !== undefined && { backup: { folder, at: settings['backup.at'], keep: settings['backup.keep'] } }),
    ...mailOf(settings),
  };
}

function mailOf(settings: Settings): { readonly mail?: MailServer } {
  const [host, from] = [settings['smtp.host'], settings['smtp.from']];
  if (host === undefined) return {};
  const mail = { host, port: settings['smtp.port'], plain: settings['smtp.plain'] };
  const account = { user: settings['smtp.user'], password: settings['smtp.password'] };
  return { mail: { ...mail, ...account, from: from ?? `mingji@${host}` } };
}
