import { createHash } from 'node:crypto';
import { operationalErrors } from '../../base/operational-error.ts';
import { isFileBody } from '../../contract/endpoint.ts';
import { jsonSchema } from '../../contract/json-schema.ts';
import { roles } from '../../model/role.ts';
import type { Route } from '../route.ts';
import { errorsOf } from './openapi-document.ts';

const STYLE = `body{font:16px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #c6d0da}article{margin:1.2rem 0;padding:.6rem 1rem;border:1px solid #c6d0da;border-radius:.4rem}
h3{margin:.2rem 0;font-size:1rem}code,pre{font-family:"Noto Sans Mono",Consolas,monospace;font-size:.85rem}pre{overflow:auto;background:#f2f5f8;padding:.6rem}
.method{display:inline-block;min-width:4.5rem;font-weight:700}p{margin:.3rem 0}summary{cursor:pointer}`;

export interface ReferencePage {
  readonly html: string;
  /** Lets the page's own style through, and nothing else. */
  readonly contentSecurityPolicy: string;
}

/** The API as a page that a person reads: one file without scripts, nothing fetched from anywhere. */
export function referencePage(routes: readonly Route[], version: string): ReferencePage {
  const tags = [...new Set(routes.map(({ endpoint }) => endpoint.tag))];
  const sections = tags.map((tag) => {
    const own = routes.filter(({ endpoint }) => endpoint.tag === tag);
    return `<section><h2 id="${tag}">${tag}</h2>${own.map(article).join('')}</section>`;
  });
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>明绩接口 Mingji API ${version}</title><style>${STYLE}</style></head><body><main><h1>明绩接口 Mingji API ${version}</h1><p>机器可读：<a href="/api/v1/openapi.json">openapi.json</a>（OpenAPI 3.1）。错误一律为 <code>application/problem+json</code>，中英文并列。</p><p>Errors are <code>application/problem+json</code> in Chinese and English.</p>${sections.join('')}</main></body></html>`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return {
    html,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  };
}

function article({ endpoint, policy }: Route): string {
  const who =
    typeof policy === 'string'
      ? { everyone: '任何人', 'signed-in': '登录后' }[policy]
      : policy.map((role) => roles[role].zh).join('、');
  const parts = [
    endpoint.params && schemaPart('路径 path', jsonSchema(endpoint.params, 'input')),
    endpoint.query && schemaPart('查询 query', jsonSchema(endpoint.query, 'input')),
    endpoint.body && !isFileBody(endpoint.body) && schemaPart('内容 body', jsonSchema(endpoint.body, 'input')),
    isFileBody(endpoint.body) && '<p>内容 body: application/octet-stream</p>',
    endpoint.answer.schema && schemaPart('回答 answer', jsonSchema(endpoint.answer.schema, 'output')),
  ];
  const headers = [endpoint.etag && 'ETag', endpoint.ifMatch && 'If-Match', endpoint.repeatable && 'Idempotency-Key'];
  const errors = errorsOf(endpoint, policy !== 'everyone').map(
    (code) => `<code>${code}</code> ${operationalErrors[code].status}`,
  );
  return [
    `<article id="${endpoint.id}"><h3><span class="method">${endpoint.method.toUpperCase()}</span><code>/api/v1${endpoint.path}</code></h3>`,
    `<p>${escapeHtml(endpoint.summary.zh)} · ${escapeHtml(endpoint.summary.en)}</p><p>权限 allowed: ${who}</p>`,
    headers.some(Boolean) ? `<p>头 headers: ${headers.filter(Boolean).join(', ')}</p>` : '',
    ...parts.filter((part) => typeof part === 'string'),
    `<details><summary>错误 errors</summary><p>${errors.join(' · ')}</p></details></article>`,
  ].join('');
}

const schemaPart = (title: string, schema: unknown): string =>
  `<details><summary>${title}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
