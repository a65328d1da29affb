import { hebei } from '../../regulations/local-practice.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** 河北, whose paper gives the form with the letter in the ninth place; others print a digit there, or the letter further back. */
const CODE = /^\d{6}\d{2}[A-Z][0-9A-Z]{12}$/;
const CODE_ELSEWHERE = /^(?!13)\d{8}[0-9A-Z]{13}$/;
/** The form of 2020: unit, function, letters, serial. */
const CODE_OF_2020 = /^\d{3}-\d{4}-[A-Z]{3}-[0-9A-Z]{4}$/;

/** What of a code differs from the form first. */
function faultOf(code: string): { readonly zh: string; readonly en: string } {
  if (code.length !== 21) return { zh: `现为 ${code.length} 位`, en: `it has ${code.length}` };
  if (!/^\d{8}/.test(code)) return { zh: '前 8 位（区划和年度）应是数字', en: 'the first 8 (region, year) are digits' };
  if (!/^\d{8}[A-Z]/.test(code)) return { zh: '第 9 位（类别）应是大写字母', en: 'the 9th (kind) is a capital letter' };
  return { zh: '后 12 位应是大写字母或数字', en: 'the last 12 are capital letters or digits' };
}

/**
 * A project code of the integrated budget system: region 6, year 2, kind 1 letter, 12 more; or the dashed form of 2020. Outside 河北 the letter may
 * stand elsewhere or be a digit, as papers from there show. There is no known check digit. Codes are found only where the paper prints one; a local code in a form of its own (under ten characters) and one masked for publication (*) are left alone.
 */
export const projectCodeMalformed: Rule = {
  id: 'project-code-malformed',
  topic: 'text',
  reviewPoint: 'completeness',
  title: { zh: '项目编码格式不符', en: 'Malformed project code' },
  severity: 'hint',
  cites: [hebei.projectCode],
  explanation: {
    zh: '预算管理一体化的项目编码是 21 位：区划 6 位、年度 2 位、类别字母 1 位、其余 12 位；2020 年为“224-0103-AAA-XXXX”形式。河北以外的地区第 9 位可以是数字。没有已知的校验位。没有编码的、十位以下的地方编号、公开时隐去几位（*）的不检查。',
    en: 'A code has 21 characters: region 6, year 2, one letter, 12 more; in 2020 a dashed form. Outside Hebei the letter may be a digit. There is no check digit; short local numbers pass.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const code = view.project.code?.replace(/\s/g, '') ?? '';
      if (code.length < 10 || code.includes('*') || CODE.test(code) || CODE_OF_2020.test(code)) continue;
      if (CODE_ELSEWHERE.test(code)) continue;
      const fault = faultOf(code);
      yield onProject(
        view,
        'code',
        {
          message: {
            zh: `项目编码「${code}」不是 21 位的统一格式：${fault.zh}。`,
            en: `The project code “${code}” is not of the common form of 21 characters: ${fault.en}.`,
          },
          remedy: {
            zh: '从预算管理一体化系统复制项目编码；扫描件请核对 0 与 O、1 与 I。',
            en: 'Copy the code from the budget system; in scans compare 0 and O, 1 and I.',
          },
        },
        code,
      );
    }
  },
  examples: {
    accept: [
      { name: '21 位', plan: planOf({ code: '13990125P00962610001F' }) },
      { name: '2020 年格式', plan: planOf({ code: '224-0103-JBN-KGQ7' }) },
      { name: '外省全为数字的编码', plan: planOf({ code: '419923240000000038417' }) },
      { name: '没有编码', plan: planOf({}) },
    ],
    reject: [
      { name: '末几位是小写字母', plan: planOf({ code: '13990125P0096261000if' }), findings: 1 },
      { name: '区划里写了字母', plan: planOf({ code: '1399O125P00962610001F' }), findings: 1 },
      { name: '少一位', plan: planOf({ code: '13990125P0096261000F' }), findings: 1 },
      { name: '类别字母写成数字', plan: planOf({ code: '139901250009626100014' }), findings: 1 },
    ],
  },
};
