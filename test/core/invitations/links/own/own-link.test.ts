import type { LinkFault } from "../../../../../src/core/invitations/links/link-guard";
import { faultInOwnLink } from "../../../../../src/core/invitations/links/own/own-link";
import { fabrikam, joint, otherPartner, path, single, tenant } from "../support/our-links";

describe("our own link", () => {
  const owner = { tenant, cloud: "public" } as const;
  const lacking = (...missing: string[]): LinkFault => ({ kind: "too-little", missing });
  const unfit = (part: string): LinkFault => ({ kind: "unfit-part", part });

  it("is accepted alone and with a provider (R44, R85)", () => {
    expect(faultInOwnLink(single, owner)).toBeUndefined();
    expect(faultInOwnLink(joint, { ...owner, joint: { tenant: fabrikam } })).toBeUndefined();
    expect(faultInOwnLink(single.replace("6123456", "0"), owner)).toBeUndefined();
    expect(faultInOwnLink(single.replace("&DAP=false", ""), owner)).toBeUndefined();
    expect(
      faultInOwnLink(single.replace("admin.microsoft.com/Adminportal/Home", "admin.cloud.microsoft/"), owner),
    ).toBeUndefined();
  });

  it.each<[string, string, object, LinkFault]>([
    ["words", "hello", owner, { kind: "not-a-link" }],
    ["http", single.replace("https", "http"), owner, { kind: "not-https" }],
    [
      "another host",
      single.replace("admin.microsoft.com", "evil.example"),
      owner,
      { kind: "unknown-host", host: "evil.example" },
    ],
    [
      "a name before our own host",
      single.replace("https://", "https://evil@"),
      owner,
      { kind: "user-part", host: "admin.microsoft.com" },
    ],
    [
      "a look-alike host",
      single.replace("microsoft", "rnicrosoft"),
      owner,
      { kind: "look-alike", host: "admin.rnicrosoft.com", ours: "admin.microsoft.com" },
    ],
    [
      "another partner",
      otherPartner,
      owner,
      { kind: "other-partner", partner: "99999999-9999-4999-8999-999999999999" },
    ],
    ["the joint form for the single link", joint, owner, { kind: "wrong-kind", expected: "single" }],
    [
      "the single form for a joint link",
      single,
      { ...owner, joint: { tenant: fabrikam } },
      { kind: "wrong-kind", expected: "joint" },
    ],
    [
      "another provider",
      joint.replace(fabrikam, tenant),
      { ...owner, joint: { tenant: fabrikam } },
      { kind: "other-provider", provider: tenant },
    ],
    [
      "asking for admin rights",
      single.replace("DAP=false", "DAP=true"),
      owner,
      { kind: "other-wish", wish: "delegated-administration" },
    ],
    [
      "asking for them in small letters",
      single.replace("DAP=false", "dap=true"),
      owner,
      { kind: "other-wish", wish: "delegated-administration" },
    ],
    [
      "asking for them as well",
      single.replace("DAP=false", "DAP=false&DAP=true"),
      owner,
      { kind: "other-wish", wish: "delegated-administration" },
    ],
    [
      "a request for granular privileges",
      "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/9f3c2d1e",
      owner,
      { kind: "other-wish", wish: "granular-privileges" },
    ],
    [
      "another page",
      single.replace("/Adminportal/Home", "/Adminportal/Users"),
      owner,
      { kind: "other-wish", wish: "not-an-invitation" },
    ],
    [
      "a kind that is neither of ours",
      single.replace("ResellerRelationship", "MarketplaceRelationship"),
      owner,
      { kind: "other-wish", wish: "not-an-invitation" },
    ],
    [
      "the kind broken by a mail program",
      single.replace("ResellerRelationship", "Reselle=rRelationship"),
      owner,
      { kind: "other-wish", wish: "not-an-invitation" },
    ],
    ["cut before its end", single.replace(/#.*/, ""), owner, lacking(path)],
    ["cut within its end", single.slice(0, -4), owner, { kind: "not-a-link" }],
    ["cut after its host", "https://admin.microsoft.com/", owner, lacking("invType", "partnerId", "msppId", path)],
    [
      "more than Microsoft gives",
      single.replace("&DAP", "&redirect=https://evil.example&DAP"),
      owner,
      { kind: "too-much", added: ["redirect"] },
    ],
    [
      "more in every part",
      `${single.replace("/Home", "/Home/x").replace("&DAP", "&a=1&utm_source=b&a=2&DAP")}/y&z=1`,
      owner,
      { kind: "too-much", added: ["/x", "a", "utm_source", "/y&z=1"] },
    ],
    ["less, beside more", `${single.replace(/#.*/, "")}&x=1`, owner, lacking(path)],
    ["without its partner number", single.replace("&msppId=6123456", ""), owner, lacking("msppId")],
    [
      "without all that its query needs",
      single.replace(/\?.*#/, "?DAP=false#"),
      owner,
      lacking("invType", "partnerId", "msppId"),
    ],
    [
      "a joint one without a provider",
      joint.replace(/&indirectCSPId=[^&]*/, ""),
      { ...owner, joint: {} },
      lacking("indirectCSPId"),
    ],
    ["without what its partner number is", single.replace("6123456", ""), owner, lacking("msppId")],
    [
      "without what two parts are",
      single.replace(tenant, "").replace("6123456", ""),
      owner,
      lacking("partnerId", "msppId"),
    ],
    ["a joint one with a zero for it", joint.replace("6123456", "0"), { ...owner, joint: {} }, unfit("msppId=0")],
    ["two partners", single.replace("&msppId", "&partnerId=x&msppId"), owner, { kind: "twice", named: ["partnerId"] }],
    ["a partner number that is none", single.replace("6123456", "evil.top"), owner, unfit("msppId=evil.top")],
    [
      "a number with more in it",
      single.replace("6123456", "6123456%26DAP%3Dtrue"),
      owner,
      unfit("msppId=6123456&DAP=true"),
    ],
    ["neither with nor without administration", single.replace("DAP=false", "DAP=0"), owner, unfit("DAP=0")],
    ["a space", `${single} `, owner, { kind: "not-a-link" }],
    ["a space in it", single.replace("Home", "Ho me"), owner, { kind: "not-a-link" }],
    [
      "a Cyrillic letter in the host",
      single.replace("admin", "\u0430dmin"),
      owner,
      { kind: "look-alike", host: "xn--dmin-43d.microsoft.com", ours: "admin.microsoft.com" },
    ],
    [
      "a wide letter in the host",
      single.replace("admin", "\uff41dmin"),
      owner,
      { kind: "look-alike", host: "\uff41dmin.microsoft.com", ours: "admin.microsoft.com" },
    ],
    ["a foreign letter behind it", single.replace("Home", "H\u043eme"), owner, unfit("H\u043eme")],
    ["another place", single.replace(path, "#/Users"), owner, { kind: "other-wish", wish: "not-an-invitation" }],
    ["a backslash", single.replace("/Adminportal", "\\Adminportal"), owner, unfit("\\Adminportal")],
    ["a way back in it", single.replace("/Home", "/../x/Adminportal/Home"), owner, unfit("/..")],
    ["a number behind the host", single.replace(".com", ".com:443"), owner, unfit("admin.microsoft.com:443")],
  ])("is refused with the reason when it is %s (R16, R42)", (_name, url, of, fault) => {
    expect(faultInOwnLink(url, of as typeof owner)).toEqual(fault);
  });
});
