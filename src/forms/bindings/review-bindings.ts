import { type Grade, gradeNames } from '../../model/grade.ts';
import type { Binding } from './binding.ts';

const gradeName = (grade: Grade | undefined): string => (grade ? gradeNames[grade].zh : '');

/** What the proposed review of the goals says. */
export const reviewBindings = {
  'review.part': ({ reviewPart }) => (reviewPart ? `${reviewPart.title.zh}（${reviewPart.max}分）` : ''),
  'review.point': ({ reviewItem }) => reviewItem?.title.zh ?? '',
  'review.question': ({ reviewItem }) => reviewItem?.question.zh ?? '',
  'review.max': ({ reviewItem }) => reviewItem?.max ?? '',
  'review.points': ({ reviewItem }) => reviewItem?.points ?? '',
  'review.grade': ({ reviewItem }) => gradeName(reviewItem?.grade),
  'review.objections': ({ reviewItem }) =>
    reviewItem?.deductions.map(({ title, points }) => `${title.zh}（扣${points}分）`).join('；') ?? '',
  'review.total': ({ review }) => review?.total ?? '',
  'review.totalMax': () => '100',
  'review.totalGrade': ({ review }) => gradeName(review?.grade),
  'review.opinion': ({ review }) => (review?.notProposed ?? review?.inPart)?.zh ?? '',
} as const satisfies Readonly<Record<string, Binding>>;
