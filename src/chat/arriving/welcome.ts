import { mayTrade } from "../../core/enrolment/standing";
import { can } from "../../core/permissions";
import type { AllDeps } from "../../core/ports";
import { worksWithProviders } from "../../core/providers/partner-type";
import type { Answer } from "../answer";
import type { Cast, ChatSettings, IncomingTurn } from "../context";
import { greetTeam } from "../screens/notices";
import { welcomeCard } from "../views/help/welcome";
import { notAMemberCard } from "../views/refusals/not-a-member";
import { shown } from "../views/view";
import { whoIsHere } from "./who-is-here";

/**
 * The first words in a conversation, also in one that was removed: it is empty for its people. Nothing when it is known
 * already. A person alone with Rapport who may do nothing is told so, and who can change that, as after a first word.
 */
export const welcome =
  ({ stores, ...deps }: AllDeps, settings: ChatSettings, cast?: Cast) =>
  async (incoming: IncomingTurn): Promise<(Answer & { occasion: string }) | undefined> => {
    const store = await stores.of(incoming.tenant);
    const known = await store?.conversation(incoming.conversation.id);
    if (!store || known?.state === "active") return undefined;
    const occasion = String(known?.revision ?? 0);
    if (incoming.conversation.kind !== "personal") return { ...greetTeam(store.tenant, known), occasion };
    const here = await whoIsHere({ stores, ...deps }, settings, incoming, store);
    if (here.kind === "stranger") return { ...shown(notAMemberCard(here.reader, { reason: here.reason })), occasion };
    const { actor, reader } = here;
    const { name, roles } = actor;
    const { tenant } = store;
    const { total } = await store.customers({ limit: 1 });
    const isEnrolling = !(await mayTrade(store)).ok;
    const mayInvite = !isEnrolling && can(actor, "invitations.write");
    const isAlone = !worksWithProviders(tenant);
    const facts = {
      name,
      roles,
      tenant: tenant.name,
      customers: total,
      mayInvite,
      lacksLink: mayInvite && (await store.link()) === undefined,
      isEnrolling,
      isAlone,
      story: cast?.story,
    };
    const card = welcomeCard(reader, facts);
    return { ...shown(card), occasion };
  };
