import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

/** The modules loaded later that the page names, and for whom. */
const PARTS: readonly { readonly module: string; readonly isForSignedIn: boolean }[] = [
  { module: '/src/begin.tsx', isForSignedIn: false },
  { module: '/src/app/signed-in.tsx', isForSignedIn: true },
];

/**
 * Names in the page what comes behind the first script, so that it travels at the same time and not after it. What only somebody who is signed
 * in needs has a mark: the server leaves these lines out for everybody else (src/server/web/answer-web.ts).
 */
export function preloadParts(): Plugin {
  return {
    name: 'preload-parts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const named = new Set<string>();
        return bundle ? PARTS.flatMap((part) => linesOf(part, bundle, html, named)) : [];
      },
    },
  };
}

function linesOf(
  { module, isForSignedIn }: (typeof PARTS)[number],
  bundle: Bundle,
  html: string,
  named: Set<string>,
): HtmlTagDescriptor[] {
  const chunk = Object.values(bundle).find((piece) => piece.type === 'chunk' && piece.facadeModuleId?.endsWith(module));
  if (!chunk) throw new Error(`web/preload-parts.ts: there is no chunk of ${module} any more`);
  const { scripts, styles } = neededBy(chunk.fileName, bundle);
  const links = [
    ...[...styles].map((href) => ({ rel: 'preload', as: 'style', href })),
    ...[...scripts].map((href) => ({ rel: 'modulepreload', href })),
  ];
  return links.flatMap(({ href, ...attrs }) => {
    if (named.has(href) || html.includes(href)) return [];
    named.add(href);
    const mark = isForSignedIn ? { 'data-for': 'signed-in' } : {};
    return [
      { tag: 'link', attrs: { ...attrs, crossorigin: true, href: `/${href}`, ...mark }, injectTo: 'head' as const },
    ];
  });
}

/** A chunk with everything it imports. */
function neededBy(fileName: string, bundle: Bundle) {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (name: string): void => {
    const piece = bundle[name];
    if (piece?.type !== 'chunk' || scripts.has(name)) return;
    scripts.add(name);
    for (const style of piece.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const next of piece.imports) add(next);
  };
  add(fileName);
  return { scripts, styles };
}
