/** The languages Rapport speaks: the first is the one for people and texts of which nothing is known. */
export const languages = ["en", "it"] as const;
export type Language = (typeof languages)[number];
