declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const start: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
  export default start;
}
