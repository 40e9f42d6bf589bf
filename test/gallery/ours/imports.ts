import { importHow } from "../../../src/chat/views/imports/how";
import { importCard } from "../../../src/chat/views/imports/import";
import { changedLines, wrongLines } from "../../../src/chat/views/imports/lines";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import { type Counts, type Import, nothingCounted, type WrongLine } from "../../../src/core/imports/import";
import { anImport } from "../../support/builders";
import { type Cards, type Cast, specimensFrom, usual } from "../cast";

const counts: Counts = {
  ...nothingCounted,
  new: 1240,
  changed: 12,
  same: 3051,
  accepted: 4,
  toMatch: 2,
  wrong: 23,
  missing: 7,
  asked: 2,
  again: 1,
};

/** A list of customers on its way from the portal into the ledger. */
function importCards({ customer: { name }, person, words }: Cast = usual): Cards {
  const why: readonly WrongLine["why"][] = [
    "unreadable",
    "no-name",
    "no-domain",
    "web-mail",
    "tenant-id-invalid",
    "twice",
  ];
  const more: readonly WrongLine["why"][] = [
    "relationship-unknown",
    "two-customers",
    "alike",
    "other-tenant",
    "tags-too-long",
  ];
  const wrong = [...why, ...more, "name-too-long" as const, "tenant-id-foreign" as const].map((each, place) => ({
    line: place * 397 + 2,
    why: each,
    about: words,
  }));
  const changes = [
    {
      line: 2,
      name,
      changed: [
        { part: "name" as const, from: name, to: words },
        { part: "domain" as const, from: "a.example", to: "b.example" },
      ],
    },
    { line: 3, name: "Tailspin Toys", changed: [{ part: "tags" as const, from: "", to: "nord, vip" }] },
  ];
  const file = `${words} Customers.csv`;
  const compared = anImport("a", {
    file,
    lines: 4332,
    parts: 3,
    counts,
    wrong,
    missing: [name, "Tailspin Toys"],
    added: [name],
    changes,
  });
  const given = (more: Partial<Import>): Import => ({ ...compared, ...more });
  return {
    "imports/import": (reader) => importCard(reader, { list: compared, by: person }),
    "imports/import that differs": (reader) =>
      importCard(reader, {
        list: given({ differs: true }),
        by: person,
        problem: problemOf(reader, { kind: "origin-needed" }),
      }),
    "imports/import that differs midway": (reader) =>
      importCard(reader, { list: given({ differs: true, begun: counts }), by: person }),
    "imports/import of nothing new": (reader) =>
      importCard(reader, {
        list: given({
          counts: { ...nothingCounted, same: 3051 },
          wrong: [],
          missing: [],
        }),
        by: person,
      }),
    "imports/import of which all waits for a person": (reader) =>
      importCard(reader, {
        list: given({ counts: { ...nothingCounted, same: 3051, waiting: 2, asked: 7, wrong: 23 } }),
        by: person,
      }),
    "imports/import being compared": (reader) =>
      importCard(reader, {
        list: given({ state: "comparing", wrong: [], missing: [], done: 1, beside: [words, "Altro.csv"] }),
        by: person,
      }),
    "imports/import being applied": (reader) =>
      importCard(reader, { list: given({ state: "applying", done: 2 }), by: person }),
    "imports/import applied": (reader) => importCard(reader, { list: given({ state: "applied" }), by: person }),
    "imports/import stopped": (reader) =>
      importCard(reader, { list: given({ state: "stopped", done: 1, givenUpBy: "g" }), by: person, givenUpBy: name }),
    "imports/import stopped without the role": (reader) =>
      importCard(reader, { list: given({ state: "stopped", done: 1, givenUpBy: null }), by: person }),
    "imports/import cancelled": (reader) => importCard(reader, { list: given({ state: "cancelled" }), by: person }),
    "imports/wrong": (reader) => wrongLines(reader, given({ counts: { ...counts, wrong: 240 } }), 0),
    "imports/wrong last page": (reader) => wrongLines(reader, compared, 10),
    "imports/wrong none": (reader) => wrongLines(reader, given({ wrong: [] }), 0),
    "imports/changes": (reader) => changedLines(reader, given({ changes }), 0),
    "imports/changes none": (reader) => changedLines(reader, compared, 0),
    "imports/how": (reader) => importHow(reader, { cloud: "public" }),
    "imports/how in US Government": (reader) => importHow(reader, { cloud: "us-government" }),
  };
}

export const importSpecimens = specimensFrom(importCards());
