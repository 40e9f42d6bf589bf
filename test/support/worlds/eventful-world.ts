import { ledgerOf } from "../../../src/authorities/ledger/authority";
import { recordAcceptance } from "../../../src/core/acceptances/record";
import { days } from "../../../src/core/clock";
import { draftInvitation } from "../../../src/core/invitations/draft";
import type { Invitation } from "../../../src/core/invitations/invitation";
import { finishDraft, recordSent } from "../../../src/core/invitations/lifecycle";
import { subscribe } from "../../../src/core/notices/subscribe";
import { actorOf } from "../../../src/core/people/actor";
import { followAdminSetting } from "../../../src/core/people/admins";
import { chooseLanguage } from "../../../src/core/people/language";
import { endPrivileges } from "../../../src/core/privileges/decide";
import { withdrawRemoval } from "../../../src/core/removals/decide";
import { openStore } from "../../../src/store/open";
import {
  aCustomer,
  bySettings,
  elena,
  loadTestWorld,
  luke,
  marco,
  nobody,
  proseware,
  start,
  stepping,
  type TestWorld,
} from "../world";
import { approved, carryOut, requested, tailspin } from "./removal-steps";

/** Our reseller after some weeks in which one of most things has happened. */
export async function eventfulWorld(url: string, historyKeys: readonly string[]): Promise<TestWorld> {
  const stepped = stepping(start);
  const stores = await openStore({ url, clock: stepped.clock, historyKeys });
  await loadTestWorld(stores, [aCustomer(), aCustomer({ id: "c2" }), aCustomer({ id: "c3", grants: [] })]);
  const store = await stores.of(proseware.id);
  if (!store) throw new Error("the test world has no tenant");
  const world: TestWorld = { stores, store, ...stepped, authority: ledgerOf, roster: nobody };
  await invite(world);
  await remove(world);
  world.pass(days(1));
  await actorOf(store, { id: "root", mri: "29:root", name: "Root" }, bySettings("root"));
  await followAdminSetting(store, ["root", luke.id]);
  await followAdminSetting(store, ["root"]);
  await subscribe(store, marco, "19:relazioni@thread.tacv2", { add: [], drop: ["approvals"] });
  await chooseLanguage(store, marco, "en");
  return world;
}

async function invite(world: TestWorld): Promise<void> {
  const { store } = world;
  const draft = await draftInvitation(world, store, marco, {
    email: "info@trey.example",
    customerName: "Trey Research",
    reason: "new",
    channel: "referral",
    language: "it",
    paragraphs: () => ["Buongiorno.", ""],
  });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const { id } = draft.value.invitation;
  const letter = ({ paragraphs, link }: Invitation) => ({ subject: "Invito", paragraphs, fixed: "Accettare:", link });
  await finishDraft(world, store, marco, { id, revision: 1 }, letter);
  await recordSent(world, store, marco, { id, revision: 2 }, letter);
  world.pass(days(1));
  await recordAcceptance(world, store, marco, { id, revision: 3 }, { name: "Trey Research", services: ["exchange"] });
}

async function remove(world: TestWorld): Promise<void> {
  const { store } = world;
  const withdrawn = await requested(world);
  await withdrawRemoval(world, store, marco, withdrawn);
  const removal = await approved(world, await requested(world), elena);
  world.pass(1000);
  await carryOut(world, removal);
  const [followUp] = await store.openFollowUps();
  if (!followUp) throw new Error(`no privileges are left of ${tailspin.name}`);
  await endPrivileges(world, store, marco, followUp);
}
