/** A company as a line names it. */
export interface CompanySaid {
  name: string;
  domain: string;
  tenantId: string;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The ending of a host has two letters at least: that of "S.p.A." has one. */
const host = /^[^\s@/]+\.[^\s@./\d]{2,}$/u;
/** What leads to a domain or an id, or joins it to what stands before. */
const leading = /^(?:with|and|domain|tenant|id|con|e|ed|è|is|its|their|dominio|the|il|l')$/iu;

/** The name of a company, with the domain and the tenant id that stand behind it: "Rossi S.p.A., rossi.example". */
export function companySaid(words: string): CompanySaid {
  const said = words.trim().split(/\s+/u);
  const found = { domain: "", tenantId: "" };
  for (let last = bare(said.at(-1)); last !== ""; last = bare(said.at(-1))) {
    if (guid.test(last) && found.tenantId === "") found.tenantId = last;
    else if (host.test(last) && found.domain === "") found.domain = last;
    else break;
    said.pop();
    while (said.length > 0 && leading.test(bare(said.at(-1)))) said.pop();
  }
  const hasMore = found.domain !== "" || found.tenantId !== "";
  return { name: hasMore ? said.join(" ").replace(/[\s,;:(–-]+$/u, "") : words, ...found };
}

/** A word without what stands around it in a list. */
const bare = (word = ""): string => word.replace(/^[(<[]+|[)>\],;:]+$/gu, "");
