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

/** What comes behind the first script for who is signed in, and for who is not. */
const FRAME: Part = { module: '/src/app/signed-in.tsx', marks: SIGNED_IN };
const SIGN_IN: Part = { module: '/src/app/session/sign-in-page.tsx', marks: { 'data-for': 'signed-out' } };

/**
 * Names in the page what comes behind the first script, so that it travels at the same time and not after it. What only somebody needs who is
 * signed in, or is not, has a mark, and what only one page needs has that page's path: the server leaves these lines out for everybody else
 * (src/server/web/answer-web.ts).
 */
export function preloadParts(): Plugin {
  const pages: PageModule[] = [{ path: '/', module: '/src/app/frame/start-page.tsx' }];
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
          ...linesOf(SIGN_IN, bundle, new Set(named)),
          ...linesOf(FRAME, bundle, named),
          ...ofPages.flatMap((part) => linesOf(part, bundle, new Set(named))),
        ];
        // The server takes them out line by line. Two modules of one page have some in common.
        return html.replace('</head>', `${[...new Set(lines)].map((line) => `  ${line}\n`).join('')}  </head>`);
      },
    },
  };
}

/** A line for each file the part needs that is not named yet; then it is. */
function linesOf({ module, marks }: Part, bundle: Bundle, named: Set<string>): string[] {
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
}
