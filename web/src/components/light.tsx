import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

export type LightColour = 'green' | 'yellow' | 'red';

const words = messages({
  green: { zh: '绿灯', en: 'Green' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  red: { zh: '红灯', en: 'Red' },
});

/** Each colour has a shape of its own beside its word: circle, triangle, square (WCAG 1.4.1). */
const shapes = {
  green: <circle cx="7" cy="7" r="6" fill="#1b6e3c" />,
  yellow: <path d="M7 1 13.5 13H.5Z" fill="#b57b00" />,
  red: <rect x="1" y="1" width="12" height="12" fill="#b3261e" />,
} as const;

/** A light of the monitoring (SPEC 6). */
export function Light({ colour }: { readonly colour: LightColour }) {
  const t = useText();
  return (
    <span className="light">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {shapes[colour]}
      </svg>
      {t(words[colour])}
    </span>
  );
}
