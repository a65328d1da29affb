import { readFileSync } from 'node:fs';
import { theme } from 'antd';
import type { Plugin } from 'vite';
import { themeTokens } from './src/app/theme-tokens.ts';

/** What signing in is made of, by the first class of a rule: its styles come with the first page, all others with what is loaded after it. */
const FIRST =
  /^[^.{]*\.(?:ant-(?:form|input(?!-(?:number|search|group|otp))|btn|alert|row|col|wave|space-compact)\b|anticon)|^a\b/;

/** Components nobody uses here, by the word of their classes: the folder of the library. */
const UNUSED: Readonly<Record<string, string>> = {
  affix: 'affix',
  anchor: 'anchor',
  avatar: 'avatar',
  breadcrumb: 'breadcrumb',
  carousel: 'carousel',
  cascader: 'cascader',
  'color-picker': 'color-picker',
  'float-btn': 'float-button',
  image: 'image',
  masonry: 'masonry',
  mentions: 'mentions',
  picker: 'date-picker',
  rate: 'rate',
  slider: 'slider',
  splitter: 'splitter',
  statistic: 'statistic',
  tour: 'tour',
  transfer: 'transfer',
};
const UNUSED_RULE = new RegExp(`^[^{]*\\.ant-(?:${Object.keys(UNUSED).join('|')})\\b`);
/** Colours of the library's own theme: ours are set in the browser, as variables. */
const OWN_THEME = /^\.css-var-_R_|cssinjs-cache-path/;

const NAME = 'virtual:antd/';

/**
 * The styles of the component library as files, instead of being computed in every browser on every page (half of the script that ran before
 * somebody could sign in). Two files, `virtual:antd/first.css` and `virtual:antd/rest.css`, both in a layer below our own. What the library derives
 * from our few colours and sizes, four hundred more, comes with them as `virtual:antd/tokens`.
 */
export function antdStyles(): Plugin {
  return {
    name: 'antd-styles',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      if (id.endsWith('tokens')) return `export default ${JSON.stringify(derivedTokens())}`;
      const isFirst = id.includes('first');
      const rules = readRules().filter((rule) => belongsToFirst(rule) === isFirst);
      return `@layer antd {${rules.join('\n')}}`;
    },
    /** Says so when somebody has begun to use what is left out. */
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((piece) => (piece.type === 'chunk' ? piece.moduleIds : []));
      for (const folder of Object.values(UNUSED)) {
        if (!modules.some((id) => id.endsWith(`/antd/es/${folder}/index.js`))) continue;
        this.error(`web/antd-styles.ts: antd/${folder} is used now; take it off the list UNUSED there`);
      }
    },
  };
}

/** Without what is as it was given: that the browser has, and it alone knows whether things may move. */
function derivedTokens(): Readonly<Record<string, unknown>> {
  const given = { ...theme.defaultSeed, ...themeTokens };
  const all = Object.entries(theme.defaultAlgorithm(given));
  return Object.fromEntries(all.filter(([name, value]) => value !== Reflect.get(given, name)));
}

/** What depends on the width of the window, as the many columns of the grid, can wait. */
const belongsToFirst = (rule: string): boolean => !rule.startsWith('@') && FIRST.test(rule);

/** The rules of antd.css, those in "@media {…}" as one each. */
function readRules(): string[] {
  const css = readFileSync(new URL('../node_modules/antd/dist/antd.css', import.meta.url), 'utf8');
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, at + 1));
    start = at + 1;
  }
  return rules.filter((rule) => !UNUSED_RULE.test(rule.replace(/^@[^{]*\{/, '')) && !OWN_THEME.test(rule));
}
