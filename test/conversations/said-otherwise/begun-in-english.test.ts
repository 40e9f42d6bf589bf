import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { giulia, luke, marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbsOf = ({ buttons }: Seen): (string | undefined)[] => buttons.map(({ verb }) => verb);

describe("a deed in the words of every day", () => {
  it.each<[line: string, verb: string, by?: Person]>([
    ["pop together an invite for desk@marlowe.example", "invitation.draft"],
    ["please get desk@marlowe.example invited", "invitation.draft"],
    ["whip up an invite for desk@marlowe.example along with Fabrikam", "invitation.draft"],
    ["First Street Clinic took us up on our invitation", "invitation.accepted"],
    ["First Street Clinic gave us the green light", "invitation.accepted"],
    ["let's wrap up with Tailspin", "removal.request"],
    ["show Tailspin Toys the door", "removal.request"],
    ["I'd like Tailspin gone", "removal.request"],
    ["Tailspin is leaving us, start the removal", "removal.request"],
    ["bump Alpine Ski House to next week", "reminder.putting-off"],
    ["put back Alpine Ski House a fortnight", "reminder.putting-off"],
    ["make a login for ann@proseware.example", "user.check", paula],
    ["new starter Ann Lee ann@proseware.example", "user.check", paula],
    ["stick Marlowe Ltd on our books", "customer.add"],
    ["we've landed Marlowe Ltd, add them to our customers", "customer.add"],
  ])("opens its form: %s", async (line, verb, by = marco) => {
    expect(verbsOf(await says(line, by))).toContain(verb);
  });
});

describe("the same words", () => {
  it.each<[line: string, verb: string, by?: Person]>([
    ["who got desk@marlowe.example invited?", "invitation.draft"],
    ["we got an invite drafted for desk@marlowe.example", "invitation.draft"],
    ["we took desk@marlowe.example on board", "invitation.draft"],
    ["Elena says desk@marlowe.example wants an invitation from us", "invitation.draft"],
    ["First Street Clinic never took us up on our invitation", "invitation.accepted"],
    ["First Street Clinic has confirmed the meeting", "invitation.accepted"],
    ["we gave First Street Clinic the green light", "invitation.accepted"],
    ["did we wrap up with Tailspin", "removal.request"],
    ["show Tailspin the door to the portal", "removal.request"],
    ["we'd like Tailspin not gone", "removal.request"],
    ["Tailspin Toys ditched us", "removal.request"],
    ["is Tailspin leaving us", "removal.request"],
    ["who bumped Alpine Ski House to next week", "reminder.putting-off"],
    ["the meeting with Alpine Ski House can wait until next week", "reminder.putting-off"],
    ["who made a login for ann@proseware.example", "user.check", paula],
    ["create a login for Contoso", "user.check", paula],
    ["was Marlowe Ltd to be added as a customer?", "customer.add"],
    ["we popped Marlowe Ltd on the books", "customer.add"],
  ])("begin nothing where they ask, deny or tell something else: %s", async (line, verb, by = marco) => {
    expect(verbsOf(await says(line, by))).not.toContain(verb);
  });
});

describe("what is set as soon as it is said", () => {
  const link =
    "https://admin.cloud.microsoft/Adminportal/Home?invType=ResellerRelationship&partnerId=11111111-1111-4111-8111-111111111111&msppId=6123456&DAP=false#/BillingAccounts/partner-invitation";
  const channel = { conversation: "19:relazioni@thread.tacv2", kind: "channel" } as const;

  it.each([
    "we could do without approvals here",
    "we could do with no removals here",
    "who shut off the alerts here",
    "we shut off the alerts here",
    "don't leave this channel alone",
    "Elena stopped pinging this channel",
  ])("stays as it is in a channel where that is not ordered: %s", async (line) => {
    await stage.says(marco, line, channel);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["did we swap our link for", "Elena swaps our link for", "never swap our link for"])(
    "leaves our link where that is not ordered: %s …",
    async (words) => {
      await says(`${words} ${link}`, giulia);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it("leaves the language where somebody only asks", async () => {
    await says("is my language English", luke);
    await says("my language was English", luke);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["we could do with removals here", "this channel could do with alerts about removals"])(
    "tells a channel of what it could do with: %s",
    async (line) => {
      expect((await stage.says(marco, line, channel)).text).toMatch(/^✓ Gli avvisi arrivano qui/);
    },
  );

  it.each(["shut off the alerts here", "leave this channel alone", "stop pinging this channel"])(
    "tells it nothing any more: %s",
    async (line) => {
      await stage.says(marco, "we could do with removals here", channel);
      expect((await stage.says(marco, line, channel)).text).toMatch(/^✓ Niente più avvisi qui/);
    },
  );

  it("keeps another link", async () => {
    expect((await says(`swap our link for ${link}`, giulia)).text).toContain("✓ Collegamento salvato");
  });

  it("speaks the language that somebody says is theirs", async () => {
    expect((await says("my language is English", luke)).text).toContain("Answers are in English now");
  });
});
