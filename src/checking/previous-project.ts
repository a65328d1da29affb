import type { Plan, Project } from '../model/plan.ts';
import { sameName } from './similarity.ts';

/** Last year's project of the same name, years in the name aside. */
export function previousProject(project: Project, previous: Plan): Project | undefined {
  const name = withoutYear(project.name);
  return previous.projects.find((candidate) => sameName(withoutYear(candidate.name), name));
}

const withoutYear = (name: string): string => name.replace(/20\d\d年?(度)?/g, '');
