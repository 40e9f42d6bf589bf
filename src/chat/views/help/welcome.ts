import { mayBecomeAdminAgent } from "../../../core/people/roles";
import { can, type Role } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { rolesHeld } from "../roles";
import { type View, view } from "../view";
import { type Story, storyOf } from "./acting";
import { commandLine, type Suggested, said } from "./command-line";
import { otherLanguage } from "./help";

interface Facts {
  name: string;
  roles: Role[];
  tenant: string;
  /** How many customers are in the list. */
  customers: number;
  mayInvite: boolean;
  /** No invitation link of ours is set: whoever may set it begins with that, as nobody is invited before. */
  lacksLink?: boolean;
  /** We are not in the programme yet: the way there comes first. */
  isEnrolling?: boolean;
  /** There are no indirect providers to work with (R189). */
  isAlone?: boolean;
  /** In the demo: what one person can play through alone. */
  story?: Story | undefined;
}

/** The first words in a personal chat: what Rapport is, and two or three ways to begin. */
export function welcomeCard(reader: Reader, facts: Facts): View {
  const { name, tenant } = facts;
  const roles = rolesHeld(reader, facts.roles);
  const ways = waysToBegin(reader, facts);
  const story = facts.story ? storyOf(reader, facts.story, name) : [];
  const quoted = ways.map(({ words }) => reader.text("common.quoted", { words }));
  return view(reader, "help/welcome", {
    what: reader.text(facts.isAlone ? "welcome.what.alone" : "welcome.what"),
    spoken: reader.text(facts.isAlone ? "welcome.spoken.alone" : "welcome.spoken", {
      name,
      roles,
      tenant,
      words: reader.or(quoted),
    }),
    who: reader.text("welcome.who", { name, roles, tenant }),
    lines: ways.map((way) => commandLine(reader, way)),
    hasStory: story.length > 0,
    story: story.map((each) => commandLine(reader, each)),
    // The list stands among the lines above as well.
    mayRead: can(facts, "customers.read") && !mayBecomeAdminAgent(facts),
    mayBecomeAgent: mayBecomeAdminAgent(facts),
    otherLanguage: otherLanguage(reader),
  });
}

function waysToBegin(reader: Reader, facts: Facts): Suggested[] {
  const customers: Suggested = {
    words: reader.text("welcome.customers"),
    does: reader.text("welcome.customers.does", { n: facts.customers }),
    press: { verb: "customers.page", data: {} },
  };
  const invite: Suggested = { words: reader.text("welcome.invite"), does: reader.text("welcome.invite.does") };
  const help: Suggested = {
    words: reader.text("welcome.help"),
    does: reader.text("welcome.help.does"),
    press: { verb: "help", data: {} },
  };
  const enrol: Suggested = {
    words: reader.text("welcome.enrol"),
    does: reader.text("welcome.enrol.does"),
    press: { verb: "enrolment.show", data: {} },
  };
  const approvals = said(reader.text("acting.approvals"), reader.text("command.removals.list.does"));
  const users = said(reader.text("acting.users"), reader.text("command.users.list.does"));
  const self = said(reader.text("welcome.user"), reader.text("welcome.user.does"));
  const link = said(reader.text("welcome.link"), reader.text("welcome.link.does"));
  const isToSet = facts.lacksLink === true && can(facts, "links.set");
  const ofUsers = [
    ...(mayBecomeAdminAgent(facts) ? [self] : []),
    ...(facts.roles.includes("user-admin") ? [users] : []),
  ];
  if (facts.isEnrolling && can(facts, "providers.read")) return [enrol, ...ofUsers, help];
  return [
    ...(can(facts, "removals.approve") ? [approvals] : []),
    ...ofUsers,
    ...(can(facts, "customers.read") ? [customers] : []),
    ...(facts.mayInvite ? [isToSet ? link : invite] : []),
    help,
  ];
}
