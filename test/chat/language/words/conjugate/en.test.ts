import { englishForms } from "../../../../../src/chat/language/words/conjugate/en";

describe("an English verb", () => {
  it.each([
    ["remove", "remove removes removing removed"],
    ["end", "end ends ending ended"],
    ["drop", "drop drops dropping dropped"],
    ["cancel", "cancel cancels canceling canceled"],
    ["dismiss", "dismiss dismisses dismissing dismissed"],
    ["notify", "notify notifies notifying notified"],
    ["send", "send sends sending sent"],
    ["agree", "agree agrees agreeing agreed"],
    ["undo", "undo undoes undoing"],
  ])("has its forms: %s", (verb, forms) => {
    expect([...englishForms(verb).keys()]).toEqual(expect.arrayContaining(forms.split(" ")));
  });

  it("tells an order from what is done and what is going on", () => {
    expect(Object.fromEntries(englishForms("remove"))).toEqual({
      remove: "order",
      removes: "present",
      removing: "gerund",
      removed: "participle",
    });
  });
});
