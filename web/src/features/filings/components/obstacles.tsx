import { Alert, Button } from 'antd';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';
import type { Filing } from './entries-state.ts';
import { goToPlace } from './place-of.ts';

type Obstacle = Filing['obstacles'][number];

/** So many are seen at once; a table that has just been begun has as many as lines. */
const AT_ONCE = 5;

interface ObstaclesProps {
  readonly obstacles: readonly Obstacle[];
  readonly onGo?: (subject: string) => void;
}

/** What stands in the way of handing it in, each leading to its place. */
export function Obstacles({ obstacles, onGo = goToPlace }: ObstaclesProps) {
  const t = useText();
  if (obstacles.length === 0) return <Alert type="success" showIcon title={t(filingWords.ready)} />;
  const more = obstacles.slice(AT_ONCE);
  return (
    <Alert
      type="warning"
      showIcon
      title={t(filingWords.obstacles(obstacles.length))}
      description={
        <>
          <ObstacleList obstacles={obstacles.slice(0, AT_ONCE)} onGo={onGo} />
          {more.length > 0 && (
            <details>
              <summary>{t(filingWords.moreObstacles(more.length))}</summary>
              <ObstacleList obstacles={more} onGo={onGo} />
            </details>
          )}
        </>
      }
    />
  );
}

function ObstacleList({ obstacles, onGo }: Required<ObstaclesProps>) {
  const t = useText();
  return (
    <ul className="plain-list">
      {obstacles.map(({ subject, label, why }) => (
        <li key={`${subject} ${label}`}>
          <Button type="link" size="small" className="text-button" onClick={() => onGo(subject)}>
            {label}
          </Button>
          {t(common.colon)}
          {t(why)}
        </li>
      ))}
    </ul>
  );
}
