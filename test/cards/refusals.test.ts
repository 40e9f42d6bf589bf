import { readerFor } from "../../src/chat/texts/reader";
import { isTextKey } from "../../src/chat/texts/texts";
import { faultSentence } from "../../src/chat/views/invitations/fault";
import { failureCard } from "../../src/chat/views/refusals/failure";
import { notAMemberCard } from "../../src/chat/views/refusals/not-a-member";
import { refusalCard } from "../../src/chat/views/refusals/refusal";
import { permissions } from "../../src/core/permissions";
import { everyFault, everyRefusal } from "../gallery/refusals";
import { expectUntouched, verbsOn, wordsOn } from "../support/card-rules";
import { hostile, removal } from "../support/samples";

const en = readerFor("en", "Europe/Rome");
const it_ = readerFor("it", "Europe/Rome");
const words = (refusal: Parameters<typeof refusalCard>[1]["refusal"], asked = "") =>
  wordsOn(refusalCard(en, { refusal, asked }).card);

describe("a refusal", () => {
  it("for want of a role names what was asked, the role needed, the present one, who has it and whose rule it is (R59, C6)", () => {
    const said = words(
      {
        kind: "needs-role",
        permission: "removals.request",
        held: ["sales-agent"],
        holders: ["Giulia Rossi", "Elena Ferri"],
      },
      "remove tailspin",
    );
    expect(said).toContain("Not done: another role is needed Removing a relationship is not part of the current role.");
    expect(said).toContain("Asked remove tailspin");
    expect(said).toContain("Needed global admin or admin agent");
    expect(said).toContain("Current role sales agent");
    expect(said).toContain("Who can Giulia Rossi, Elena Ferri");
    expect(said).toContain(
      "Microsoft, customers of indirect resellers  · where Microsoft’s rules differ, the stricter holds",
    );
    expect(said).toContain("Nothing has been done.");
  });

  it("says in a plain sentence first that Microsoft names no roles for a request, and whose rule stands in", () => {
    const said = words({ kind: "needs-role", permission: "invitations.write", held: [], holders: [] });
    expect(said).toContain(
      "Rule Microsoft does not say who may do this, so the rule for what is nearest holds: Microsoft, customers of",
    );
    expect(said).toMatch(/ · where Microsoft’s rules differ.* · the articles on requesting a relationship/);
  });

  it.each(["users.read", "users.manage"] as const)("names for users the rule on users: %s", (permission) => {
    const said = words({ kind: "needs-role", permission, held: [], holders: [] });
    expect(said).toContain("Rule Microsoft, adding users and their roles");
  });

  it.each([
    [
      "notices.subscribe",
      "in Rapport, choosing what a channel hears of takes the role global admin, admin agent or user",
    ],
    ["links.set", "in Rapport, setting our invitation link takes the role global admin"],
    ["profile.keep", "in Rapport, keeping our business profile takes the role global admin"],
    ["removals.approve", "in Rapport, deciding a removal takes the role approver"],
    ["removals.retry", "in Rapport, trying a stuck removal again takes the role global admin, admin agent or approver"],
    ["users.appoint", "in Rapport, making somebody global admin or approver takes the role global admin"],
  ] as const)("says in a sentence what role Rapport’s own rule asks for: %s", (permission, rule) => {
    expect(words({ kind: "needs-role", permission, held: [], holders: [] })).toContain(rule);
  });

  it("has words for every permission, role and rule there is", () => {
    for (const [permission, { roles, source }] of Object.entries(permissions)) {
      const keys = [`permission.${permission}`, `rule.${source}`, ...roles.map((role) => `role.${role}`)];
      expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
    }
  });

  it.each(everyRefusal.map((refusal, place) => [refusal.kind, place, refusal] as const))(
    "%s (%d) says what was not done, why and what to do now",
    (_kind, _place, refusal) => {
      for (const reader of [en, it_]) {
        const { card } = refusalCard(reader, { refusal, asked: "" });
        expect(wordsOn(card)).toMatch(/^(Not done: |Non eseguito: )/);
        expect(wordsOn(card)).toMatch(/(Now|Ora): /);
        expect(wordsOn(card)).not.toMatch(/undefined|[a-z]+-[a-z]+\.why/);
      }
    },
  );

  it("never claims that nothing happened where the attempt itself left a trace", () => {
    expect(
      words({ kind: "already-decided", removal: { ...removal, state: "void", voided: { why: "expired", at: 1 } } }),
    ).not.toContain("Nothing has been done");
    expect(words({ kind: "changed-meanwhile", what: "invitation" })).not.toContain("Nothing has been done");
  });

  it("of a removal lists what stands in the way, each with who can solve it (R90, B4)", () => {
    const blocked = everyRefusal.find((refusal) => refusal.kind === "removal-blocked")!;
    expect(words(blocked)).toContain("Microsoft 365 Business Premium  · Fabrikam Distribution suspends or cancels it");
    expect(words(blocked)).toContain("Power BI Pro  · the customer decides");
  });

  it.each(hostile)("shows %s as typed", (typed) => {
    expectUntouched(
      refusalCard(en, { refusal: { kind: "not-found", what: "customer", words: typed }, asked: typed }),
      typed,
    );
    expectUntouched(refusalCard(en, { refusal: { kind: "name-mismatch", typed, name: typed }, asked: "" }), typed);
    expectUntouched(
      refusalCard(en, {
        refusal: { kind: "needs-role", permission: "links.set", held: [], holders: [typed] },
        asked: "",
      }),
      typed,
    );
  });
});

describe("a faulty link", () => {
  it("is explained in a clause of its own for every fault there is (R16, R42, R85)", () => {
    for (const reader of [en, it_]) {
      const said = everyFault.map((fault) => faultSentence(reader, fault));
      expect(new Set(said).size).toBe(everyFault.length);
      for (const sentence of said) expect(sentence).not.toMatch(/\.$|\{|none/);
    }
  });
});

describe("trouble", () => {
  it("gives the reference for the log and claims nothing that is not known", () => {
    const said = wordsOn(failureCard(en, { reference: "r4k7q2m9", kind: "defect" }).card);
    expect(said).toContain("Reference r4k7q2m9");
    expect(said).not.toContain("Nothing has been");
  });

  it("tells strangers nothing and offers them nothing to press", () => {
    for (const reason of ["tenant", "person"] as const)
      expect(verbsOn(notAMemberCard(it_, { reason }).card)).toEqual([]);
  });
});
