import { clouds } from "../../../core/clouds";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** How a list of customers is brought from the portal; Teams takes no files for apps in government clouds. */
export function importHow(reader: Reader, { cloud }: Pick<Tenant, "cloud">): View {
  const { partnerCenter: portal = "" } = clouds[cloud];
  const takesFiles = cloud !== "us-government";
  return view(reader, "imports/how", {
    spoken: takesFiles ? reader.text("imports.how.spoken") : reader.text("imports.how.2.none"),
    here: reader.text(takesFiles ? "imports.how.2" : "imports.how.2.none"),
    hasPortal: portal !== "",
    portal,
  });
}
