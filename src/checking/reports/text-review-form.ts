import type { Language } from '../../base/bilingual.ts';
import { displayWidth, padToWidth } from '../../base/display-width.ts';
import { wrapText } from '../../base/wrap-text.ts';
import { gradeNames } from '../../model/grade.ts';
import type { ReviewForm, ReviewItem } from '../../model/review.ts';
import { reviewBasis } from '../review-form.ts';
import { words } from './report-words.ts';
import type { TextPage } from './text-page.ts';

/** The proposed 审核表: parts, points to check, and beside each what took points. */
export function addReviewForm(page: TextPage, form: ReviewForm): void {
  const { language, columns } = page.style;
  if (form.notProposed) {
    page.heading(`${words.reviewForm[language]}：${words.notProposed[language]}（${form.notProposed[language]}）`);
    return;
  }
  page.heading(
    `${words.reviewForm[language]}（${words.decides[language]}）  ${form.total} / 100  ${gradeOf(form, language)}`,
  );
  if (form.inPart) page.add(...wrapText(form.inPart[language], columns - 2).map((row) => `  ${row}`), '');
  const nameWidth = language === 'zh' ? 14 : 28;
  for (const part of form.parts) {
    const name = padToWidth(part.title[language], nameWidth + 2);
    page.add(`  ${name}${scoreText(part.points, part.max)}  ${gradeOf(part, language)}`);
    for (const item of part.items) addItem(page, item, nameWidth);
  }
  page.add('', ...wrapText(reviewBasis[language], columns - 2).map((row) => `  ${page.ink('faint', row)}`));
}

/** The reasons stand beside the points where there is room, else below them. */
function addItem(page: TextPage, item: ReviewItem, nameWidth: number): void {
  const { language, columns } = page.style;
  const name = padToWidth(item.title[language], nameWidth);
  const grade = padToWidth(gradeOf(item, language), language === 'zh' ? 4 : 11);
  const left = `    ${name}${scoreText(item.points, item.max)}  ${grade}`;
  const beside = columns - displayWidth(left) >= 40;
  const indent = beside ? displayWidth(left) : 6;
  const rows = wrapText(reasonsText(item, language), columns - indent);
  if (!beside) page.add(left);
  rows.forEach((row, index) => {
    if (beside && index === 0) page.add(left + row);
    else if (row !== '') page.add(' '.repeat(indent) + row);
  });
}

function gradeOf({ grade }: Pick<ReviewItem, 'grade'>, language: Language): string {
  return grade ? gradeNames[grade][language] : '–';
}

function scoreText(points: string | undefined, max: string): string {
  return `${(points ?? '–').padStart(5)} / ${max.padEnd(3)}`;
}

/** "−4.5 成本指标高于预算（问题 1、7）" for every rule that took points, then how much was not checked. */
function reasonsText(item: ReviewItem, language: Language): string {
  const reasons = item.deductions.map(({ title, points, findings, widespread }) => {
    const numbers = `${words.findings[language]} ${findings.slice(0, 6).join(language === 'zh' ? '、' : ', ')}${findings.length > 6 ? ' …' : ''}`;
    const twice = widespread ? `；${words.widespread[language]}` : '';
    return language === 'zh'
      ? `−${points} ${title.zh}（${numbers}${twice}）`
      : `−${points} ${title.en} (${numbers}${twice})`;
  });
  if (item.notChecked > 0) reasons.push(`${words.notChecked[language]} ${item.notChecked}`);
  return reasons.join('\n');
}
