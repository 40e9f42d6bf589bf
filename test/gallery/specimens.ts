import { customerSpecimens } from "./customers";
import { acceptanceSpecimens } from "./customers-side/acceptances";
import { exportSpecimens } from "./customers-side/exports";
import { eventSpecimens } from "./events";
import { guideSpecimens } from "./guide";
import { invitationSpecimens } from "./invitations";
import { boardSpecimens } from "./ours/board";
import { dryRunSpecimens } from "./ours/dry-run";
import { enrolmentSpecimens } from "./ours/enrolment";
import { importSpecimens } from "./ours/imports";
import { peopleSpecimens } from "./ours/people";
import { providerSpecimens } from "./ours/providers";
import { privilegeSpecimens } from "./privileges";
import { refusalSpecimens } from "./refusals";
import { reminderSpecimens } from "./reminders";
import { removalSpecimens } from "./removals";
import type { Specimen } from "./specimen";
import { talkSpecimens } from "./talk";

/** Every card in every situation worth looking at, from facts of the demo world. */
export const specimens: Specimen[] = [
  ...customerSpecimens,
  ...boardSpecimens,
  ...dryRunSpecimens,
  ...importSpecimens,
  ...talkSpecimens,
  ...guideSpecimens,
  ...eventSpecimens,
  ...refusalSpecimens,
  ...invitationSpecimens,
  ...acceptanceSpecimens,
  ...exportSpecimens,
  ...removalSpecimens,
  ...privilegeSpecimens,
  ...reminderSpecimens,
  ...peopleSpecimens,
  ...providerSpecimens,
  ...enrolmentSpecimens,
];

/** Those to draw: every situation once, but only a few of the refusals, which share one layout. */
export const drawn = specimens.filter(({ name }, place) => !name.startsWith("refusals/refusal") || place % 8 === 0);
