import fc, { type Arbitrary } from "fast-check";
import type { Customer } from "../../../src/core/customers/customer";
import { type Enrolment, notStarted } from "../../../src/core/enrolment/enrolment";
import type { FollowUp } from "../../../src/core/follow-ups/follow-up";
import { type Import, partId } from "../../../src/core/imports/import";
import type { Invitation } from "../../../src/core/invitations/invitation";
import type { Conversation } from "../../../src/core/notices/conversation";
import type { Person } from "../../../src/core/people/person";
import { type Role, roles } from "../../../src/core/permissions";
import type { EntityLists } from "../../../src/core/ports";
import type { Provider } from "../../../src/core/providers/provider";
import { owedNoticeIdOf } from "../../../src/core/removals/duty/owed-notice";
import type { Removal } from "../../../src/core/removals/removal";
import type { OpenState } from "../../../src/core/removals/removal-id";
import { shownOf } from "../../../src/core/removals/shown";
import {
  aConversation,
  aFollowUp,
  aGrant,
  anImport,
  anInvitation,
  anOwedNotice,
  aPerson,
  aProfileReview,
  aRemoval,
} from "../builders";
import { aCustomer, aProvider, ownLink } from "../world";

/** The first of these four times in five. */
export const usually = <T>(first: T, ...others: T[]): Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const usuallyOne = <T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
  );

const person = (id: string): Arbitrary<Person> =>
  usually<Role[]>([...roles], ["admin-agent"], ["approver"], []).map((held) => ({
    ...aPerson(id),
    mri: `29:${id}`,
    roles: held,
  }));

const subscribed = (status: "active" | "ended"): Customer["subscriptions"] => [
  { id: "s", name: "Business Premium", billedByUs: true, status },
];

const customer = fc
  .record({
    state: usually<Customer["state"]>("active", "removed"),
    grants: fc.constantFrom<Customer["grants"]>([aGrant("granted")], [aGrant("revoked")], []),
    subscriptions: usually([], subscribed("active"), subscribed("ended")),
    unlisted: usually<Customer["unlisted"]>(undefined, { since: 1, file: "a.csv" }),
    open: fc.constantFrom<OpenState | undefined>("pending", "approved", "stuck", undefined),
  })
  .map(({ open, unlisted, ...given }) =>
    aCustomer({
      id: "tailspin",
      owner: "marco",
      ...given,
      ...(unlisted && { unlisted }),
      ...(open && { openRemoval: { id: "r", state: open } }),
    }),
  );

const removal = fc
  .record({
    state: fc.constantFrom<Removal["state"]>("pending", "pending", "approved", "stuck", "executed", "refused", "void"),
    requestedBy: fc.constantFrom("elena", "marco"),
    expiresAt: usually(1e9, 5),
    shown: usually(shownOf(aCustomer({ id: "tailspin", grants: [aGrant("granted")] }), { how: "here" }), {}),
  })
  .map((given) => aRemoval("r", { customer: "tailspin", ...given }));

const invitation = fc
  .record({
    state: fc.constantFrom<Invitation["state"]>("draft", "drafted", "sent", "accepted", "discarded"),
    link: usually(ownLink, "https://old.example"),
    paragraphs: fc.constantFrom<Invitation["paragraphs"]>(["Good morning.", ""], ["", ""]),
  })
  .map((given) => anInvitation("i", { ...given, ...(given.state === "sent" && { sent: { by: "marco", at: 2 } }) }));

const followUp = usually<FollowUp["state"]>("open", "kept", "ended").map((state) =>
  aFollowUp("f", { customer: "tailspin", assignedTo: "marco", state }),
);

const owedNotice = usually<"open" | "ended">("open", "ended").map((state) =>
  anOwedNotice(owedNoticeIdOf("r"), { state }),
);

const profile = usually<"open" | "ended">("open", "ended").map((state) => aProfileReview({ state }));

const conversation = fc
  .record({
    state: usually<Conversation["state"]>("active", "gone"),
    topics: fc.subarray<Conversation["topics"][number]>(["approvals", "removals", "customers"]),
  })
  .map((given) => aConversation("19:x", given));

const provider = usually<Provider["state"]>("authorised", "invited-us", "not-connected").map((state) =>
  aProvider({ id: "fabrikam", state }),
);

const links = fc.subarray([
  { url: ownLink, setBy: "marco", setAt: 1, revision: 0 },
  { url: "https://joint.example", provider: "fabrikam", setBy: "marco", setAt: 1, revision: 0 },
]);

const shown = fc.constant({ subject: { kind: "removal", id: "r" } as const, conversation: "19:x", activity: "m1" });

const business = { legalName: "Proseware", address: "Via Roma 1" };
const filled: Enrolment = {
  ...notStarted(1),
  state: "preparing",
  path: "full",
  checklist: { workAccount: "at-hand", membership: true, businessData: true },
  profiles: [{ partnerId: "6123456", name: "Proseware", country: "IT", active: true }],
  chosen: "6123456",
  business,
  contact: { who: "applicant", name: "Ada", address: "ada@x.example" },
  support: "+39 02 1234",
};

const enrolment = fc
  .constantFrom<Enrolment["state"]>("preparing", "submitted", "contact-verified", "in-review", "rejected", "active")
  .chain((state) => fc.constantFrom<Enrolment>(notStarted(1), { ...filled, state, submitted: { by: "marco", at: 1 } }));

const staff = fc.tuple(person("marco"), person("elena"));

/** A list with one line, at any point of its way. */
const list = fc
  .record({
    state: fc.constantFrom<Import["state"]>("comparing", "compared", "checking", "applying", "applied", "stopped"),
    domain: fc.constantFrom("tailspin.example", "neve.example"),
  })
  .map(({ state, domain }) => {
    const row = { line: 2, name: "Neve", domain, related: true, tags: ["nord"] };
    return {
      imports: [anImport("l", { state, lines: 1, by: "marco" })],
      importParts: [{ id: partId("l", 0), rows: [row], wrong: [], named: [], revision: 0 }],
    };
  });

const anything: Arbitrary<EntityLists> = fc
  .tuple(
    list,
    fc.record({
      people: staff,
      customers: usuallyOne(customer),
      removals: usuallyOne(removal),
      invitations: usuallyOne(invitation),
      followUps: fc
        .tuple(usuallyOne<FollowUp>(followUp), usuallyOne<FollowUp>(owedNotice), usuallyOne<FollowUp>(profile))
        .map((lists) => lists.flat()),
      conversations: usuallyOne(conversation),
      providers: usuallyOne(provider),
      links,
      shown: usuallyOne(shown),
      enrolments: usuallyOne(enrolment),
    }),
  )
  .map(([lists, others]) => ({ ...others, ...lists }));

/** What a tenant holds that is on its way into the programme. */
const onTheWay: Arbitrary<EntityLists> = fc.record({
  people: staff,
  enrolments: usuallyOne(enrolment),
  conversations: usuallyOne(conversation),
});

/** What a tenant may hold: at most one of most kinds, in any state, so that anything can meet anything. */
export const randomContents: Arbitrary<EntityLists> = fc.oneof(
  { weight: 3, arbitrary: anything },
  { weight: 1, arbitrary: onTheWay },
);
