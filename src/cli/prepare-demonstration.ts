import { displayWidth } from '../base/display-width.ts';
import { roles } from '../model/role.ts';
import type { Calling } from '../services/acting/actor.ts';
import { isDemonstration } from '../services/demonstration/is-demonstration.ts';
import { loadDemonstration } from '../services/demonstration/load-demonstration.ts';
import { isLoadCutOff } from '../services/demonstration/load-mark.ts';
import type { Credentials } from '../services/demonstration/staff.ts';
import type { Io } from './command.ts';

/** Loads the demonstration where it is not yet, and prints how its people sign in: this once. Throws `set_up_already` in data that belong to somebody. */
export async function prepareDemonstration(calling: Calling, io: Io, folder: string): Promise<void> {
  const say = (zh: string, en: string): Promise<void> => io.out(`${io.language === 'zh' ? zh : en}\n`);
  const { db } = calling.data.store;
  const isCutOff = await isLoadCutOff(db);
  if ((await isDemonstration(db)) && !isCutOff) {
    await say(
      `演示城市已在 ${folder}。口令只在装入时显示过一次；忘了的，请停止后删除这个目录，再运行一次。`,
      `The demonstration is in ${folder}. Its passwords were shown once; if they are lost, stop, delete that folder and run this again.`,
    );
    return;
  }
  if (isCutOff)
    await say(
      '上次装入中途被打断，已装入的部分不完整，现在清除并从头装入。',
      'The last load was interrupted and the city is not whole: it is taken away and loaded from the start.',
    );
  await say(
    `正在把演示城市装入 ${folder} …（约半分钟）`,
    `Loading the demonstration city into ${folder} … (about half a minute)`,
  );
  const { credentials, plans, records, exhibits } = await loadDemonstration(calling);
  await say(
    `演示城市“清岚市”是虚构的：12 个部门、两个年度、${plans} 份计划、${records} 条台账记录、${exhibits} 份佐证。`,
    `The demonstration city is invented: 12 departments, two years, ${plans} plans, ${records} records, ${exhibits} exhibits.`,
  );
  await say(
    '帐号和口令如下，只显示这一次，请记下来：',
    'Accounts and passwords follow. They are shown this once: write them down.',
  );
  await io.out(`${credentials.map((one) => lineOf(one, io)).join('\n')}\n`);
}

function lineOf({ name, password, displayName, role, office }: Credentials, io: Io): string {
  const columns = [
    [name, 14],
    [password, 18],
    [roles[role][io.language], io.language === 'zh' ? 12 : 24],
    [displayName, 20],
  ] as const;
  const padded = columns.map(([text, width]) => text + ' '.repeat(Math.max(1, width - displayWidth(text))));
  return `  ${padded.join('')}${office}`;
}
