import type { Plugin, Rollup } from 'vite';
import { chunksFrom } from './chunk-closure.ts';
import { type PageModule, pageModulesOf } from './page-modules.ts';

type Bundle = Rollup.OutputBundle;

/** A module that is loaded later and named in the page, and for whom: the marks are attributes that the server reads. */
interface Part {
  readonly module: string;
  readonly marks: Readonly<Record<string, string>>;
}

const SIGNED_IN = { 'data-for': 'signed-in' };

/** What comes behind the first script, for everybody and for who is signed in. */
const PARTS: readonly Part[] = [
  { module: '/src/begin.tsx', marks: {} },
  { module: '/src/app/signed-in.tsx', marks: SIGNED_IN },
];

/**
 * Names in the page what comes behind the first script, so that it travels at the same time and not after it. What only somebody who is signed
 * in needs has a mark, and what only one page needs has that page's path: the server leaves these lines out for everybody else
 * (src/server/web/answer-web.ts).
 */
export function preloadParts(): Plugin {
  const pages: PageModule[] = [];
  return {
    name: 'preload-parts',
    transform: {
      order: 'pre',
      filter: { id: /\/features\/[^/]+\/feature\.ts$/ },
      handler(code, id) {
        pages.push(...pageModulesOf(code, id));
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        // Files are transformed side by side, in another order each time; the page is to be the same.
        const inOrder = pages.toSorted((one, other) => (one.path < other.path ? -1 : 1));
        const ofPages = inOrder.map(({ path, module }) => ({ module, marks: { ...SIGNED_IN, 'data-page': path } }));
        const named = new Set(Object.keys(bundle).filter((href) => html.includes(href)));
        const lines = [
          ...linesOf(PARTS, bundle, named),
          ...ofPages.flatMap((part) => linesOf([part], bundle, new Set(named))),
        ];
        // The server takes them out line by line.
        return html.replace('</head>', `${lines.map((line) => `  ${line}\n`).join('')}  </head>`);
      },
    },
  };
}

/** A line for each file the parts need that is not named yet; then it is. */
function linesOf(parts: readonly Part[], bundle: Bundle, named: Set<string>): string[] {
  return parts.flatMap(({ module, marks }) => {
    const chunks = [...chunksFrom(module, Object.values(bundle))];
    const styles = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
    const attributes = Object.entries(marks).map(([name, value]) => ` ${name}="${value}"`);
    return [
      ...[...styles].map((href) => ({ href, kind: 'rel="preload" as="style"' })),
      ...chunks.map(({ fileName: href }) => ({ href, kind: 'rel="modulepreload"' })),
    ].flatMap(({ href, kind }) => {
      if (named.has(href)) return [];
      named.add(href);
      return [`<link ${kind} crossorigin href="/${href}"${attributes.join('')}>`];
    });
  });
}
