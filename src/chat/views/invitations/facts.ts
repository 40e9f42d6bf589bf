import type { HeldElsewhere, Service } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";
import { shortened } from "../shorten";

/** Services of a customer that another CSP partner holds. */
export type Conflicts = readonly HeldElsewhere[];

export const serviceNames = (reader: Reader, services: readonly Service[]): string =>
  reader.and(services.map((service) => reader.text(`service.${service}`)));

/** The box that says what accepting cannot give us, and why (R21, R32, R49). */
export function conflictNote(reader: Reader, conflicts: Conflicts) {
  if (conflicts.length === 0) return { hasConflict: false, conflictStrong: "", conflictText: "", spokenConflict: "" };
  const values = conflictValues(reader, conflicts);
  return {
    hasConflict: true,
    conflictStrong: reader.text("invitations.conflict.strong", values),
    conflictText: reader.text("invitations.conflict.text", values),
    spokenConflict: reader.text("invitations.conflict.spoken", values),
  };
}

/** The same box where an acceptance is recorded without them. */
export function leftOutNote(reader: Reader, held: Conflicts) {
  if (held.length === 0) return conflictNote(reader, held);
  const conflictText = reader.text("acceptances.left-out", conflictValues(reader, held));
  return { ...conflictNote(reader, held), conflictText };
}

/** Services with whoever holds them. */
export const heldNamed = (reader: Reader, held: Conflicts): string =>
  reader.and(held.map(({ service, partner }) => `${reader.text(`service.${service}`)}: ${shortened(partner, 60)}`));

/** The same box where an acceptance is recorded: those services are not offered. */
export function heldNote(reader: Reader, held: Conflicts) {
  if (held.length === 0) return conflictNote(reader, held);
  return {
    ...conflictNote(reader, held),
    conflictText: reader.text("invitations.accept.held", conflictValues(reader, held)),
  };
}

function conflictValues(reader: Reader, conflicts: Conflicts) {
  const partners = [...new Set(conflicts.map(({ partner }) => partner))];
  const names = serviceNames(
    reader,
    conflicts.map(({ service }) => service),
  );
  return { services: names, count: conflicts.length, partners: reader.and(partners) };
}
