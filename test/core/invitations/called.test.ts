import { callingOf } from "../../../src/core/invitations/called";

const called = (customerName: string, words: string) => callingOf({ customerName, domain: "alba.example" }, words);

describe("whom an invitation is for", () => {
  it.each(["Studio Alba S.r.l.", "studio alba", "ALBA.example", "studio alba s r"])(
    "is called in full by the name, with or without a legal form, or by the domain: %s",
    (words) => expect(called("Studio Alba S.r.l.", words)).toBe("in-full"),
  );

  it.each(["alba", "studio"])("is called in part by whole words: %s", (words) => {
    expect(called("Studio Alba S.r.l.", words)).toBe("in-part");
  });

  it.each(["alb", "stud alba", "srl"])("is called by how words begin, or by what says nothing alone: %s", (words) => {
    expect(called("Studio Alba Srl", words)).toBe("begun");
  });

  it.each(["", "...", "tramonto", "studio tramonto", "albatros"])("is not called by other words: %p", (words) => {
    expect(called("Studio Alba Srl", words)).toBeUndefined();
  });
});
