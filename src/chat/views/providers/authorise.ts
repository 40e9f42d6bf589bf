import { isJointPossible } from "../../../core/invitations/where";
import { consequencesVersion } from "../../../core/providers/authorise";
import { invitationOpens } from "../../../core/providers/invitation-link";
import type { Provider } from "../../../core/providers/provider";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { wrapped } from "../shorten";
import { sign } from "../signs";
import { type View, view } from "../view";
import { stateOf } from "./provider";

/** What follows from authorising a provider, each of it a fact of R163–R165 and R67. */
const consequences = ["orders", "access", "listings", "customers"] as const;

interface Facts {
  provider: Provider;
  tenant: Tenant;
  problem?: Problem | undefined;
}

/** What it means to authorise a provider, before somebody ticks that they allow it (R161–R165). */
export function authoriseForm(reader: Reader, { provider, tenant, ...facts }: Facts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { name, id, revision, invitation } = provider;
  const said = stateOf(reader, provider);
  const link = invitation?.link ?? "";
  const opens = invitationOpens(link, tenant.cloud);
  // In China no ordering comes with an acceptance (C12).
  const isOnlyPrivileges = !isJointPossible(tenant.cloud);
  const points = consequences.map((each) =>
    sign("•", {
      strong: reader.text(`provider.authorise.${each}.strong`),
      text: reader.text(
        isOnlyPrivileges && each === "orders"
          ? "provider.authorise.orders.privileges-only"
          : `provider.authorise.${each}`,
        { tenant: tenant.shortName },
      ),
    }),
  );
  const words = points.map(({ strong, text }) => `${strong}${text}`).join(" ");
  return view(reader, "providers/authorise", {
    spoken: sentences(reader.text("provider.authorise.spoken", { name, points: words, problem: spokenProblem })),
    summary: reader.text("provider.authorise.summary", { name }),
    name,
    state: said.state,
    detail: ` · ${said.detail}`,
    ...problem,
    points,
    opens,
    link: opens ? link : "",
    isSafe: link === "" || opens,
    hasUnsafe: link !== "" && !opens,
    unsafe: wrapped(link),
    provider: id,
    revision,
    consequences: consequencesVersion,
  });
}
