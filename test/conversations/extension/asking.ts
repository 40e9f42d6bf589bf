import type { Person } from "../../../src/core/people/person";
import { postJson } from "../../support/http";
import { type From, invoked } from "../../support/microsoft/activities";
import { marco } from "../../support/world";

/** Somebody of the reseller whom nobody has added. */
export const stranger = { ...marco, id: "a0000000-0000-4000-8000-0000000000ff", mri: "29:stranger", name: "Zoe Stone" };

type Json = Record<string, unknown>;

/** A chat in which Rapport is not. */
export const elsewhere = { conversation: "19:elsewhere@thread.v2", kind: "groupChat" } as const;

/** Sends an invoke as Teams does, and gives back the body of the answer. */
export async function ask(
  bot: { url: string; connector: { url: string } },
  person: Person,
  name: string,
  value: unknown,
  from: Partial<From> = elsewhere,
): Promise<Json> {
  const activity = invoked(person, name, value, { serviceUrl: `${bot.connector.url}/`, ...from });
  const answer = await postJson(`${bot.url}/api/messages`, activity);
  if (answer.status !== 200) throw new Error(`${answer.status} for ${name}`);
  return answer.json as Json; // every answer of an invoke is an object
}
