import { giulia, ownLink } from "../../support/world";

/** Presses about our invitation links that change something. */
export const linkDeeds = [
  {
    what: "a link with another partner number",
    by: giulia,
    verb: "link.save",
    does: async () => ({ url: ownLink.replace("6123456", "7123456"), provider: "", replacing: "6123456" }),
    tells: ["link.set"],
  },
];
