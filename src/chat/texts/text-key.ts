import type aboutPages from "../../../cards/text/en/about-pages.json";
import type acceptances from "../../../cards/text/en/acceptances.json";
import type answers from "../../../cards/text/en/answers.json";
import type board from "../../../cards/text/en/board.json";
import type common from "../../../cards/text/en/common.json";
import type customers from "../../../cards/text/en/customers.json";
import type draftPage from "../../../cards/text/en/draft-page.json";
import type dryRun from "../../../cards/text/en/dry-run.json";
import type enrolment from "../../../cards/text/en/enrolment.json";
import type exported from "../../../cards/text/en/exports.json";
import type guide from "../../../cards/text/en/guide.json";
import type help from "../../../cards/text/en/help.json";
import type history from "../../../cards/text/en/history.json";
import type imports from "../../../cards/text/en/imports.json";
import type invitations from "../../../cards/text/en/invitations.json";
import type links from "../../../cards/text/en/links.json";
import type manifest from "../../../cards/text/en/manifest.json";
import type notices from "../../../cards/text/en/notices.json";
import type people from "../../../cards/text/en/people.json";
import type privileges from "../../../cards/text/en/privileges.json";
import type providers from "../../../cards/text/en/providers.json";
import type refusals from "../../../cards/text/en/refusals.json";
import type reminders from "../../../cards/text/en/reminders.json";
import type removals from "../../../cards/text/en/removals.json";

/** Every text a person can see has a key, in each language the same; one file of texts for each subject. */
export type TextKey =
  | keyof typeof aboutPages
  | keyof typeof acceptances
  | keyof typeof answers
  | keyof typeof board
  | keyof typeof common
  | keyof typeof customers
  | keyof typeof draftPage
  | keyof typeof dryRun
  | keyof typeof exported
  | keyof typeof guide
  | keyof typeof enrolment
  | keyof typeof help
  | keyof typeof history
  | keyof typeof imports
  | keyof typeof invitations
  | keyof typeof links
  | keyof typeof manifest
  | keyof typeof notices
  | keyof typeof people
  | keyof typeof privileges
  | keyof typeof providers
  | keyof typeof refusals
  | keyof typeof reminders
  | keyof typeof removals;
