import { padToWidth } from '../base/display-width.ts';
import { exitCodes } from '../base/operational-error.ts';
import { formCatalogue } from '../services/forms/form-catalogue.ts';
import type { Command } from './command.ts';
import { languageOption } from './read.ts';
import { putTextOrJson, textOrJsonOption } from './result-output.ts';

export const formsCommand: Command = {
  name: 'forms',
  summary: { zh: '列出可以写出的官方表样', en: 'list the official forms that can be written' },
  usage: '[--format text]',
  options: {
    format: textOrJsonOption,
    lang: languageOption,
  },
  run: async (args, io) => {
    const width = Math.max(...formCatalogue.map(({ id }) => id.length)) + 2;
    const lines = formCatalogue.map(
      ({ id, title, origin }) => `${padToWidth(id, width)}${title[io.language]}　${origin[io.language]}\n`,
    );
    await putTextOrJson(formCatalogue, () => lines.join(''), args, io);
    return exitCodes.ok;
  },
};
