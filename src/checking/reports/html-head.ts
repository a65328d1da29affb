import { createHash } from 'node:crypto';
import type { Language } from '../../base/bilingual.ts';
import { escapeHtml } from './html-text.ts';

/** The source of a policy that lets a page run or style by one text and no other. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a self-contained page may do: nothing is loaded from anywhere, and only the given texts style and run. A paper's content can do neither. */
export const policyOf = (style: string, script?: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A page up to its body. */
export const headOfPage = (title: string, language: Language, policy: string, style: string): string =>
  `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Mingji">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>`;
