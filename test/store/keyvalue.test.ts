import { Keyv } from "keyv";
import { openStore } from "../../src/store/open";

describe("Keyv on the store", () => {
  it("keeps values apart by namespace, and forgets them when their time is over", async () => {
    const clock = { at: Date.now(), now: () => clock.at };
    const store = await openStore({ url: "sqlite::memory:", clock });
    const forms = new Keyv({ store: store.keyvalue, namespace: "forms" });
    const secrets = new Keyv({ store: store.keyvalue, namespace: "secrets" });

    await forms.set("t:1", { step: 2 }, 60_000);
    expect(await forms.get("t:1")).toEqual({ step: 2 });
    expect(await secrets.get("t:1")).toBeUndefined();

    clock.at += 60_001;
    expect(await forms.get("t:1")).toBeUndefined();
    await store.close();
  });
});
