// The first script, and a small one: lets the browser paint the words that stand in index.html before it computes the application.
const LONGEST_WAIT_MS = 100;

await new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  // A window in the background paints nothing.
  setTimeout(resolve, LONGEST_WAIT_MS);
});
await import('./begin.tsx');

export {};
