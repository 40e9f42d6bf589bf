import { lacking, type Row, readRows, rowsIn, testsByRow } from "./rows";

const finished: Row = { row: "R42", title: "The link is unchanged", finished: true };

describe("the list of requirements", () => {
  it("has every row from the first to the last once and in order", () => {
    expect(readRows()).toHaveLength(196);
  });

  it("reads single rows, lists and ranges in a test's title", () => {
    expect(rowsIn("one (R42), a list (R1, R2) and a range R33–R35")).toEqual([42, 1, 2, 33, 34, 35]);
  });

  it("takes no other word for a row", () => {
    expect(rowsIn("R1234, BR42 and r42")).toEqual([]);
  });

  it("wants a passing test for a row that is declared finished", () => {
    const name = `keeps the link (${finished.row})`;
    const tests = testsByRow([{ name, status: "failed" }]).get(42) ?? [];
    expect(lacking(finished, [])).toMatch(/no test names it/);
    expect(lacking(finished, tests)).toMatch(/failed/);
    expect(lacking(finished, [{ name, status: "skipped" }])).toMatch(/skipped/);
    expect(lacking(finished, [{ name, status: "passed" }])).toBeUndefined();
    expect(lacking({ ...finished, finished: false }, [])).toBeUndefined();
  });

  it("wants a reason instead of a test for a row that is of form only", () => {
    const form: Row = { ...finished, form: true };
    expect(lacking(form, [])).toMatch(/no reason/);
    expect(lacking({ ...form, reason: "It is about its source." }, [])).toBeUndefined();
    expect(lacking({ ...form, reason: "It is about its source.", finished: false }, [])).toMatch(/open/);
  });
});
