import type { Command } from './command.ts';

/** Every command by its name; loaded when called, so that one command never waits for the others' code. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo.ts')).demoCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  config: async () => (await import('./config.ts')).configCommand,
  read: async () => (await import('./read.ts')).readCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
  monitor: async () => (await import('./monitor.ts')).monitorCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  template: async () => (await import('./template.ts')).templateCommand,
  render: async () => (await import('./render.ts')).renderCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  forms: async () => (await import('./forms.ts')).formsCommand,
  ledger: async () => (await import('./ledger.ts')).ledgerCommand,
  measure: async () => (await import('./measure.ts')).measureCommand,
  certify: async () => (await import('./certify.ts')).certifyCommand,
  publish: async () => (await import('./publish.ts')).publishCommand,
  log: async () => (await import('./log.ts')).logCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
};
