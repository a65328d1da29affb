import type { Bilingual, OperationalErrorCode } from '#contract/words.ts';

/** What a server says that went wrong (RFC 9457): in both languages, with what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: OperationalErrorCode;
  readonly texts: Bilingual;
  readonly requestId: string;
  readonly faults: readonly { readonly at: string; readonly why: string }[];

  constructor(body: Omit<ApiProblem, keyof Error>) {
    super(`${body.status} ${body.code}: ${body.texts.en}`);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.texts = body.texts;
    this.requestId = body.requestId;
    this.faults = body.faults;
  }
}

/** The server could not be reached while something was sent that must not be sent twice. */
export class ConnectionLost extends Error {
  readonly texts: Bilingual = {
    zh: '与服务器的连接中断，不能确定这一步是否已完成。连接恢复后请先查看结果，再决定是否重做。您输入的内容没有丢失。',
    en: 'The connection broke, and it is not known whether this was done. Look at the result before doing it again; nothing you typed is lost.',
  };
}

interface ProblemBody {
  readonly status: number;
  readonly code: OperationalErrorCode;
  readonly texts: Bilingual;
  readonly requestId: string;
  readonly faults?: ApiProblem['faults'];
}

/** The problem of an answer that is no success. What is no problem+json came from something in between, as a proxy. */
export function problemOf(status: number, text: string): ApiProblem {
  try {
    const body = JSON.parse(text) as ProblemBody;
    if (body.texts) return new ApiProblem({ ...body, faults: body.faults ?? [] });
  } catch {
    // told below
  }
  const texts = {
    zh: `服务器返回了无法识别的答复（${status}）。请稍后再试；仍不行时请告诉系统管理员。`,
    en: `The answer was not understood (${status}). Try again later, and tell the administrator if it stays.`,
  };
  return new ApiProblem({ status, code: 'server_fault', texts, requestId: '-', faults: [] });
}

/** What to tell of any error. */
export function textsOf(error: unknown): Bilingual {
  if (error instanceof ApiProblem || error instanceof ConnectionLost) return error.texts;
  return {
    zh: '页面出错了。请刷新后再试；您保存过的草稿没有丢失。',
    en: 'The page failed. Reload it and try again; drafts that were kept are not lost.',
  };
}

/** The faults of a request's body by the path of the form's field, as antd's `form.setFields` takes them. */
export function fieldFaults(error: unknown): { name: string[]; errors: string[] }[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.faults
    .filter(({ at }) => at.startsWith('body.'))
    .map(({ at, why }) => ({ name: at.split('.').slice(1), errors: [why] }));
}
