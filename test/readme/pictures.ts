import { createHash } from "node:crypto";
import { join } from "node:path";
import { proposedParagraphs } from "../../src/chat/texts/invitation-text";
import { readerFor } from "../../src/chat/texts/reader";
import { customersList } from "../../src/chat/views/customers/list";
import type { Customer } from "../../src/core/customers/customer";
import type { Cards } from "../gallery/cast";
import { invitationCards } from "../gallery/invitations";
import type { Pictured } from "../gallery/pictures/page";
import { removalCards } from "../gallery/removals";
import { adventureWorks, contoso, now, providers, tailspin, wideWorld, woodgrove } from "../support/samples";
import { projectRoot } from "../support/sources";
import { marco, proseware } from "../support/world";

/** Where the README's pictures stand, beside the digests of the cards that they show. */
export const folder = join(projectRoot, "test", "readme", "pictures");
export const digestsFile = join(folder, "digests.json");

const like = (name: string, domain: string, services: Customer["services"]): Customer => ({
  ...contoso,
  name,
  domain,
  services,
  grants: contoso.grants.filter(({ service }) => services.includes(service)),
});

const firstTen: Customer[] = [
  adventureWorks,
  contoso,
  like("Fourth Coffee Italia", "fourthcoffee.example", ["exchange"]),
  like("Graphic Design Institute", "graphicdesign.example", ["azure"]),
  like("Lamna Healthcare", "lamna.example", ["exchange", "azure"]),
  like("Lucerne Publishing", "lucerne.example", ["exchange"]),
  tailspin,
  like("Trey Research", "treyresearch.example", ["exchange", "azure"]),
  wideWorld,
  woodgrove,
];

const list: Cards = {
  "customers/list": (reader) =>
    customersList(reader, {
      page: { customers: firstTen, from: 1, total: 45, more: false, next: "mark" },
      facets: [],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
};

const [, contact] = proposedParagraphs("en", { tenant: proseware, actor: marco, customerName: contoso.name });
const toContoso = invitationCards({ customer: contoso, words: contact, person: marco.name, language: "en" });
const ofTailspin = removalCards({
  customer: tailspin,
  words: "Tailspin Toys closes its business on 31 December, as agreed with its owner on 10 November.",
  person: marco.name,
});

/** The README's pictures by name: cards as the gallery has them, about customers with plain names and in one language. */
const pictures: Record<string, Cards[string] | undefined> = {
  customers: list["customers/list"],
  draft: toContoso["invitations/draft"],
  "link-guard": toContoso["invitations/editor link refused"],
  approver: ofTailspin["removals/approver"],
};

/** The cards that the pictures show, in the README's language. */
export const pictured = (): Pictured[] =>
  Object.entries(pictures).map(([name, make]) => {
    if (!make) throw new Error(`no card of the gallery is called as the picture ${name} wants it`);
    return { name, card: make(readerFor("en", "Europe/Rome")).card };
  });

/** What a picture was drawn from: another card needs another picture. */
export const digestOf = ({ card }: Pictured): string => createHash("sha256").update(card.json).digest("hex");
