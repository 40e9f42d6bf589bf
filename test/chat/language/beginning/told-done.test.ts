import { openReading, type Reading } from "../support/reading";

const turned = [
  "was sent First Street Clinic",
  "I was mailed First Street Clinic",
  "has sent First Street Clinic",
  "is dispatched First Street Clinic",
  "have been sent First Street Clinic",
  "been I sent First Street Clinic",
  "want mailed First Street Clinic",
  "let us sent First Street Clinic",
  "need the invitation to First Street Clinic sent",
  "emailed First Street Clinic again",
  "them sent First Street Clinic",
  "out sent First Street Clinic",
  "from sent First Street Clinic",
  "the customer sent First Street Clinic",
  "sent has First Street Clinic",
  "sent First Street Clinic I was",
  "stata spedita First Street Clinic",
  "vorrei spedito First Street Clinic",
  "ci serve inviato l'invito a First Street Clinic",
  "potresti inviato First Street Clinic",
  "che spedito First Street Clinic",
  "spedito nuovamente First Street Clinic",
  "ho inviato ancora una volta First Street Clinic",
  "una spedita First Street Clinic",
  "inviato First Street Clinic stato",
  "l'invito a First Street Clinic mi è stato inviato",
];
const told = [
  "sent First Street Clinic",
  "I have just mailed First Street Clinic",
  "we've sent First Street Clinic",
  "the invitation to First Street Clinic has been sent",
  "five minutes ago I sent First Street Clinic",
  "note that First Street Clinic has been mailed",
  "could you mark First Street Clinic as sent",
  "I'd like to record the invitation to First Street Clinic as sent",
  "spedito First Street Clinic",
  "abbiamo appena mandato l'invito a First Street Clinic",
  "l'invito a First Street Clinic l'ho inviato io",
  "l'invito per First Street Clinic è stato spedito",
  "segna che l'invito a First Street Clinic è inviato",
  "registra che First Street Clinic è stata spedita",
];

describe("what is told as done and noted at once", () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await openReading();
  });
  afterAll(() => reading.close());

  it.each(turned)("is not noted where a word turns it: %s", async (line) => {
    expect(await reading.command(line)).not.toBe("invitations.sent");
  });

  it.each(told)("is noted where whoever did it says so, or that it was done: %s", async (line) => {
    expect(await reading.command(line)).toBe("invitations.sent");
  });
});
