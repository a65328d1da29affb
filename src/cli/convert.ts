import { OperationalError } from '../base/operational-error.ts';
import { type Command, stringOption } from './command.ts';
import { writeForm, writingOptions } from './render.ts';

export const convertCommand: Command = {
  name: 'convert',
  summary: {
    zh: '把一种表样的材料改写成另一种，先说明哪些内容写不下',
    en: 'write a paper of one layout as another, saying first what has no place',
  },
  usage: 'FILE --to FORM [--format docx] [--out FILE|DIR]',
  options: {
    to: { type: 'string', help: { zh: '目标表样编号（见 mingji forms）', en: 'id of the form (see "mingji forms")' } },
    ...writingOptions,
  },
  run: async (args, io) => {
    const to = stringOption(args, 'to');
    if (to !== undefined) return writeForm(args, io, to);
    throw new OperationalError('usage', {
      zh: '请用 --to 给出目标表样的编号；mingji forms 列出全部表样。',
      en: 'Name the form with --to; "mingji forms" lists them all.',
    });
  },
};
