import type { Reader } from "../../texts/reader";
import { reply } from "../help/reply";
import type { View } from "../view";

/** That no password is taken, and what is to be done with one that was typed: a clause, without a full stop. */
export const passwordRule = (reader: Reader): string => reader.text("password.field");

/** The answer to a message with a password in it: the rule, and what to do now. */
export const passwordTyped = (reader: Reader, { isShared }: { isShared: boolean }): View =>
  reply(reader, {
    title: reader.text("password.title"),
    lines: [
      reader.text("password.rule"),
      reader.text("password.now"),
      reader.text(isShared ? "password.delete.shared" : "password.delete"),
    ],
  });
