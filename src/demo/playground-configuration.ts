import type { DemoWorld } from "./world";

/**
 * The content of the Agents Playground's `.m365agentsplayground.yml` for the demo world: JSON, which is YAML too. It
 * asks for one person in front of the screen and exactly five others.
 */
export function playgroundConfiguration({ tenant, bot, people, playground }: DemoWorld): string {
  const users = people.map(userOf);
  return JSON.stringify({
    version: "0.1.1",
    tenantId: tenant.id,
    bot,
    currentUser: users.find((user) => user.aadObjectId === playground.currentUser),
    users: users.filter((user) => user.aadObjectId !== playground.currentUser),
    personalChat: { id: playground.personalChat },
    groupChat: playground.groupChat,
    team: playground.team,
  });
}

function userOf({ id, mri, name, upn }: DemoWorld["people"][number]) {
  const [givenName, ...surname] = name.split(" ");
  // `userPrincipleName` is how the Playground spells it.
  return { id: mri, aadObjectId: id, name, userPrincipleName: upn, email: upn, givenName, surname: surname.join(" ") };
}
