import { padToWidth } from '../base/display-width.ts';
import { exitCodes } from '../base/operational-error.ts';
import { formCatalogue } from '../services/forms/form-catalogue.ts';
import { type Command, stringOption } from './command.ts';
import { languageOption } from './read.ts';

export const formsCommand: Command = {
  name: 'forms',
  summary: { zh: '列出可以写出的官方表样', en: 'list the official forms that can be written' },
  usage: '[--format text]',
  options: {
    format: {
      type: 'string',
      short: 'f',
      values: ['text', 'json'],
      default: 'text',
      help: { zh: '输出格式', en: 'output format' },
    },
    lang: languageOption,
  },
  run: async (args, io) => {
    if (stringOption(args, 'format') === 'json') {
      await io.out(`${JSON.stringify(formCatalogue, null, 1)}\n`);
      return exitCodes.ok;
    }
    const width = Math.max(...formCatalogue.map(({ id }) => id.length)) + 2;
    const lines = formCatalogue.map(
      ({ id, title, origin }) => `${padToWidth(id, width)}${title[io.language]}　${origin[io.language]}\n`,
    );
    await io.out(lines.join(''));
    return exitCodes.ok;
  },
};
