import { colleagueAt } from "../../../src/core/people/addresses";
import type { Person } from "../../../src/core/people/person";

const person = (name: string, upn?: string): Person => ({
  id: name,
  name,
  roles: [],
  revision: 1,
  ...(upn && { upn }),
});
const people = [
  person("Sara Conti", "sconti@ours.example"),
  person("Luke Green", "luke@ours.example"),
  person("Luke Field"),
  person("Ada Verdi", "sara@ours.example"),
  person("Niccolò De Rosa"),
];

describe("the colleague at an address", () => {
  it.each([
    ["SConti@Ours.example", "Sara Conti"],
    ["sara.conti@ours.example", "Sara Conti"],
    ["luke@ours.example", "Luke Green"],
    ["luke.field@ours.example", "Luke Field"],
    ["niccolo@ours.example", "Niccolò De Rosa"],
  ])("is whoever has it, or the only one who is called so: %s", (address, name) => {
    expect(colleagueAt(people, address)?.name).toBe(name);
  });

  it("is whoever has it, though somebody else is called so", () => {
    expect(colleagueAt(people, "sara@ours.example")?.name).toBe("Ada Verdi");
  });

  it.each(["luke@elsewhere.example", "green@ours.example", "lu@ours.example", "sara.conti@sub.ours.example"])(
    "is nobody elsewhere, nor by another part of a name: %s",
    (address) => {
      expect(colleagueAt(people, address)).toBeUndefined();
    },
  );

  it("is nobody where two are called so and neither has it", () => {
    const both = [person("Luke Green", "green@ours.example"), person("Luke Field", "field@ours.example")];
    expect(colleagueAt(both, "luke@ours.example")).toBeUndefined();
  });
});
