import { followUpDecided } from "../../src/chat/views/privileges/decided";
import { followUpEnding } from "../../src/chat/views/privileges/ending";
import { followUpCard } from "../../src/chat/views/privileges/follow-up";
import { followUpsList } from "../../src/chat/views/privileges/list";
import { problemOf } from "../../src/chat/views/refusals/refusal-views";
import { days } from "../../src/core/clock";
import type { FollowUp } from "../../src/core/follow-ups/follow-up";
import type { RemainingPrivileges } from "../../src/core/privileges/follow-up";
import { anOwedNotice, aProfileReview } from "../support/builders";
import { followUp, now, tailspin } from "../support/samples";
import { elena, proseware } from "../support/world";
import { about, type Cards, type Cast, pageOf, specimensFrom, ten, usual } from "./cast";
import { knownCards } from "./customers-side/known-privileges";

/** Cards about privileges that stayed after a removal. */
export function privilegeCards({ customer, words, person }: Cast = usual): Cards {
  const open: RemainingPrivileges = { ...about(customer, followUp), openedAt: now - days(6) };
  const decided = { by: elena.id, at: now };
  const facts = { followUp: open, tenantShort: proseware.shortName, assignedTo: person, mayDecide: true };
  return {
    "privileges/follow-up": (reader) => followUpCard(reader, facts),
    "privileges/follow-up for who may not decide": (reader) => followUpCard(reader, { ...facts, mayDecide: false }),
    "privileges/follow-up of who is back": (reader) => followUpCard(reader, { ...facts, isBack: true }),
    "privileges/follow-up refused": (reader) => {
      const problem = problemOf(reader, { kind: "keep-needs-date", latest: "2027-11-21" });
      return followUpCard(reader, { ...facts, typed: { why: words, until: "2029-01-01" }, problem });
    },
    "privileges/ending": (reader) =>
      followUpEnding(reader, { ...facts, partnerCenter: "https://partner.microsoft.com/dashboard" }),
    "privileges/ending elsewhere": (reader) => followUpEnding(reader, facts),
    "privileges/decided": (reader) =>
      followUpDecided(reader, {
        followUp: { ...open, state: "kept", decided: { ...decided, reason: words, until: "2027-06-30" } },
        by: person,
      }),
    "privileges/decided ended": (reader) =>
      followUpDecided(reader, { followUp: { ...open, state: "ended", decided }, by: person }),
    "privileges/list": (reader) =>
      followUpsList(
        reader,
        pageOf<FollowUp>([open, { ...about(tailspin, followUp), service: "azure" as const, openedAt: now - 1 }]),
      ),
    "privileges/list with a legal notice": (reader) =>
      followUpsList(
        reader,
        pageOf<FollowUp>([
          anOwedNotice("n", { customer: customer.id, customerName: customer.name, due: "2026-11-30" }),
          open,
        ]),
      ),
    "privileges/list with the business profile": (reader) =>
      followUpsList(reader, pageOf<FollowUp>([aProfileReview({ name: customer.name, openedAt: now - days(2) }), open])),
    "privileges/list empty": (reader) => followUpsList(reader, pageOf<FollowUp>([])),
    "privileges/list of a person": (reader) => followUpsList(reader, { ...pageOf<FollowUp>([open]), to: elena.id }),
    "privileges/list of a person, empty": (reader) => followUpsList(reader, { ...pageOf<FollowUp>([]), to: elena.id }),
    "privileges/list middle page": (reader) => followUpsList(reader, pageOf(ten(open))),
    "privileges/list middle page of a customer": (reader) =>
      followUpsList(reader, { ...pageOf(ten(open)), customer: customer.id }),
  };
}

export const privilegeSpecimens = [...specimensFrom(privilegeCards()), ...specimensFrom(knownCards())];
