import { measures2015 } from '../../regulations/measures2015.ts';
import { onText } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { resultTextsOf, textsOf } from '../plan-texts.ts';
import type { Rule } from '../rule.ts';

/** Words that a template says to its user, and what exports leave behind. */
const RESIDUE: readonly RegExp[] = [
  /[（(【][^（()）【】]{0,30}(新增必有|必有|必填|选填|请填写|请根据|根据实际|按照?自己|自行修改|实际(工作|情况)(修改|填写|调整)|可删除|删除本|示例|举例|仅供参考|此处填|模板|填写说明|按实填写)[^（()）【】]{0,30}[）)】]/,
  /(请在此|此处填写|请填写|待补充|待填写|待定稿|模板示例)/,
  /(说明|分析|简述|概述|阐述|描述|总结|填写|提出)[^（()）]{0,60}[（(](限|不超过)?\s*\d{2,4}\s*字(以内|左右|内)?[）)][。.]?$/,
  /^请?(结合自评情况|(对照|结合|根据)(年度|绩效|总体|预期)目标)[，,、]?请?(说明|分析|简述|概述|阐述|描述|填写)[^\d。]{2,40}[。.]?$/,
  /^[A-ZＡ-Ｚ]\s*(专项|项目|指标)$|(?:^|(?<=[，。；：、,;:]))[A-ZＡ-Ｚ]专项(?=[-—_:：\p{Script=Han}])/u,
  /^(专项|项目|指标)\s*[A-ZＡ-Ｚ]$|^指标\s*\d+[:：]?$/,
  /(?<![A-Za-z0-9])[XxＸ×]{2,}(?![A-Za-z0-9×])|[×Ｘ]{2,}|[*＊]{2,}|○{2,}|_{3,}|…{3,}|(?:目标|指标|任务)\s*\d*\s*[:：]\s*…+/,
  /某某|某(?:单位|部门|项目|地区|街道|乡镇|[县市区局](?=[的某各局委]))/,
  /<\/?(p|br|div|span|td|tr|table|font|o:p|b|i|u|strong)\b[^<>]{0,80}>|&(nbsp|lt|gt|amp|quot|ldquo|rdquo);|\[bookmark:[^\]]*\]/i,
];

