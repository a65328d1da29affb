import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { antdStyles } from './antd-styles.ts';
import { preloadParts } from './preload-parts.ts';

/** The web application, built into dist/web. The server puts a fresh nonce in place of the word below with every answer. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), antdStyles(), preloadParts()],
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
});
