import {
  type Enrolment,
  type NextStep,
  nextStep,
  type Part,
  partsFor,
  verifications,
} from "../../../core/enrolment/enrolment";
import type { Standing } from "../../../core/enrolment/standing";
import type { GuideTopicId } from "../../../core/guide/topics";
import type { HistoryEntry } from "../../../core/history/chain";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { type Fact, fact, plainFact } from "../facts";
import { byDay } from "../history/days";
import { sentences } from "../sentences";
import { wrapped } from "../shorten";
import { sign } from "../signs";
import { type View, view } from "../view";
import { portalSteps, sections, verificationSigns } from "./sections";

/** What the card of the enrolment is made from, and what whoever looks at it may do. */
export interface EnrolmentFacts {
  standing: Standing;
  tenant: Pick<Tenant, "name" | "partnerId">;
  now: number;
  /** Others read along: a reason stays with those whom it is for. */
  isShared?: boolean;
  /** Where the enrolment is gone through. */
  portal: string;
  /** Who handed the application in. */
  submittedBy?: string;
  globalAdmins: readonly string[];
  /** The Admin agent group, and whether this person, who looks, is in it (R141). */
  agents: readonly string[];
  looks?: { name: string; isAgent: boolean };
  /** The last of its history, newest first. */
  entries: readonly HistoryEntry[];
  /** There is more of it. */
  hasEarlier: boolean;
  may: { write: boolean; becomeAgent: boolean; addUser: boolean };
}

/** How far the reseller has come into the programme: one card at the present state, with the one next step. */
export function enrolmentCard(reader: Reader, facts: EnrolmentFacts): View {
  const { standing, tenant, entries } = facts;
  const { state, enrolment } = standing;
  const stateName = reader.text(`enrolment.state.${state}`);
  const stateDetail = detailOf(reader, facts);
  const about = aboutState(reader, standing);
  const next = nextWords(reader, facts);
  const ofState = stateFacts(reader, facts);
  const isActive = state === "active";
  const hasVerification = state === "submitted" || state === "contact-verified" || state === "in-review";
  const isReady = enrolment !== undefined && nextStep(enrolment) === "submit" && !isActive;
  return view(reader, "enrolment/enrolment", {
    spoken: sentences(
      reader.text("enrolment.spoken", { name: tenant.name, state: stateName, detail: stateDetail, about, next }),
    ),
    name: tenant.name,
    state: stateName,
    stateDetail,
    about,
    asksPath: state === "not-started",
    hasStateFacts: ofState.length > 0,
    stateFacts: ofState,
    hasVerification,
    verification: enrolment && hasVerification ? verificationSigns(reader, enrolment) : [],
    ...sections(reader, isActive ? undefined : enrolment),
    isActive,
    agents: agentFacts(reader, facts),
    customers: [
      sign("✓", { text: reader.text("enrolment.customers.seen") }),
      sign("!", { text: reader.text("enrolment.customers.provider") }),
      sign("!", { text: reader.text("enrolment.customers.outside") }),
    ],
    next,
    steps: isReady ? portalSteps(reader, enrolment) : [],
    hasHistory: entries.length > 0,
    days: byDay(reader, entries),
    hasEarlier: facts.hasEarlier,
    ...buttons(reader, facts),
  });
}

/** Since when it is so; in review, which day it is, and no end (R122). */
function detailOf(reader: Reader, { standing: { state, enrolment }, now }: EnrolmentFacts): string {
  if (!enrolment || enrolment.state !== state || state === "not-started") return "";
  if (state !== "in-review") return reader.text("enrolment.since", { date: reader.date(enrolment.since) });
  return reader.text("enrolment.day", { day: dayOf(reader, enrolment.since, now) });
}

const dayMs = 86_400_000;
/** The first day is day one, by the calendar of the reader. */
const dayOf = (reader: Reader, since: number, now: number): number =>
  Math.round((Date.parse(reader.dayOf(now)) - Date.parse(reader.dayOf(since))) / dayMs) + 1;

