import type { Places, Project } from '../../../model/plan.ts';
import { isContentsLine, type Line } from '../../captions.ts';
import type { FormDraft } from '../../form-draft.ts';
import { fromCoded, fromCover } from './from-cover.ts';
import { fromForms, fromRows } from './from-forms.ts';
import { fromLines, fromUnread, fromWithin } from './from-labels.ts';
import { fromNotice, fromSignature } from './from-notice.ts';
import { fromPublisher } from './from-publisher.ts';
import { fromCarrier, fromSentences } from './from-sentences.ts';
import { fromAbove, fromReport, fromTitle, fromTownTitle } from './from-titles.ts';
import type { NamedDepartment } from './named-department.ts';
import { wholeName } from './whole-name.ts';

/**
 * Who the paper is of: the line with code and name above a table, the cover, a 部门名称, 主管部门 or 填报单位, the unit that all rows of
 * a list name, the head of a form that could not be read, the line above a form, a title, the unit of most rows, the signature or the head of a notice, the title of a report without a year,
 * who published it, whom sentences say it is of, a town in a title, who carries out the projects that are `told` in sentences: in this order; the code is taken from wherever one stands beside
 * the same name. A name without its place is completed where the page prints it in full. `all` holds the other tables of the page too. Absent when nothing
 * says it.
 */
export function findDepartment(
  lines: readonly Line[],
  forms: readonly FormDraft[],
  all: readonly FormDraft[],
  told: readonly Project[] = [],
): NamedDepartment & { readonly places?: Places } {
  const publisher = fromPublisher(lines, all);
  const coded = fromCoded(lines.filter((line) => !isContentsLine(line.text)));
  const found =
    coded ??
    fromCover(lines) ??
    fromForms(forms, publisher) ??
    fromLines(lines) ??
    fromRows(forms) ??
    fromWithin(lines) ??
    fromUnread(lines, forms) ??
    fromAbove(lines) ??
    fromTitle(lines) ??
    fromRows(forms, true) ??
    fromSignature(lines) ??
    fromNotice(lines) ??
    fromReport(lines) ??
    publisher ??
    fromSentences(lines) ??
    fromTownTitle(lines) ??
    fromCarrier(told);
  if (!found) return { department: {} };
  const { name, code } = found.department;
  const department = {
    ...(name ? { name: wholeName(name, lines, all, publisher?.department.name) } : {}),
    ...(code ? { code } : {}),
  };
  return { department, ...(found.at ? { at: found.at } : {}) };
}
