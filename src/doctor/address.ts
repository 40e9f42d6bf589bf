import { once } from "node:events";
import { createServer } from "node:http";
import { proofOf } from "../identity";
import { systemIds } from "../ids";
import type { Settings } from "../settings";
import { listenProblem, StartProblem, unreached } from "../start-problem";
import { type Finding, fails, ok } from "./finding";

const about = "public address";

/** What came of asking an address: this Rapport answered, or why it was not that. */
type Asked = "this" | { not: string };

/**
 * Whether the public address leads to this Rapport, by asking it something that only this one knows: the one that runs,
 * or, where none listens, this process for a moment in its place.
 *
 * @param key of the history; none before the first start
 */
export async function publicAddress(
  { publicUrl, host, port }: Pick<Settings, "publicUrl" | "host" | "port">,
  key: string | undefined,
  reachedAt = publicUrl,
): Promise<Finding> {
  const challenge = systemIds.secret();
  const proof = proofOf(key ?? systemIds.secret(), challenge);
  const ask = (url: string): Promise<Asked> => asked(`${url}/healthz?prove=${challenge}`, proof);
  const endpoint = `The messaging endpoint in Azure is ${publicUrl}/api/messages.`;

  const first = await ask(reachedAt);
  if (first === "this") return ok(about, `${publicUrl} leads to the Rapport that runs. ${endpoint}`);
  const stood = await standIn({ host, port }, proof, () => ask(reachedAt));
  if (stood === "this") {
    return ok(about, `${publicUrl} leads to this machine, where Rapport does not run yet: npm start. ${endpoint}`);
  }
  if (!(stood instanceof StartProblem)) return lost(publicUrl, stood.not);
  const runsHere = (await ask(`http://127.0.0.1:${port}`)) === "this";
  return lost(
    publicUrl,
    `${first.not}, ${runsHere ? `though Rapport runs here on ${port}` : `and here ${stood.message.replace(/\.$/, "")}`}`,
  );
}

const lost = (publicUrl: string, why: string): Finding =>
  fails(about, {
    said: `${publicUrl} does not lead here: ${why}.`,
    rule: "Teams brings every message to RAPPORT_PUBLIC_URL, followed by /api/messages.",
    now: "let the name, the certificate and the proxy in front lead to PORT of this machine; where a network does not lead its own address back, open that address followed by /healthz from outside, which has to say ok.",
  });

const deadlineMs = 10_000;

async function asked(url: string, proof: string): Promise<Asked> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(deadlineMs) });
    const said = (await response.text()).trim();
    if (response.status !== 200) return { not: `another program answers, with HTTP ${response.status}` };
    if (said === `ok ${proof}`) return "this";
    return {
      not: /^ok\b/.test(said)
        ? "another Rapport answers, or one with another key in RAPPORT_HISTORY_KEYS"
        : "another program answers",
    };
  } catch (error) {
    return { not: whyNot(error) };
  }
}

function whyNot(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "nobody answers in time";
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/CERT|VERIFY/.test(code)) return "its certificate is not one that is trusted, has expired, or is of another name";
  if (/SSL|TLS|EPROTO/.test(code)) return "what answers there does not speak https";
  return unreached(cause) ?? "the connection fails";
}

/** Answers on the port in Rapport's place while `work` runs; the problem where that port cannot be had. */
async function standIn<T>(
  { host, port }: { host: string; port: number },
  proof: string,
  work: () => Promise<T>,
): Promise<T | StartProblem> {
  const server = createServer((_request, response) => response.end(`ok ${proof}`));
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const problem = listenProblem(error);
    if (problem instanceof StartProblem) return problem;
    throw problem;
  }
  try {
    return await work();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
