import type { PersonEvent } from "../../../core/people/events";
import type { EventViews } from "../history/event-view";
import { rolesHeld } from "../roles";

/** What happens to our own people, in words. */
export const personEvents: EventViews<PersonEvent> = {
  "user.added": {
    detail: (reader, { name, address, roles }) =>
      reader.text("event.detail.user.added", { name, address, roles: rolesHeld(reader, roles) }),
    notice: { detail: (reader, { roles }) => rolesHeld(reader, roles) },
  },
  "user.recognised": { detail: (reader, { name }) => reader.text("event.detail.user.recognised", { name }) },
  "user.roles-changed": {
    detail: (reader, { name, roles, before }) =>
      reader.text("event.detail.roles-changed", {
        name,
        roles: rolesHeld(reader, roles),
        before: rolesHeld(reader, before),
      }),
    notice: { detail: (reader, { roles }) => rolesHeld(reader, roles) },
  },
  "person.known": {
    detail: (reader, { name, roles }) => reader.text("event.detail.roles", { name, roles: rolesHeld(reader, roles) }),
  },
  "person.roles-changed": {
    detail: (reader, { name, roles, before }) =>
      reader.text("event.detail.roles-changed", {
        name,
        roles: rolesHeld(reader, roles),
        before: rolesHeld(reader, before),
      }),
  },
};
