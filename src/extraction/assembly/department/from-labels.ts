import type { Line } from '../../captions.ts';
import type { FormDraft } from '../../form-draft.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { readInline } from '../../sections/label-rows.ts';
import { fromPatterns, NAME, type NamedDepartment, withoutUnit } from './named-department.ts';
import { withoutCode } from './office-name.ts';

/** The number of a part of a report in front of a label: （三）主管部门：…. */
const NUMBER_AHEAD = /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])\s*/;

/** A label with its value on a line of text. */
export function fromLines(lines: readonly Line[]): NamedDepartment | undefined {
  let company: NamedDepartment | undefined;
  for (const line of lines) {
    for (const part of line.text.split(/\t|\s{3,}/)) {
      const inline = readInline(part.replace(NUMBER_AHEAD, ''));
      if (inline?.label !== 'ownDepartment' && inline?.label !== 'department') continue;
      const name = withoutUnit(inline.text.replace(/[（(](?:盖章|公章|签章)[)）]/g, '')).trim();
      if (!NAME.test(withoutCode(name).name)) continue;
      const found = { department: withoutCode(name), at: line.at };
      // A company that carries the project out is the department only where no office is named.
      if (!name.endsWith('公司')) return found;
      company ??= found;
    }
  }
  return company;
}

/** "部门名称：某某局 单位：万元" in the middle of a line. */
const WITHIN =
  /(?:部门名称|单位名称|预算单位|预算部门|填报单位|申报单位|编制单位|部门|(?<![额算位复托])单位)(?:[（(](?:盖章|公章|签章)[)）])?[:：]\s*([\u4e00-\u9fff（()）]{3,30}?)(?=\s|\*|$|金额|单位|项目)/;

/** The office behind a label in the middle of one of the first lines; undefined where none stands there. */
export function fromWithin(lines: readonly Line[]): NamedDepartment | undefined {
  for (const line of lines.slice(0, 80)) {
    const name = WITHIN.exec(line.text)?.[1];
    if (name && OFFICE.test(name)) return { department: { name }, at: line.at };
  }
  return undefined;
}

/** "主管部门云川省教育厅项目实施单位…": the head of a form whose text is out of order or without its numbers, so that no form was read. */
const UNREAD =
  /主管部门(?:及(?:代码|编码))?[:：]?\s*([\u4e00-\u9fff]{2,20}?(?:局|厅|委员会|办公室|政府|处))(?=\s|项目|实施|单位|预算|填报|$)/;

/** The office of a head that became no form; undefined where there are forms, or no such head. */
export function fromUnread(lines: readonly Line[], forms: readonly FormDraft[]): NamedDepartment | undefined {
  return forms.length > 0 ? undefined : fromPatterns([UNREAD], lines.slice(0, 80));
}
