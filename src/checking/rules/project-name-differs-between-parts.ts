import type { Place } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { examplePlan, exampleProject } from '../example-plan.ts';
import type { Rule } from '../rule.ts';
import { sameName, similarity } from '../similarity.ts';

/** From this likeness on two names are meant to be one. */
const MEANT_TO_BE_ONE = 0.7;

/**
 * One project has one name. A division title or summary line that is nearly, but not quite, the name of a project that no other line names is
 * found. Wholly different titles are duties and no project names.
 */
export const projectNameDiffersBetweenParts: Rule = {
  id: 'project-name-differs-between-parts',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '项目名称前后不一致', en: 'Project name differs between parts' },
  severity: 'warning',
  cites: [measures2015.reviewCompleteness],
  explanation: {
    zh: '同一项目在分项目标、汇总表和项目表里应使用同一名称。名称十分接近而不相同的提出；分项目标写的是职责而不是项目名称的不比较。',
    en: 'A project has one name in divisions, summary and table. Nearly equal names are found; titles that are duties are not compared.',
  },
  *check(plan) {
    const named = namesOf(plan);
    for (const { name, subject, at, part } of named) {
      if (plan.projects.some((project) => sameName(project.name, name))) continue;
      const other = plan.projects.find(
        (project) =>
          similarity(project.name, name) >= MEANT_TO_BE_ONE && !named.some((line) => sameName(line.name, project.name)),
      );
      if (!other) continue;
      yield {
        subject,
        label: name,
        ...(at && { at }),
        excerpt: name,
        message: {
          zh: `${part}写的是「${name}」，项目表写的是「${other.name}」。`,
          en: `One part says “${name}”, the project table says “${other.name}”.`,
        },
        remedy: { zh: '按批复的项目名称统一。', en: 'Use the approved name in all parts.' },
      };
    }
  },
  examples: {
    accept: [
      {
        name: '名称一致',
        plan: examplePlan({
          divisions: [{ title: '农村公路养护经费', goal: '', targets: [] }],
          projects: [exampleProject()],
        }),
      },
      {
        name: '分项目标是职责',
        plan: examplePlan({
          divisions: [{ title: '公路安全管理', goal: '', targets: [] }],
          projects: [exampleProject()],
        }),
      },
    ],
    reject: [
      {
        name: '分项目标多了县名',
        plan: examplePlan({
          divisions: [{ title: '云川县农村公路养护经费', goal: '', targets: [] }],
          projects: [exampleProject()],
        }),
        findings: 1,
      },
      {
        name: '汇总表少一个字',
        plan: examplePlan({ summary: { lines: [{ name: '农村公路养护费' }] }, projects: [exampleProject()] }),
        findings: 1,
      },
    ],
  },
};

interface Named {
  readonly name: string;
  readonly subject: string;
  readonly part: string;
  readonly at?: Place;
}

function namesOf(plan: Plan): Named[] {
  const divisions = plan.divisions.map(
    ({ title, at }, i): Named => ({
      name: title,
      subject: `/divisions/${i}/title`,
      part: '分项绩效目标',
      ...(at && { at }),
    }),
  );
  const lines = (plan.summary?.lines ?? []).map(
    ({ name, at }, i): Named => ({
      name,
      subject: `/summary/lines/${i}/name`,
      part: '汇总表',
      ...(at && { at }),
    }),
  );
  return [...divisions, ...lines];
}
