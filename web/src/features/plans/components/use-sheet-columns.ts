import { useMemo } from 'react';
import type { Bilingual } from '#contract/words.ts';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import type { SheetColumn } from '../../../components/sheet/sheet-column.ts';
import { useText } from '../../../lib/language/language.tsx';
import { messages } from '../../../lib/language/messages.ts';
import type { LineFindings } from '../editor/findings-by-line.ts';
import { type Column, cellText } from '../editor/indicator-cells.ts';
import type { Line } from '../editor/plan-document.ts';
import { understandTarget } from '../editor/understand-target.ts';
import { planWords } from '../words.ts';

/** A line with what the check says of it. */
export interface SheetLine extends Line {
  readonly findings: LineFindings | undefined;
  /** What reviewers object to and nobody has dealt with. */
  readonly remarks: readonly string[];
}

const counts = messages({
  error: (count: number) => ({ zh: `错误${count}`, en: `${count} err.` }),
  warning: (count: number) => ({ zh: `警告${count}`, en: `${count} warn.` }),
  hint: (count: number) => ({ zh: `提示${count}`, en: `${count} hint` }),
  remark: (count: number) => ({ zh: `意见${count}`, en: `${count} comm.` }),
});

const severities = ['error', 'warning', 'hint'] as const;

const widths: readonly (readonly [Column, Bilingual, number])[] = [
  ['horizon', planFieldWords.horizon, 58],
  ['level1', planFieldWords.level1, 82],
  ['level2', planFieldWords.level2, 92],
  ['level3', planFieldWords.level3, 146],
  ['description', planFieldWords.description, 84],
  ['target', planFieldWords.target, 92],
  ['basis', planFieldWords.basis, 84],
  ['weight', planFieldWords.weight, 52],
];

/** The columns of the indicator table: eight that are typed into, what the target is taken for, and what the check says. */
export function useSheetColumns(): readonly SheetColumn<SheetLine>[] {
  const t = useText();
  return useMemo(() => {
    const typed = widths.map(([key, title, width]): SheetColumn<SheetLine> => {
      const worst = (line: SheetLine) =>
        severities.find((severity) => line.findings?.byColumn.get(key)?.some((one) => one.severity === severity));
      return {
        key,
        title: t(title),
        width,
        ...(key === 'level3' && { grows: true }),
        text: ({ indicator }) => cellText(indicator, key),
        classes: Object.fromEntries(
          severities.map((severity) => [`has-${severity}`, (line) => worst(line) === severity]),
        ),
        note: ({ findings }) => (findings?.byColumn.get(key) ?? []).map(({ message }) => t(message)).join('\n'),
      };
    });
    const understood: SheetColumn<SheetLine> = {
      key: 'understood',
      title: t(planWords.understood),
      width: 88,
      isReadOnly: true,
      text: ({ indicator }) => t(understandTarget(indicator.target)),
    };
    const checked: SheetColumn<SheetLine> = {
      key: 'checked',
      title: t(planWords.checked),
      width: 92,
      isReadOnly: true,
      classes: { 'has-remark': ({ remarks }) => remarks.length > 0 },
      text: ({ findings, remarks }) =>
        [
          ['remark', remarks.length] as const,
          ...severities.map(
            (severity) => [severity, findings?.all.filter((one) => one.severity === severity).length ?? 0] as const,
          ),
        ]
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => t(counts[kind](count)))
          .join(' '),
      note: ({ findings, remarks }) =>
        [...remarks, ...(findings?.all ?? []).map(({ message }) => t(message))].join('\n'),
    };
    return [checked, ...typed.slice(0, 6), understood, ...typed.slice(6)];
  }, [t]);
}
