/** The pages about Rapport itself. */
export const pagesAbout = ["home", "privacy", "terms"] as const;
export type AboutPage = (typeof pagesAbout)[number];

/** What stands on each, in order: the beginnings of the keys of a title and of its lines. */
export const sections = {
  home: ["about-page.home.does", "about-page.home.begin"],
  privacy: [
    "about-page.privacy.stored",
    "about-page.privacy.not-stored",
    "about-page.privacy.where",
    "about-page.privacy.kept",
    "about-page.privacy.seen",
    "about-page.privacy.deleted",
  ],
  terms: ["about-page.terms.who", "about-page.terms.is", "about-page.terms.asked", "about-page.terms.offered"],
} as const satisfies Record<AboutPage, readonly string[]>;
