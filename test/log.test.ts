import { createLog } from "../src/log";

function lines(
  write: (log: ReturnType<typeof createLog>) => void,
  level: "info" | "debug" = "info",
): Record<string, unknown>[] {
  const written: string[] = [];
  write(createLog(level, { write: (line) => written.push(line) }));
  return written.map((line) => JSON.parse(line));
}

describe("the log", () => {
  it("writes one JSON line for each event", () => {
    const [line] = lines((log) => log.info("turn", { tenant: "t1", name: "customers.list", ms: 12, reference: "r1" }));
    expect(line).toMatchObject({
      level: "info",
      msg: "turn",
      tenant: "t1",
      name: "customers.list",
      ms: 12,
      reference: "r1",
    });
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("names an error and where it came from, without its message and what hangs on it", () => {
    const inner = new TypeError("inner secret");
    // Cloned, it is an error of the product's: test files have an `Error` of their own.
    const cause = Object.assign(structuredClone(new Error("could not post 'dear customer'", { cause: inner })), {
      code: "ECONNRESET",
      statusCode: 503,
      request: { headers: { authorization: "Bearer secret" }, body: "dear customer" },
    });
    const [line] = lines((log) => log.error("answer not delivered", { cause }));
    expect(line?.cause).toMatchObject({ name: "Error", code: "ECONNRESET", status: 503, cause: { name: "TypeError" } });
    expect(JSON.stringify(line)).not.toMatch(/secret|dear customer/);
    expect(JSON.stringify(line)).toContain("log.test");
  });

  it("hides tokens and passwords wherever they got in", () => {
    const fields = { authorization: "Bearer secret", settings: { password: "secret" } };
    const [line] = lines((log) => log.warn("odd", fields as object));
    expect(JSON.stringify(line)).not.toContain("secret");
  });

  it("is silent below its level", () => {
    expect(lines((log) => log.debug("detail"))).toEqual([]);
    expect(lines((log) => log.debug("detail"), "debug")).toHaveLength(1);
  });
});
