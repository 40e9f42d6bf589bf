import { customerSpecimens } from "./customers";
import { enrolmentSpecimens } from "./enrolment";
import { eventSpecimens } from "./events";
import { guideSpecimens } from "./guide";
import { invitationSpecimens } from "./invitations";
import { peopleSpecimens } from "./people";
import { privilegeSpecimens } from "./privileges";
import { providerSpecimens } from "./providers";
import { refusalSpecimens } from "./refusals";
import { removalSpecimens } from "./removals";
import type { Specimen } from "./specimen";
import { talkSpecimens } from "./talk";

/** Every card in every situation worth looking at, from facts of the demo world. */
export const specimens: Specimen[] = [
  ...customerSpecimens,
  ...talkSpecimens,
  ...guideSpecimens,
  ...eventSpecimens,
  ...refusalSpecimens,
  ...invitationSpecimens,
  ...removalSpecimens,
  ...privilegeSpecimens,
  ...peopleSpecimens,
  ...providerSpecimens,
  ...enrolmentSpecimens,
];

/** Those to draw: every situation once, but only a few of the refusals, which share one layout. */
export const drawn = specimens.filter(({ name }, place) => !name.startsWith("refusals/refusal") || place % 8 === 0);
