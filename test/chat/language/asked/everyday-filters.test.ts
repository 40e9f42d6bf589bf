import { listAsked } from "../../../../src/chat/language/asked/customer-filters";
import { invitationsAsked } from "../../../../src/chat/language/asked/invitation-filters";
import { luke, marco } from "../../../support/world";
import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

async function read(line: string) {
  const understood = await reading.understood(line);
  expect(understood).toMatchObject({ kind: "command" });
  return understood.kind === "unclear" ? understood.guesses[0]! : understood;
}

async function filters(line: string) {
  const { command, asked } = await read(line);
  expect(["customers.list", "customers.show"]).toContain(command.name);
  const { facets, removed, unread, left } = listAsked(asked, marco.id);
  return { facets, removed, unread, left };
}

const plain = { facets: [], removed: false, unread: [], left: [] };

describe("a list of customers in everyday words", () => {
  it.each([
    "which of them have shut the door on us",
    "who's thrown us out of their tenant",
    "customers who stripped us of admin",
    "where did we get locked out",
    "who doesn't want us in their tenant any more",
    "chi ci ha chiuso la porta in faccia",
    "chi ci ha buttati fuori",
    "quali ci hanno revocato le deleghe",
    "chi i permessi ce li ha tolti",
    "a chi non entriamo più",
    "which customers froze us out",
    "where were we shown the door",
    "chi ci ha messi alla porta",
    "clienti che ci hanno escluso dal tenant",
    "chi ci ha staccato la spina",
  ])("is of those who took our privileges away: %s", async (line) => {
    expect(await filters(line)).toEqual({ ...plain, facets: ["privilege:revoked"] });
  });

  it.each([
    ["who doesn't let us run exchange any more", "revoked:exchange"],
    ["chi non ci fa più gestire exchange", "revoked:exchange"],
    ["don't let us manage azure any more - which ones?", "revoked:azure"],
    ["where can we still manage azure", "granted:azure"],
    ["dove possiamo ancora gestire azure", "granted:azure"],
    ["which ones still let us near exchange", "granted:exchange"],
  ])("is of those whose privileges for a service are gone, or there: %s", async (line, facet) => {
    expect(await filters(line)).toEqual({ ...plain, facets: [facet] });
  });

  it.each([
    "who won't let us in",
    "who has never let us in at all",
    "clienti senza alcun diritto per noi",
    "chi non ci ha mai dato niente come privilegi",
    "aziende che le deleghe non ce le hanno mai concesse: mi serve per oggi",
  ])("is of those who gave us none: %s", async (line) => {
    expect(await filters(line)).toEqual({ ...plain, facets: ["privilege:none"] });
  });

  it.each(["who still lets us in", "who trusts us with admin", "chi ci fa ancora entrare", "chi ci lascia entrare"])(
    "is of those who gave us some: %s",
    async (line) => {
      expect(await filters(line)).toEqual({ ...plain, facets: ["privilege:granted"] });
    },
  );

  it.each([
    "unclaimed customers please",
    "strays, customers nobody wants",
    "clienti rimasti soli",
    "di chi non si occupa nessuno?",
    "quelli che nessuno vuole",
    "customers that belong to no one",
    "anyone without a minder",
    "clienti figli di nessuno",
  ])("is of those whom nobody looks after: %s", async (line) => {
    expect(await filters(line)).toEqual({ ...plain, facets: [{ not: "owner" }] });
  });

  it.each([
    "who's half out the door",
    "which exits are still dangling",
    "anybody on the way out at the moment",
    "uscite in corso",
    "chi è con un piede fuori",
    "clienti che stiamo per perdere",
    "who's being shown out",
    "chi è in lista d'uscita",
    "mandami chi è in uscita",
  ])("is of those being removed: %s", async (line) => {
    expect(await filters(line)).toEqual({ ...plain, facets: ["pending"] });
  });

  it.each([
    "the ones we've let go",
    "those we have already let go of",
    "who have we already waved goodbye to",
    "the departed ones, list please",
    "chi abbiamo lasciato andare",
    "quelli già salutati",
    "clienti che non ci sono più",
    "who walked away from us",
    "customers no longer on our books",
    "i clienti che abbiamo mandato via",
    "ci mostri i rimossi",
  ])("is of those who were removed: %s", async (line) => {
    expect(await filters(line)).toEqual({ ...plain, removed: true });
  });
});

describe("a list that somebody corrects while asking", () => {
  it.each([
    ["customers of sara, no wait, of luke", `owner:${luke.id}`],
    ["clienti di sara, no scusa di luke", `owner:${luke.id}`],
    ["clienti con exchange, anzi con teams", "service:teams"],
    ["clients that are removed, no wait, pending", "pending"],
    ["clients that are removed, wait, pending", "pending"],
    ["customers of sara, sorry, mine", `owner:${marco.id}`],
  ])("is narrowed by what was said last: %s", async (line, facet) => {
    expect(await filters(line)).toEqual({ ...plain, facets: [facet] });
  });
});

describe("the open invitations in everyday words", () => {
  it.each([
    [{ sent: false }, "drafts that never got mailed"],
    [{ sent: false }, "drafts gathering dust"],
    [{ sent: false }, "bozze mai partite"],
    [{ sent: false }, "inviti rimasti in bozza"],
    [{ sent: false }, "quali inviti non sono mai usciti"],
    [{ sent: true }, "invites that went out"],
    [{ sent: true }, "inviti già fuori"],
    [{ sent: true }, "inviti fermi"],
    [{ sent: true }, "invites that never got a reply"],
    [{ sent: true }, "inviti senza un cenno di risposta"],
    [{ sent: false }, "half finished invitations"],
    [{ sent: false }, "inviti lasciati a metà"],
    [{ sent: true }, "inviti di cui aspettiamo risposta"],
    [{ sent: true, by: marco.id }, "gli inviti che ho fatto partire io"],
    [{ sent: true, period: { first: "2026-11-25", last: "2026-11-25" } }, "inviti partiti ieri"],
  ])("are those that were sent, or were not: %j, %s", async (wanted, line) => {
    const { command, asked } = await read(line);
    expect(command.name).toBe("invitations.list");
    expect(invitationsAsked(asked, marco.id, "2026-11-26")).toEqual({ ...wanted, unread: [] });
  });
});
