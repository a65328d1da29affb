import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig, type UserConfig } from 'vite';
import { antdStyles } from './antd-styles.ts';
import { codeParts } from './code-parts.ts';
import { preloadParts } from './preload-parts.ts';

/** The web application, built into dist/web. The server puts a fresh nonce in place of the word below with every answer. */
const application: UserConfig = {
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), antdStyles()],
  resolve: { alias: { zod: fileURLToPath(new URL('no-schemas.ts', import.meta.url)) } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // No data: URLs: the content security policy lets files of our own through and nothing else.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    // Every browser that can run the rest knows modulepreload.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
};

export default defineConfig(async () =>
  mergeConfig(application, {
    plugins: [preloadParts()],
    build: { rolldownOptions: { output: { codeSplitting: await codeParts(application) } } },
  }),
);
