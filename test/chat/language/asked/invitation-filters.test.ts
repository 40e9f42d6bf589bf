import { invitationsAsked } from "../../../../src/chat/language/asked/invitation-filters";
import { marco, sara } from "../../../support/world";
import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

async function narrowed(line: string) {
  const understood = await reading.understood(line);
  expect(understood).toMatchObject({ kind: "command", command: { name: "invitations.list" } });
  const { asked } = understood.kind === "unclear" ? understood.guesses[0]! : understood;
  return invitationsAsked(asked, marco.id, "2026-11-26");
}

describe("the open invitations that a line asks for", () => {
  it.each([
    [{ sent: true }, "sent invitations", "inviti inviati"],
    [{ sent: false }, "invitations not sent yet", "inviti non ancora spediti"],
    [{ by: sara.id }, "invitations of sara", "inviti di sara"],
    [{ sent: true, by: marco.id }, "invites i sent", "inviti inviati da me"],
    [{ sent: false, by: marco.id }, "drafts I have not sent yet", "le bozze che non ho ancora spedito"],
    [{ sent: false }, "invitations that were not sent", "inviti che non sono ancora stati spediti"],
    [{ by: marco.id }, "my invitations", "i miei inviti"],
    [{ period: { first: "2026-11-25", last: "2026-11-25" } }, "invitations of yesterday", "inviti di ieri"],
    [
      { sent: true, period: { first: "2026-11-16", last: "2026-11-22" } },
      "invitations sent last week",
      "inviti spediti la settimana scorsa",
    ],
    [
      { by: sara.id, period: { first: "2026-10-01", last: "2026-10-31" } },
      "invitations of sara of last month",
      "inviti di sara del mese scorso",
    ],
  ])("are narrowed in words, in both languages: %j", async (wanted, english, italian) => {
    expect(await narrowed(english)).toEqual({ ...wanted, unread: [] });
    expect(await narrowed(italian)).toEqual({ ...wanted, unread: [] });
  });

  it.each([
    [["scaduti"], "inviti scaduti"],
    [["expired"], "expired invitations"],
    [["non di sara"], "inviti non di sara"],
    [["rifiutati"], "inviti rifiutati"],
    [["fabrikam"], "invites with fabrikam"],
    [["fabrikam"], "gli inviti aperti con fabrikam"],
    [["lamna"], "invites lamna"],
    [["except sara's"], "invitations except sara's"],
  ])("are not narrowed by what nobody can tell, and that is named: %j", async (unread, line) => {
    expect(await narrowed(line)).toEqual({ unread });
  });
});
