import { webMailOf } from "../enrolment/web-mail";
import { withoutUnseen } from "../invitations/address";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const longest = 253;

/** A company's own domain of what a person typed or copied: the domain, a web address, or somebody's mail address. */
export function domainIn(typed: string): Result<string, Refusal> {
  const host = withoutUnseen(typed)
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/?#].*$/, "")
    .replace(/^.*@/, "")
    .replace(/^www\./, "")
    .replace(/\.$/, "");
  if (host.length > longest || !domain.test(host))
    return refused({ kind: "customer-domain-unfit", typed: typed.trim(), wrong: "no-domain" });
  return webMailOf(`a@${host}`) === undefined
    ? ok(host)
    : refused({ kind: "customer-domain-unfit", typed: typed.trim(), wrong: "web-mail" });
}
