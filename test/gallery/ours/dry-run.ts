import { type Dry, dryRunCard } from "../../../src/chat/views/dry-run/card";
import { removal } from "../../support/samples";
import { elena, everybody, marco, paula } from "../../support/world";
import { about, type Cards, type Cast, specimensFrom, usual } from "../cast";

/** What lines would do that are only tried. */
function dryRunCards({ customer, person }: Cast = usual): Cards {
  const nothing: Dry["foreseen"] = { events: [], changes: false, approvers: [], people: [], conversations: [] };
  const dry: Dry = {
    line: `rimuovi ${customer.name}`,
    does: "asks to end a relationship",
    kind: "form",
    isTold: true,
    foreseen: nothing,
    isApproved: true,
    people: new Map(everybody.map(({ id, name }) => [id, name])),
    why: "",
  };
  const asked = about(customer, removal);
  const facts = { removal: asked.id, customer: customer.id, name: customer.name };
  const event = {
    ...facts,
    type: "removal.requested",
    noticeVersion: 3,
    noticeLanguage: "it",
    noticeHash: "ab",
    duty: { required: false },
  } as const;
  const requested = { event, by: marco.id, byName: person };
  const approved = {
    event: { ...facts, type: "removal.approved", comment: "…", requestedBy: marco.id },
    by: elena.id,
    byName: person,
  } as const;
  return {
    "dry-run/dry-run": (reader) =>
      dryRunCard(reader, {
        ...dry,
        foreseen: {
          events: [requested],
          changes: true,
          approvers: [elena, paula],
          people: [],
          conversations: ["19:a", "19:b"],
          removal: { ...asked, remaining: ["exchange", "azure"] },
        },
      }),
    "dry-run/dry-run decided": (reader) =>
      dryRunCard(reader, {
        ...dry,
        kind: "request",
        foreseen: {
          ...nothing,
          events: [approved],
          changes: true,
          conversations: ["19:a"],
          removal: { ...asked, state: "approved" },
        },
      }),
    "dry-run/dry-run blocked": (reader) => dryRunCard(reader, { ...dry, why: customer.name }),
    "dry-run/dry-run in general": (reader) => dryRunCard(reader, { ...dry, isTold: false }),
    "dry-run/dry-run of a read": (reader) => dryRunCard(reader, { ...dry, kind: "read" }),
  };
}

export const dryRunSpecimens = specimensFrom(dryRunCards());
