import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

const SIGNED_IN = '/src/app/signed-in.tsx';

/**
 * Names in the page what somebody who is signed in needs beside the first script, so that it comes at the same time and not after it. The
 * server leaves these lines out for everybody else (src/server/web/answer-web.ts).
 */
export function preloadSignedIn(): Plugin {
  return {
    name: 'preload-signed-in',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return [];
        const chunk = Object.values(bundle).find(
          (piece) => piece.type === 'chunk' && piece.facadeModuleId?.endsWith(SIGNED_IN),
        );
        if (!chunk) throw new Error(`web/preload-signed-in.ts: there is no ${SIGNED_IN} any more`);
        const { scripts, styles } = neededBy(chunk.fileName, bundle);
        return [
          ...[...scripts].map((href) => lineOf({ rel: 'modulepreload', crossorigin: true, href: `/${href}` })),
          ...[...styles].map((href) => lineOf({ rel: 'preload', as: 'style', crossorigin: true, href: `/${href}` })),
        ].filter(({ attrs }) => !html.includes(String(attrs?.['href'])));
      },
    },
  };
}

const lineOf = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, 'data-for': 'signed-in' },
  injectTo: 'head',
});

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