function aboutState(reader: Reader, { state, enrolment }: Standing): string {
  if (state === "preparing") return reader.text(`enrolment.about.preparing.${enrolment?.path ?? "full"}`);
  return reader.text(`enrolment.about.${state}`);
}

function stateFacts(reader: Reader, { standing, tenant, submittedBy, isShared }: EnrolmentFacts): Fact[] {
  const { state, enrolment } = standing;
  const { submitted, rejectedFor, chosen } = enrolment ?? {};
  const partnerId = tenant.partnerId || chosen;
  return [
    ...(state === "rejected" && rejectedFor && !isShared
      ? [fact(reader, "enrolment.reason", wrapped(rejectedFor))]
      : []),
    ...(state === "active" && partnerId ? [fact(reader, "enrolment.partner-id", partnerId)] : []),
    ...(submitted && state !== "active" && submittedBy !== undefined
      ? [
          fact(
            reader,
            "enrolment.submitted-by",
            reader.text("moment.by", { moment: reader.moment(submitted.at), person: submittedBy }),
          ),
        ]
      : []),
  ];
}

function nextWords(reader: Reader, { standing, may, globalAdmins }: EnrolmentFacts): string {
  const { state, enrolment } = standing;
  const step = enrolment && state !== "active" ? nextStep(enrolment) : undefined;
  const words = reader.text(`enrolment.next.${step ?? "active"}`);
  if (!step || may.write) return words;
  const names = globalAdmins.length > 0 ? globalAdmins.join(", ") : reader.text("refusal.fact.nobody");
  return `${words}${reader.text("enrolment.next.by", { names })}`;
}

function agentFacts(reader: Reader, { agents, looks }: EnrolmentFacts): Fact[] {
  return [
    fact(reader, "enrolment.agents.members", agents.join(", ") || reader.text("enrolment.agents.nobody")),
    ...(looks
      ? [plainFact(looks.name, reader.text(looks.isAgent ? "enrolment.agents.is-in" : "enrolment.agents.is-not-in"))]
      : []),
  ];
}

/** What the guide says of each step. */
const topics: Record<NextStep | "active", GuideTopicId> = {
  start: "indirect-reseller",
  checklist: "work-account",
  "partner-id": "partner-id",
  business: "primary-contact",
  contact: "primary-contact",
  support: "billing-and-support",
  submit: "review",
  verify: "review",
  "begin-review": "review",
  decide: "review",
  "prepare-again": "selling",
  active: "new-customer",
};

/** The buttons of the present state, for who may. */
function buttons(reader: Reader, { standing, may, portal }: EnrolmentFacts) {
  const { state, enrolment } = standing;
  const step = enrolment && state !== "active" && may.write ? nextStep(enrolment) : undefined;
  const part = enrolment && partIn(enrolment, step);
  return {
    mayStart: step === "start",
    mayFill: part !== undefined,
    part: part ?? "",
    fill: part ? reader.text(`enrolment.button.${part}`) : "",
    maySubmit: step === "submit",
    mayConfirm: Object.fromEntries(
      verifications.map((each) => [
        each.replace("-", "_"),
        step === "verify" && enrolment?.verified[each] === undefined,
      ]),
    ),
    mayReview: step === "begin-review",
    mayDecide: step === "decide",
    mayPrepareAgain: step === "prepare-again",
    path: enrolment?.path ?? "full",
    mayChange: may.write && state === "preparing",
    hasPortal: state !== "active",
    portal,
    topic: topics[(enrolment && state !== "active" && nextStep(enrolment)) || "active"],
    mayBecomeAgent: state === "active" && may.becomeAgent,
    mayAddUser: state === "active" && may.addUser,
    revision: enrolment?.revision ?? 0,
  };
}

const partIn = (enrolment: Enrolment, step: string | undefined): Part | undefined =>
  partsFor(enrolment).find((part) => part === step);