/** What no residue can do without: most texts hold none of it. */
const MAY_BE_RESIDUE =
  /[（(【<&[*＊×ＸXx○_…A-ZＡ-Ｚ]|请|某|待[补填定]|此处填|模板示例|^\s*(?:结合|对照|根据)|^\s*指标\s*\d/;

/** The place of the number, which national catalogues print in the names of indicators ("户数(≥**户)"): the number stands in the target cell. */
const IN_NAME_OF_FORM = /[(（]?(?:[≥≤><＞＜≧≦]|>=|<=)\s*[*＊]{2,}[^()（）\s]{0,8}[)）]?/;
/** A person, telephone or number that was masked for publication: 高**, 孙××, 159****7024. */
const MASKED = /^[\p{Script=Han}、，,]{0,8}[*＊×xX]{1,3}[、，,]?$|\d[*＊×xX]{2,}|[*＊]{2,}\d/u;

/**
 * Instructions, placeholders and mark-up that were left in the published text: one finding per piece of text, the same residue once per project. Results
 * (实际完成情况, reasons) are read as well; a hint printed beside the money of the form is the form's own. Left alone are masked names and numbers and the "(≥**户)" of national catalogues; in a target cell the same is a number that nobody filled in.
 */
export const templateResidue: Rule = {
  id: 'template-residue',
  topic: 'text',
  reviewPoint: 'completeness',
  title: { zh: '残留模板文字', en: 'Left-over template text' },
  severity: 'warning',
  cites: [measures2015.reviewCompleteness],
  explanation: {
    zh: '公开文本中不应留有模板的填写说明（“按照自己实际工作修改”“说明完成情况（100字以内）”）、占位（“XX”“C专项”“***”）或网页标记（“<p>”）。公开时隐去的姓名、号码，以及全国统一指标库名称里的“（≥**户）”不提出。同一项目里相同的残留只提一次。',
    en: 'Published text has no template instructions, placeholders or mark-up left in it. Masked names and numbers and the “(≥**户)” of national catalogues pass. The same residue is found once per project.',
  },
  *check(plan) {
    const said = new Set<string>();
    for (const piece of [...textsOf(plan), ...resultTextsOf(plan)]) {
      if (!MAY_BE_RESIDUE.test(piece.text)) continue;
      const found = firstResidue(piece.text.replace(IN_NAME_OF_FORM, ''));
      if (!found || MASKED.test(piece.text.trim())) continue;
      const owner = /^\/projects\/\d+/.exec(piece.subject)?.[0] ?? piece.subject;
      const key = `${owner}|${found.replace('/', '')}`;
      if (said.has(key)) continue;
      said.add(key);
      const words = shorten(found, 60);
      yield onText(piece, found, {
        message: {
          zh: `文字中留有模板或排版残留「${words}」。`,
          en: `The text still holds “${words}” of a template or of mark-up.`,
        },
        remedy: {
          zh: '删去这些文字；占位处补上实际内容，或者整行删除。',
          en: 'Delete it, fill the placeholder, or delete the line.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '正常括号', plan: examplePlan({ safeguards: ['加强绩效管理（含项目支出）。'] }) },
      { name: '指标库名称里的占位', plan: planWith(line('数量指标', '改造危房户数（≥**户）', '≥40户')) },
      {
        name: '隐去的姓名和电话',
        plan: planOf({
          further: [
            { label: '负责人', value: '云××' },
            { label: '电话', value: '159****7024' },
          ],
        }),
      },
      {
        name: '写出了完成情况',
        plan: planOf({ outcome: '对照年度目标，养护公路120公里，全部完成；自评情况说明见附件。' }),
      },
      { name: '年份里的〇', plan: planOf({ goals: ['二〇〇八年建成的桥梁全部检测'] }) },
      { name: '测算中的乘号', plan: planOf({ costLines: [{ name: '印刷费', formula: '12期×1000元/期=1.2万元' }] }) },
    ],
    reject: [
      { name: '只有编号的目标', plan: planOf({ goals: ['养护公路120公里。目标2：……'] }), findings: 1 },
      { name: '某某', plan: planOf({ goals: ['完成某某路段养护任务。'] }), findings: 1 },
      {
        name: '填写说明',
        plan: examplePlan({ safeguards: ['不断加强绩效管理。（新增必有，按照自己实际工作修改）'] }),
        findings: 1,
      },
      {
        name: '完成情况里的填写要求',
        plan: planOf({ outcome: '对照年度目标，说明相关任务目标的完成情况（100字以内）' }),
        findings: 1,
      },
      {
        name: '评价结论里的填写要求',
        plan: planOf({ further: [{ label: '评价结论', value: '结合自评情况，说明项目实施取得的成效或成果。' }] }),
        findings: 1,
      },
      {
        name: '偏差原因里的填写要求',
        plan: planWith(
          line('数量指标', '养护里程', '≥120公里', { actual: '98公里', reason: '请说明未完成的原因（限50字）' }),
        ),
        findings: 1,
      },
      { name: '占位在句中', plan: planOf({ goals: ['全年检测桥梁60座，C专项按要求完成。'] }), findings: 1 },
      { name: '占位行', plan: examplePlan({ summary: { lines: [{ name: 'C专项' }] } }), findings: 1 },
      { name: '网页标记', plan: planOf({ goals: ['<p>目标1：养护公路。</p>'] }), findings: 1 },
      { name: '未替换的 XX', plan: planWith(line('数量指标', 'XX公路养护里程', '≥XX公里')), findings: 1 },
    ],
  },
};

function firstResidue(text: string): string | undefined {
  const words = text.trim();
  for (const pattern of RESIDUE) {
    const match = pattern.exec(words);
    if (match) return match[0];
  }
  return undefined;
}
