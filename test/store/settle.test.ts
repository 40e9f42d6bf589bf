import { settle } from "../../src/store/settle";
import { aConversation, aPerson, aRemoval } from "../support/builders";

/** Frozen to the ground, as everything is that was read. */
function frozen<T extends object>(data: T): T {
  for (const part of Object.values(data)) if (typeof part === "object" && part !== null) frozen(part);
  return Object.freeze(data);
}

describe("a settled change", () => {
  it("has its entities one revision later, and the rest as it was", () => {
    const card = { subject: { kind: "removal", id: "r" } as const, conversation: "c", activity: "a" };
    const change = frozen({
      answer: undefined,
      removals: [aRemoval("r", { revision: 4 })],
      conversations: [aConversation("c")],
      shown: [card],
    });

    expect(settle(change)).toEqual({
      answer: undefined,
      removals: [aRemoval("r", { revision: 5 })],
      conversations: [aConversation("c", { revision: 1 })],
      shown: [card],
    });
  });

  it("answers with the entities that it stores, in a value, in a refusal, in a list", () => {
    const person = frozen(aPerson("marco"));
    const removal = frozen(aRemoval("r"));
    const answer = { ok: false, error: { kind: "already-decided", removal }, people: [person], count: 1 };

    const settled = settle(frozen({ answer, people: [person], removals: [removal] }));

    expect(settled.answer.error.removal).toBe(settled.removals?.[0]);
    expect(settled.answer.people[0]).toBe(settled.people?.[0]);
    expect(settled.answer).toMatchObject({ ok: false, count: 1 });
  });

  it("leaves others in the answer alone, even of the same id, and so what has a class of its own", () => {
    const before = aPerson("marco", "Marco");
    const after = { ...before, name: "Marco Bianchi" };
    const day = new Date(0);

    const { answer } = settle({ answer: { before, after, day }, people: [after] });

    expect(answer.before).toEqual(before);
    expect(answer.after).toEqual({ ...after, revision: 1 });
    expect(answer.day).toBe(day);
  });
});
