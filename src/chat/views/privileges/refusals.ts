import type { Day } from "../../../core/clock";
import type { Held, PrivilegeRefusal } from "../../../core/privileges/refusals";
import { firstDay } from "../../../core/privileges/seen-on";
import type { Reader } from "../../texts/reader";
import { servicesNamed } from "../history/event-view";
import { plainText, type RefusalViews } from "../refusals/refusal-text";
import { shortened } from "../shorten";

/** Refusals of a decision on privileges that stayed, in words. */
export const privilegeRefusals: RefusalViews<PrivilegeRefusal> = {
  "follow-up-closed": {
    text: (reader, { state }) => ({
      title: reader.text("refusal.follow-up-closed.title"),
      why: reader.text(`refusal.follow-up-closed.${state}.why`),
      facts: [],
      next: reader.text("refusal.follow-up-closed.next"),
    }),
  },
  "keep-needs-reason": { problem: (reader) => ({ text: reader.text("problem.keep-needs-reason"), field: "why" }) },
  "keep-needs-date": {
    problem: (reader, { latest }) => ({
      text: reader.text("problem.keep-needs-date", { latest: reader.day(latest) }),
      field: "until",
    }),
  },
  "privileges-unchosen": {
    problem: (reader, { field }) => ({ text: reader.text("problem.privileges-unchosen"), field }),
  },
  "seen-on-unfit": {
    problem: (reader, { field, earliest, latest }) => ({
      text: reader.text(`problem.seen-on-unfit${daysFit(earliest, latest)}`, {
        earliest: earliest ? reader.day(earliest) : "",
        latest: reader.day(latest),
      }),
      field,
    }),
  },
  "privileges-not-here": {
    text: (reader, { cloud }) => plainText(reader, "privileges-not-here", { cloud: reader.text(`cloud.${cloud}`) }),
  },
  "partner-name-needed": {
    problem: (reader) => ({ text: reader.text("problem.partner-name-needed"), field: "partner" }),
  },
  "partner-is-us": {
    problem: (reader, { name }) => ({ text: reader.text("problem.partner-is-us", { name }), field: "partner" }),
  },
  "second-holder": {
    problem: (reader, { partner, held }) => ({
      text: reader.text(partner === "us" ? "problem.second-holder.us" : "problem.second-holder", {
        partner: named(reader, partner),
        held: reader.and(
          held.map((each) => `${reader.text(`service.${each.service}`)}: ${named(reader, each.partner)}`),
        ),
      }),
      field: "endedOn",
    }),
  },
  "csp-to-adviser": {
    problem: (reader, { partner, services }) => ({
      text: reader.text("problem.csp-to-adviser", {
        partner: named(reader, partner),
        services: servicesNamed(reader, services),
      }),
      field: "endedOn",
    }),
  },
};

function daysFit(earliest: Day | undefined, latest: Day): "" | ".first" | ".from" | ".only" {
  if (!earliest) return "";
  if (earliest === firstDay) return ".first";
  return earliest === latest ? ".only" : ".from";
}

const named = (reader: Reader, partner: Held["partner"]): string =>
  partner === "us" ? reader.text("privileges.us") : shortened(partner.name, 60);
