import { describeInBrowser } from "../support/playground/chromium";
import { type PlaygroundSession, startPlaygroundSession } from "../support/playground/playground";

/** Each test goes on where the one before ended. */
describeInBrowser("Rapport in the compose box", () => {
  let teams: PlaygroundSession;

  beforeAll(async () => {
    teams = await startPlaygroundSession();
    teams.page.setDefaultTimeout(10_000);
  }, 60_000);

  afterAll(async () => {
    await teams?.stop();
  });

  const open = async (command: string): Promise<void> => {
    await teams.page.getByRole("button", { name: "Trigger Message Extension App" }).click();
    await teams.page.getByText(command).click();
  };
  const dialog = () => teams.page.getByRole("dialog").last();

  it("finds a customer by what is typed, and none but those", async () => {
    await teams.openConversation("Personal Chat");
    await open("Search Command");
    await teams.page.getByPlaceholder("Enter a search term").fill("tailsp");
    await teams.page.getByText("tailspin.example · Relazione attiva").waitFor();
    await teams.picture("compose-box");
    expect(await teams.page.getByText(".example · ").count()).toBe(1);
  });

  it("puts its card into the message, and the chat with Rapport opens it", async () => {
    await teams.page.getByText("tailspin.example · Relazione attiva").click();
    await teams.page.getByRole("button", { name: "Send Message" }).click();
    await teams.shows("Utenti e licenze");
  });

  it("opens the form of an invitation, keeps what was typed through a refusal, and leaves the draft in the chat", async () => {
    await open("Action Command");
    await teams.page.getByRole("button", { name: "Create" }).click();
    await dialog().getByLabel("Indirizzo e-mail del cliente").fill("marco@proseware.example");
    await dialog().getByLabel("Nome del cliente").fill("Nuova S.r.l.");
    await dialog().getByRole("button", { name: "Prepara la bozza" }).click();
    await dialog().getByText("proseware.example è un dominio nostro").first().waitFor();
    await teams.picture("compose-box-refusal");
    expect(await dialog().getByLabel("Nome del cliente").inputValue()).toBe("Nuova S.r.l.");
    await dialog().getByLabel("Indirizzo e-mail del cliente").fill("ada@nuova.example");
    await dialog().getByRole("button", { name: "Prepara la bozza" }).click();
    await teams.shows("Ho inviato l’invito");
  });
});
