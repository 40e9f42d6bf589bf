import type { Migration } from "kysely/migration";
import type { Clock } from "../../core/clock";
import type { Keyring } from "../../core/history/keyring";
import type { Engine } from "../engines/database";
import { enrolments } from "./015-enrolments";
import { whatIsKeptComesBack } from "./016-what-is-kept-comes-back";
import { invitationsHaveAHistory } from "./017-invitations-have-a-history";
import { customersHaveATenantId } from "./018-customers-have-a-tenant-id";
import { acceptances } from "./022-acceptances";
import { privilegesLost } from "./023-privileges-lost";
import { lostOnTheDayItWasSeen } from "./025-lost-on-the-day-it-was-seen";
import { imports } from "./026-imports";
import { exportPages } from "./027-exports";
import { typedForms } from "./028-typed-forms";
import { messagesForOne } from "./029-messages-for-one";
import { privilegesByService } from "./030-privileges-by-service";
import { postsPerhapsShown } from "./031-posts-perhaps-shown";
import { removalsOfACustomer } from "./032-removals-of-a-customer";
import { firstTables } from "./first/001-first-tables";
import { effectsNameTheirTurn } from "./first/002-effects-name-their-turn";
import { pairsOfWords } from "./first/003-pairs-of-words";
import { removalsGetStuck } from "./first/004-removals-get-stuck";
import { facetsOfCustomers } from "./first/005-facets-of-customers";
import { effectsThatLast } from "./first/006-effects-that-last";
import { pulse } from "./first/007-pulse";
import { adminsBySetting } from "./first/008-admins-by-setting";
import { privateConversations } from "./first/009-private-conversations";
import { facetsOfAny } from "./first/010-facets-of-any";
import { theHistoryIsSealed } from "./first/011-the-history-is-sealed";
import { whatAMessageShows } from "./first/012-what-a-message-shows";
import { organisationsAreSealed } from "./first/013-organisations-are-sealed";
import { peopleAreRecognised } from "./first/014-people-are-recognised";

/** All migrations by name, in order; a released one is never edited, only followed by another. */
export const migrationsFor = (engine: Engine, keys: Keyring, clock: Clock): Record<string, Migration> => ({
  "001-first-tables": firstTables(engine),
  "002-effects-name-their-turn": effectsNameTheirTurn,
  "003-pairs-of-words": pairsOfWords(engine),
  "004-removals-get-stuck": removalsGetStuck,
  "005-facets-of-customers": facetsOfCustomers(engine),
  "006-effects-that-last": effectsThatLast(engine),
  "007-pulse": pulse,
  "008-admins-by-setting": adminsBySetting,
  "009-private-conversations": privateConversations,
  "010-facets-of-any": facetsOfAny,
  "011-the-history-is-sealed": theHistoryIsSealed(engine, keys, clock),
  "012-what-a-message-shows": whatAMessageShows,
  "013-organisations-are-sealed": organisationsAreSealed(engine, keys),
  "014-people-are-recognised": peopleAreRecognised(engine),
  "015-enrolments": enrolments(engine),
  "016-what-is-kept-comes-back": whatIsKeptComesBack,
  "017-invitations-have-a-history": invitationsHaveAHistory,
  "018-customers-have-a-tenant-id": customersHaveATenantId(engine, keys, clock),
  "022-acceptances": acceptances(engine),
  "023-privileges-lost": privilegesLost(engine),
  "025-lost-on-the-day-it-was-seen": lostOnTheDayItWasSeen(engine),
  "026-imports": imports(engine),
  "027-exports": exportPages(engine),
  "028-typed-forms": typedForms(engine),
  "029-messages-for-one": messagesForOne,
  "030-privileges-by-service": privilegesByService(engine),
  "031-posts-perhaps-shown": postsPerhapsShown,
  "032-removals-of-a-customer": removalsOfACustomer,
});
