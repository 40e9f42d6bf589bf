import { z } from "zod";
import { channels, origins, services } from "../core/customers/customer";
import { reasons } from "../core/invitations/invitation";
import { languages } from "../core/languages";
import { topics } from "../core/notices/topics";
import { roles } from "../core/permissions";
import { partnerTypes } from "../core/tenant";

/** A moment is written in ISO 8601 UTC, and read as milliseconds. */
const moment = z.string().datetime().transform(Date.parse);
const id = z.string().min(1);
const language = z.enum(languages);
const service = z.enum(services);
const revision = z.literal(0).default(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const duty = z.discriminatedUnion("required", [
  z.object({ required: z.literal(false) }),
  z.object({ required: z.literal(true), given: z.boolean(), on: day }),
]);

const tenant = z.strictObject({
  id,
  name: z.string(),
  shortName: z.string(),
  partnerId: z.string(),
  partnerType: z.enum(partnerTypes),
  cloud: z.enum(["public", "us-government", "germany", "china"]),
  country: z.string().length(2),
  language,
  timeZone: z.string(),
  phone: z.string().optional(),
});

const person = z.strictObject({
  id,
  mri: z.string().startsWith("29:"),
  name: z.string(),
  upn: z.string().email(),
  roles: z.array(z.enum(roles)),
  language,
  timeZone: z.string(),
  revision,
});

const provider = z.strictObject({
  id,
  name: z.string(),
  shortName: z.string(),
  state: z.enum(["invited-us", "authorised"]),
  since: moment,
  revision,
});

const link = z.strictObject({ provider: id.optional(), url: z.string().url(), setBy: id, setAt: moment, revision });

const conversation = z.strictObject({
  id,
  kind: z.enum(["personal", "group", "channel"]),
  person: id.optional(),
  language: language.optional(),
  topics: z.array(z.enum(topics)),
});

const grant = z.strictObject({
  service,
  partner: z.union([z.literal("us"), z.strictObject({ name: z.string() })]),
  transacting: z.boolean(),
  state: z.enum(["granted", "revoked"]),
  since: moment,
  revoked: z.strictObject({ at: moment, seenBy: z.string() }).optional(),
});

const subscription = z.strictObject({
  id,
  name: z.string(),
  seats: z.number().int().positive().optional(),
  billedByUs: z.boolean(),
  soldBy: z.string().optional(),
  status: z.enum(["active", "suspended", "ended"]),
});

const customer = z
  .strictObject({
    id,
    name: z.string(),
    domain: z.string(),
    alias: z.string().optional(),
    state: z.enum(["no-relationship", "active", "removed"]),
    since: moment,
    removedAt: moment.optional(),
    origin: z.enum(origins),
    provider: z.strictObject({ id, canOrder: z.boolean() }).optional(),
    owner: id.optional(),
    mayBuy: z.boolean(),
    services: z.array(service),
    grants: z.array(grant),
    subscriptions: z.array(subscription),
    users: z.strictObject({ total: z.number(), admins: z.number() }),
    licences: z.strictObject({ total: z.number(), assigned: z.number() }),
    source: z.literal("ledger").default("ledger"),
    revision,
  })
  .transform((each) => ({ ...each, tenantId: each.id }));

const invitation = z.strictObject({
  id,
  state: z.enum(["draft", "drafted", "sent", "accepted", "discarded"]),
  customer: id.optional(),
  customerName: z.string(),
  email: z.string().email(),
  domain: z.string(),
  provider: id.optional(),
  reason: z.enum(reasons),
  channel: z.enum(channels),
  language,
  paragraphs: z.tuple([z.string(), z.string()]),
  link: z.string().url(),
  createdBy: id,
  createdAt: moment,
  draftedAt: moment.optional(),
  sent: z.strictObject({ by: id, at: moment }).optional(),
  revision,
});

const removal = z.strictObject({
  id,
  customer: id,
  customerName: z.string(),
  domain: z.string(),
  shown: z.strictObject({}),
  state: z.literal("executed"),
  reason: z.string(),
  duty,
  notice: z.strictObject({ version: z.number(), language, hash: z.string().length(64), by: id, at: moment }),
  requestedBy: id,
  requestedAt: moment,
  expiresAt: moment,
  decided: z.strictObject({ by: id, at: moment, comment: z.string() }),
  executedAt: moment,
  retries: z.literal(0),
  remaining: z.array(service),
  revision,
});

const toDecide = {
  id,
  customer: id,
  customerName: z.string(),
  openedAt: moment,
  assignedTo: id,
  state: z.literal("open"),
  revision,
};
const followUp = z.union([
  z.strictObject({ ...toDecide, service, grantedAt: moment }),
  z.strictObject({ ...toDecide, removal: id, due: day }),
]);

const customerNamed = { customer: id, name: z.string() };
const invited = { invitation: id, customer: id.optional(), name: z.string() };
const joint = z.string().optional();
const removed = { removal: id, ...customerNamed };

const event = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("customer.imported"), ...customerNamed }),
  z.strictObject({ type: z.literal("customer.subscription-ended"), ...customerNamed, subscription: z.string() }),
  z.strictObject({ type: z.literal("customer.privileges-revoked"), ...customerNamed, services: z.array(service) }),
  z.strictObject({ type: z.literal("link.set"), provider: id.optional(), url: z.string().url() }),
  z.strictObject({
    type: z.literal("invitation.drafting"),
    ...invited,
    reason: z.enum(reasons),
    channel: z.enum(channels),
    joint,
  }),
  z.strictObject({ type: z.literal("invitation.edited"), ...invited }),
  z.strictObject({ type: z.literal("invitation.drafted"), ...invited, joint }),
  z.strictObject({ type: z.literal("invitation.sent"), ...invited, joint }),
  z.strictObject({
    type: z.literal("invitation.accepted"),
    ...invited,
    customer: id,
    services: z.array(service),
    joint,
  }),
  z.strictObject({
    type: z.literal("removal.requested"),
    ...removed,
    noticeVersion: z.number(),
    noticeLanguage: language,
    noticeHash: z.string().length(64),
    duty,
  }),
  z.strictObject({ type: z.literal("removal.approved"), ...removed, comment: z.string(), requestedBy: z.string() }),
  z.strictObject({
    type: z.literal("removal.executed"),
    ...removed,
    remaining: z.array(service),
    requestedBy: z.string(),
    approvedBy: z.string(),
  }),
  z.strictObject({ type: z.literal("notices.subscribed"), conversation: id, topics: z.array(z.enum(topics)) }),
]);

const named = z.strictObject({ id, name: z.string() });

/** The form of `env/demo-world.json`: the core's own data, with moments in ISO 8601 and without what starts the same. */
export const worldShape = z.strictObject({
  bot: named,
  playground: z.strictObject({
    currentUser: id,
    personalChat: id,
    groupChat: named,
    team: named.extend({ aadGroupId: z.string().uuid(), channels: z.array(named) }),
  }),
  tenant,
  people: z.array(person),
  providers: z.array(provider),
  links: z.array(link),
  conversations: z.array(conversation),
  customers: z.array(customer),
  invitations: z.array(invitation),
  removals: z.array(removal),
  followUps: z.array(followUp),
  events: z.array(z.strictObject({ at: moment, by: id.nullable(), byName: z.string(), event })),
});
