import { z } from "zod";
import { services } from "../../../core/customers/customer";
import { recordGrantedAgain } from "../../../core/privileges/again";
import { recordPartner } from "../../../core/privileges/partner";
import { recordRevocation } from "../../../core/privileges/revoke";
import type { Refusal } from "../../../core/refusals";
import { defineAction, defineForm } from "../../action";
import type { Turn } from "../../context";
import { withPressed } from "../../screens/pressed";
import {
  afterRecording,
  showPartnering,
  showPrivileges,
  showRegranting,
  showRegrantingAsked,
  showTaking,
  showTakingAsked,
} from "../../screens/privileges";
import { choice, date, id, revision, several, severalIds, text } from "../inputs";

const ofCustomer = z.object({ customer: id });
const seen = z.object({ customer: id, revision });

/** What a line said beside the customer: a day, or the words of one that does not exist, and services. */
const asSaid = ofCustomer.extend({
  seenOn: z.string().max(60).optional(),
  services: z.array(z.enum(services)).max(20).optional(),
});

/** A customer as the card showed it, and what day it is for whoever pressed. */
const seenBy = ({ reader, deps }: Turn, { customer, revision }: z.output<typeof seen>) => ({
  id: customer,
  revision,
  today: reader.dayOf(deps.clock.now()),
  dayOf: reader.dayOf,
});

export const openPrivileges = defineAction({
  verb: "privileges.known",
  needs: "customers.read",
  writes: false,
  data: ofCustomer,
  run: (turn, { customer: id }) => withPressed(turn, "customer", id, (customer) => showPrivileges(turn, customer)),
});

export const startTaking = defineAction({
  verb: "privileges.taking",
  needs: "privileges.record",
  writes: false,
  data: asSaid,
  run: (turn, { customer: id, seenOn, services: taken = [] }) =>
    withPressed(turn, "customer", id, (customer) => showTakingAsked(turn, customer, taken, seenOn)),
});

export const recordTaken = defineForm({
  verb: "privileges.take",
  needs: "privileges.record",
  writes: true,
  data: seen,
  inputs: { taken: severalIds, seenOn: date },
  async run(turn, { taken, seenOn, ...card }) {
    const outcome = await recordRevocation(turn.deps, turn.store, turn.actor, seenBy(turn, card), { taken, seenOn });
    return afterRecording(turn, outcome, card.customer, "privileges.revoked.note", (customer, refusal) =>
      showTaking(turn, customer, { taken, seenOn: seenOn ?? "" }, refusal),
    );
  },
  again: (turn, { customer: id, taken, seenOn = "" }, refusal) =>
    withPressed(turn, "customer", id, (customer) => showTaking(turn, customer, { taken, seenOn }, refusal)),
});

export const startPartnering = defineAction({
  verb: "privileges.partnering",
  needs: "privileges.record",
  writes: false,
  data: ofCustomer,
  run: (turn, { customer: id }) => withPressed(turn, "customer", id, (customer) => showPartnering(turn, customer)),
});

export const recordOtherPartner = defineForm({
  verb: "privileges.partner",
  needs: "privileges.record",
  writes: true,
  data: seen,
  inputs: {
    partner: text(120),
    sells: choice(["csp", "adviser"], "csp"),
    services: several(services),
    seenOn: date,
    endedOn: date,
  },
  async run(turn, { customer: id, revision, ...typed }) {
    const wish = { ...typed, transacting: typed.sells === "csp" };
    const outcome = await recordPartner(
      turn.deps,
      turn.store,
      turn.actor,
      seenBy(turn, { customer: id, revision }),
      wish,
    );
    return afterRecording(turn, outcome, id, "privileges.partner.note", (customer, refusal) =>
      showPartnering(turn, customer, withDays(asStands(typed, refusal)), refusal),
    );
  },
  again: (turn, { customer: id, revision: _, ...typed }, refusal) =>
    withPressed(turn, "customer", id, (customer) => showPartnering(turn, customer, withDays(typed), refusal)),
});

export const startRegranting = defineAction({
  verb: "privileges.regranting",
  needs: "privileges.record",
  writes: false,
  data: asSaid,
  run: (turn, { customer: id, seenOn, services: granted = [] }) =>
    withPressed(turn, "customer", id, (customer) => showRegrantingAsked(turn, customer, granted, seenOn)),
});

export const recordRegranted = defineForm({
  verb: "privileges.regrant",
  needs: "privileges.record",
  writes: true,
  data: seen,
  inputs: { services: several(services), seenOn: date, endedOn: date },
  async run(turn, { customer: id, revision, ...typed }) {
    const outcome = await recordGrantedAgain(
      turn.deps,
      turn.store,
      turn.actor,
      seenBy(turn, { customer: id, revision }),
      typed,
    );
    return afterRecording(turn, outcome, id, "privileges.again.note", (customer, refusal) =>
      showRegranting(turn, customer, withDays(asStands(typed, refusal)), refusal),
    );
  },
  again: (turn, { customer: id, revision: _, ...typed }, refusal) =>
    withPressed(turn, "customer", id, (customer) => showRegranting(turn, customer, withDays(typed), refusal)),
});

/** The day on which another's ended was meant of whoever held it then: of who holds it now, it is asked again. */
const asStands = <Typed extends { endedOn: string | undefined }>(typed: Typed, { kind }: Refusal): Typed =>
  kind === "changed-meanwhile" ? { ...typed, endedOn: undefined } : typed;

/** Days that were left open are empty on the form. */
const withDays = <Typed extends { seenOn: string | undefined; endedOn: string | undefined }>(typed: Typed) => ({
  ...typed,
  seenOn: typed.seenOn ?? "",
  endedOn: typed.endedOn ?? "",
});
