import { createHash } from "node:crypto";
import { join } from "node:path";
import { readerFor } from "../../src/chat/texts/reader";
import type { Pictured } from "../gallery/pictures/page";
import { specimens } from "../gallery/specimens";
import { projectRoot } from "../support/sources";

/** Where the README's pictures stand, beside the digests of the cards that they show. */
export const folder = join(projectRoot, "test", "readme", "pictures");
export const digestsFile = join(folder, "digests.json");

/** The README's pictures by name, each of a card of the gallery. */
export const pictures = {
  customers: "customers/list first page",
  draft: "invitations/draft",
  "link-guard": "invitations/editor link refused",
  approver: "removals/approver",
} as const;

/** The cards that the pictures show, in the README's language. */
export const pictured = (): Pictured[] =>
  Object.entries(pictures).map(([name, wanted]) => {
    const specimen = specimens.find((each) => each.name === wanted);
    if (!specimen) throw new Error(`no specimen is called ${wanted}`);
    return { name, card: specimen.make(readerFor("en", "Europe/Rome")).card };
  });

/** What a picture was drawn from: another card needs another picture. */
export const digestOf = ({ card }: Pictured): string => createHash("sha256").update(card.json).digest("hex");
