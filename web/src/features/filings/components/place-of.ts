/** The id on the page of what is entered about an indicator or a project. */
export const placeOf = (subject: string): string => `entry${subject}`;

/** To the first thing that can be filled in there. */
export function goToPlace(subject: string): void {
  const place = document.getElementById(placeOf(subject));
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
}
