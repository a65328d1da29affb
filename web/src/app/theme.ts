import derivedTokens from 'virtual:antd/tokens';
import type { ThemeConfig } from 'antd';
import { themeTokens } from './theme-tokens.ts';

const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)').matches;

export const theme: ThemeConfig = {
  // The styles are files (web/antd-styles.ts); the browser sets the variables in them and computes nothing.
  zeroRuntime: true,
  hashed: false,
  token: { ...themeTokens, motion: !wantsStillness },
  // What follows from these is computed with the build as well.
  algorithm: (seed) => ({ ...seed, ...derivedTokens }),
  components: {
    Menu: { itemSelectedBg: '#e3edf7', itemSelectedColor: '#0b3d6b', activeBarBorderWidth: 0 },
    Layout: { headerBg: '#0b3d6b', headerHeight: 52, headerPadding: '0 16px', siderBg: '#ffffff', bodyBg: '#f3f5f8' },
  },
};
