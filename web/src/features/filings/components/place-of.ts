/** The id on the page of what is entered about an indicator or a project. */
export const placeOf = (subject: string): string => `entry${subject}`;
