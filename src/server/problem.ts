import { STATUS_CODES } from 'node:http';
import type { Language } from '../base/bilingual.ts';
import {
  FaultyInput,
  OperationalError,
  type OperationalErrorCode,
  operationalErrors,
} from '../base/operational-error.ts';
import { RequestInvalid } from './request/read-input.ts';

/** The one place where an error becomes an answer (RFC 9457). What is no operational error is told generically and logged by the caller. */
export function problemAnswer(error: unknown, requestId: string, language: Language): Response {
  const known = error instanceof OperationalError ? error : serverFault();
  const { status, meaning } = operationalErrors[known.code];
  const body = {
    type: `urn:mingji:error:${known.code}`,
    title: meaning[language],
    status,
    detail: known.text[language],
    code: known.code,
    requestId,
    texts: known.text,
    ...faultsOf(known, language),
  };
  return new Response(JSON.stringify(body), {
    status,
    statusText: STATUS_CODES[status] ?? '',
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language === 'zh' ? 'zh-CN' : 'en',
      ...(known.code === 'rate_limited' && { 'retry-after': '60' }),
      ...(known.code === 'token_invalid' && { 'www-authenticate': 'Bearer error="invalid_token"' }),
    },
  });
}

function faultsOf(error: OperationalError, language: Language): object {
  if (error instanceof RequestInvalid) return { faults: error.faults };
  if (!(error instanceof FaultyInput)) return {};
  return { faults: error.faults.map(({ at, text }) => ({ at, why: text[language], texts: text })) };
}

/** Chinese, unless English stands before it in Accept-Language. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').split(',').find((part) => /^\s*(?:zh|en)\b/i.test(part));
  return first !== undefined && /^\s*en\b/i.test(first) ? 'en' : 'zh';
}

/** Codes that every operation may answer, beside its own. */
export const commonErrors = {
  always: ['rate_limited', 'server_fault', 'shutting_down'],
  signedIn: ['not_signed_in', 'token_invalid', 'password_change_needed', 'not_allowed'],
  withInput: ['request_invalid'],
  change: ['cross_site_request'],
  withBody: ['media_type_not_supported', 'body_too_large'],
  withParams: ['resource_not_found'],
  ifMatch: ['precondition_needed', 'changed_meanwhile'],
  repeatable: ['idempotency_key_reused'],
} as const satisfies Record<string, readonly OperationalErrorCode[]>;

const serverFault = (): OperationalError =>
  new OperationalError('server_fault', {
    zh: '服务器出错，已记入日志。请稍后再试；仍不行时把请求编号告诉系统管理员。',
    en: 'The server failed and has logged it; try again, and tell the administrator the request id if it stays.',
  });
