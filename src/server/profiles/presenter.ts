import type { AnswerOf } from '../../contract/endpoint.ts';
import type { profileEndpoints, RegionProfileContent } from '../../contract/profiles.ts';
import type { RegionProfile, RegionScoring } from '../../model/region-profile.ts';
import type { ProfileView } from '../../services/profiles/profile-lines.ts';
import type { ProfilePreview, RegionProfileView } from '../../services/profiles/region-profiles.ts';
import type { Reply } from '../route.ts';

type Answer = AnswerOf<typeof profileEndpoints.read>;

export function presentBuiltIn({
  lines,
  scoring,
  ...profile
}: ProfileView): AnswerOf<typeof profileEndpoints.listBuiltIn>['items'][number] {
  return {
    ...profile,
    lines: lines.map((line) => ({ ...line, citations: [...line.citations] })),
    scoring: presentScoring(scoring),
  };
}

export function replyProfile({ region, fiscalYear, inForce, why, revision }: RegionProfileView): Reply<Answer> {
  const { by, content, decided } = inForce;
  return {
    value: {
      ...{ region: { ...region }, fiscalYear, by, why, content: presentContent(content) },
      decided: decided
        ? {
            ...{ region: inForce.region?.name ?? '', fiscalYear: decided.fiscalYear, version: decided.version },
            ...{ changedAt: decided.recordedAt, changedBy: decided.recordedBy },
          }
        : null,
    },
    revision,
  };
}

export function presentPreview({ differences, filings }: ProfilePreview): AnswerOf<typeof profileEndpoints.preview> {
  return { differences: differences.map((one) => ({ ...one })), filings };
}

function presentContent({ schema, basis, scoring, rules }: RegionProfile): RegionProfileContent {
  return { schema, basis, scoring: presentScoring(scoring), rules: { ...rules } };
}

function presentScoring({ satisfactionBands, ...scoring }: RegionScoring): RegionProfileContent['scoring'] {
  return { ...scoring, satisfactionBands: satisfactionBands?.map((band) => ({ ...band })) ?? null };
}
