import type { PressDeed } from "../deeds";
import { acceptanceDeeds } from "./acceptance-deeds";
import { buyingDeeds } from "./buying-deeds";
import { customerDeeds } from "./customer-deeds";
import { exportDeeds } from "./export-deeds";
import { importDeeds } from "./import-deeds";
import { linkDeeds } from "./link-deeds";
import { privilegeDeeds } from "./privilege-deeds";
import { providerDeeds } from "./provider-deeds";
import { reminderDeeds } from "./reminder-deeds";

/** Presses that change something, of the subjects that keep theirs beside each other. */
export const deedsBySubject: readonly PressDeed[] = [
  ...acceptanceDeeds,
  ...privilegeDeeds,
  ...buyingDeeds,
  ...providerDeeds,
  ...customerDeeds,
  ...importDeeds,
  ...exportDeeds,
  ...reminderDeeds,
  ...linkDeeds,
];
