import { newId, type PlanDocument } from './plan-document.ts';

/** Adds an empty project at the end and tells its id. */
export function addProject(document: PlanDocument, name: string, onAdded: (id: string) => void): PlanDocument {
  const id = newId();
  onAdded(id);
  const project = { name, amounts: {}, fundingPlan: [], goals: [], midtermGoals: [], indicators: [], costLines: [] };
  return { ...document, sections: [...document.sections, { id, project, lines: [] }] };
}

export function removeProject(document: PlanDocument, id: string): PlanDocument {
  return { ...document, sections: document.sections.filter((section) => section.id !== id) };
}
