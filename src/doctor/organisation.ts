import { clouds } from "../core/clouds";
import { topics } from "../core/notices/topics";
import { can } from "../core/permissions";
import type { TenantStore } from "../core/ports";
import { keepsCloud, setOtherwise } from "../core/profile/company";
import { worksWithProviders } from "../core/providers/partner-type";
import type { Tenant } from "../core/tenant";
import type { Settings } from "../settings";
import { cloudProblem } from "../start-problem";
import type { OpenStore } from "../store/open";
import { type Finding, fails, note, ok } from "./finding";

/** How the reseller stands, and those who work for it. Before the first start only the settings tell. */
export async function organisation(settings: Settings, stores: OpenStore | undefined): Promise<Finding[]> {
  const { organisation: set, admins } = settings;
  if (!set) throw new Error("settings without an organisation are those of the demo");
  const store = await stores?.of(set.id);
  return [
    (await cloudOf(set, store)) ?? tenantOf(settings, set, store?.tenant, (await stores?.tenants()) ?? []),
    await adminsOf(admins, store),
    ...(store ? [await linkOf(store), await approversOf(store), await channelsOf(store)] : waiting),
  ];
}

function tenantOf({ allowedTenants }: Settings, set: Tenant, known: Tenant | undefined, all: Tenant[]): Finding {
  if (allowedTenants.length > 0 && !allowedTenants.includes(set.id)) {
    return fails("tenant", {
      said: "RAPPORT_ALLOWED_TENANTS leaves out the tenant in MICROSOFT_APP_TENANT_ID.",
      rule: "Nobody of a tenant that is not named there gets an answer.",
      now: "add it, or leave RAPPORT_ALLOWED_TENANTS empty.",
    });
  }
  if (!known && all.length > 0) {
    return note("tenant", {
      said: `${set.name} is not in this database, which is that of ${all.map(({ name, id }) => `${name}, ${id}`).join("; ")}.`,
      rule: "A start adds it beside them, with nothing in it.",
      now: "name its own database in DATABASE_URL, or the right tenant in MICROSOFT_APP_TENANT_ID, unless that is meant.",
    });
  }
  if (!known) return ok("tenant", `the first start makes ${set.name} the reseller of ${set.id}.`);
  if (known.partnerId === "" && set.partnerId === "" && worksWithProviders(known)) {
    return note("tenant", {
      said: `${known.name} has no Microsoft partner id yet.`,
      rule: "Nobody invites customers before the enrolment is over.",
      now: "a Global admin types “enrolment” to Rapport; or set RAPPORT_PARTNER_ID and start again.",
    });
  }
  const otherwise = setOtherwise(known, set);
  if (otherwise.length === 0) return ok("tenant", `${known.name}, ${known.id}, as the settings say.`);
  return note("tenant", {
    said: `${known.name}, ${known.id}, is set otherwise than the database has it: ${otherwise.map((each) => names[each]).join(", ")}.`,
    rule: "A start takes in what is set.",
    now: "start Rapport again where that is meant; else set it back.",
  });
}

/** The settings that tell what is stored of the company. */
const names: Record<ReturnType<typeof setOtherwise>[number], string> = {
  name: "RAPPORT_ORGANISATION",
  shortName: "RAPPORT_SHORT_NAME",
  partnerId: "RAPPORT_PARTNER_ID",
  partnerType: "RAPPORT_PARTNER_TYPE",
  cloud: "RAPPORT_CLOUD",
  country: "RAPPORT_COUNTRY",
  language: "RAPPORT_LANGUAGE",
  timeZone: "RAPPORT_TIME_ZONE",
  phone: "RAPPORT_PHONE",
};

/** A start that would move customers to another cloud. */
async function cloudOf(set: Tenant, store: TenantStore | undefined): Promise<Finding | undefined> {
  if (!store || !(await keepsCloud(store, set))) return undefined;
  return fails("tenant", {
    said: cloudProblem(store.tenant.cloud).message,
    rule: "Customers stay in the cloud in which they are.",
    now: "set RAPPORT_CLOUD back, or take a database of its own for the other cloud.",
  });
}

async function adminsOf(admins: readonly string[], store: TenantStore | undefined): Promise<Finding> {
  const people = (await store?.people()) ?? [];
  const held = people.filter((person) => person.roles.includes("global-admin")).length;
  if (held > 0) return ok("Global admins", countOf(held, "person has the role", "people have the role"));
  if (admins.length > 0) {
    return ok(
      "Global admins",
      "those in RAPPORT_ADMINS become that at their first word to Rapport, and none has written yet.",
    );
  }
  return fails("Global admins", {
    said: "there is none, and RAPPORT_ADMINS is empty.",
    rule: "Only a Global admin gives the first roles; nobody else would get more than a greeting.",
    now: "put the object id of a person from Microsoft Entra, Users, into RAPPORT_ADMINS and start again.",
  });
}

async function linkOf(store: TenantStore): Promise<Finding> {
  if (!clouds[store.tenant.cloud].open) return ok("invitation link", "none is needed in a cloud that is closed.");
  if (await store.link()) return ok("invitation link", "it is set.");
  return note("invitation link", {
    said: "there is none yet.",
    rule: "Every invitation carries the reseller’s own link, so that nobody can invite.",
    now: "a Global admin copies it from Partner Center and types “link” and the link to Rapport.",
  });
}

async function approversOf(store: TenantStore): Promise<Finding> {
  const approvers = (await store.people()).filter((person) => can(person, "removals.approve"));
  if (approvers.length === 0) {
    return note("approvers", {
      said: "there is none yet.",
      rule: "A removal waits for somebody else’s approval, and ends nothing without.",
      now: "a Global admin types “users” to Rapport and gives somebody the role.",
    });
  }
  const chats = await Promise.all(approvers.map(({ id }) => store.personalConversation(id)));
  const unreached = chats.filter((chat) => chat?.state !== "active").length;
  if (unreached === 0) return ok("approvers", countOf(approvers.length, "person approves", "people approve"));
  return note("approvers", {
    said: `${unreached} of ${approvers.length} have no chat with Rapport.`,
    rule: "A request is brought to each approver in private, and reaches nobody who has not got Rapport.",
    now: "they add Rapport in Teams and write to it once; or a Teams admin installs it for them by a setup policy.",
  });
}

async function channelsOf(store: TenantStore): Promise<Finding> {
  const heard = await Promise.all(
    topics.map(async (topic) => (await store.conversationsAbout(topic)).filter(({ state }) => state === "active")),
  );
  const channels = new Set(heard.flat().map(({ id }) => id)).size;
  if (channels > 0) return ok("channels", countOf(channels, "hears of what happens", "hear of what happens"));
  return note("channels", {
    said: "none hears of what happens.",
    rule: "A channel hears of removals, invitations and customers only where somebody asked for that.",
    now: "add Rapport to a team and type “@Rapport notify here” in the channel.",
  });
}

/** What only a database tells that is there. */
const waiting = ["invitation link", "approvers", "channels"].map((about) =>
  note(about, {
    said: "not looked at.",
    rule: "Only the database tells, once a start has made it or brought it up to date.",
    now: "start Rapport, then run this again.",
  }),
);

const countOf = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}.`;
