import type { Bilingual } from '../../base/bilingual.ts';
import type { InForce } from './profile-chain.ts';

/** Which profile is in force in a year and why, as a sentence for the page, the API and the trail. */
export function inForceText({ by, region, decided }: InForce, fiscalYear: number): Bilingual {
  if (!region) {
    return {
      zh: `本区划和上级区划都没有定过 ${fiscalYear} 年度及以前的口径，执行内置的全国口径。`,
      en: `Neither this region nor one above has decided anything for ${fiscalYear} or before: the built-in national profile holds.`,
    };
  }
  if (!decided) {
    return {
      zh: `${region.name}还没有定过年度口径；此前对各年度通用的规则设置继续有效，评分执行内置的全国口径。`,
      en: `${region.name} has no yearly profile yet; its decisions about rules for every year hold, and scoring is by the built-in national profile.`,
    };
  }
  const which = {
    zh: `${decided.fiscalYear} 年度口径第 ${decided.version} 版`,
    en: `version ${decided.version} of ${decided.fiscalYear}`,
  };
  switch (by) {
    case 'own-year':
      return { zh: `执行${region.name} ${which.zh}。`, en: `In force is ${region.name}, ${which.en}.` };
    case 'earlier-year':
      return {
        zh: `${region.name}没有单独定 ${fiscalYear} 年度的口径，沿用 ${which.zh}。`,
        en: `${region.name} has no profile of its own for ${fiscalYear}; its newest earlier one holds: ${which.en}.`,
      };
    default:
      return {
        zh: `本区划没有定过 ${fiscalYear} 年度及以前的口径，沿用上级区划${region.name} ${which.zh}。`,
        en: `This region has decided nothing for ${fiscalYear} or before; that of ${region.name} above holds: ${which.en}.`,
      };
  }
}
