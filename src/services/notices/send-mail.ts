import { createTransport } from 'nodemailer';
import type { MailServer } from '../settings/operator.ts';

const PATIENCE = 20_000;

/** Sends one mail through the operator's server, encrypted unless the operator allows it plain. Nothing else is ever contacted. */
export async function sendMail(
  { host, port, plain, user, password, from }: MailServer,
  { to, subject, text }: { readonly to: string; readonly subject: string; readonly text: string },
): Promise<void> {
  const transport = createTransport({
    ...{ host, port, secure: port === 465, requireTLS: !plain && port !== 465, ignoreTLS: plain },
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({ from, to, subject, text });
  } finally {
    transport.close();
  }
}
