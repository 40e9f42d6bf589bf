import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { origins } from "../core/customers/customer";

/** Where new customers may have been before: that an invitation was accepted is known by itself. */
export const newOrigins = origins.filter((origin) => origin !== "invitation");

/** What `npm run import` is asked for. */
export interface AskedImport {
  file: string;
  as: string | undefined;
  tenant: string | undefined;
  origin: (typeof newOrigins)[number] | undefined;
  apply: boolean;
}

const options = {
  as: { type: "string" },
  tenant: { type: "string" },
  origin: { type: "string" },
  apply: { type: "boolean", default: false },
} as const;

/** What these arguments ask for, or what is wrong with them in a line. `settings`: where npm puts what it keeps to itself. */
export function askedFor(args: string[], settings: Readonly<Record<string, string | undefined>>): AskedImport | string {
  const kept = Object.keys(options).find((option) => settings[`npm_config_${option}`] !== undefined);
  if (kept) return `npm keeps --${kept} to itself: put “--” before the options, as in ${usage}`;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file = "", ...others] = positionals;
    if (others.length > 0) return `one file at a time, not also ${others.join(", ")}: ${usage}`;
    const origin = newOrigins.find((each) => each === values.origin);
    if (values.origin && !origin) return `--origin is none of ${newOrigins.join(", ")}`;
    return { file, as: values.as, tenant: values.tenant, origin, apply: values.apply };
  } catch (error) {
    const [why = ""] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    return `${why}. What can be given: ${usage}`;
  }
}

/** How it is asked. */
export const usage = "npm run import Customers.csv -- [--apply] [--origin …] [--as …] [--tenant …]";

/** Why there is no file there that can be read, in a line. */
export function fileProblem(file: string): string | undefined {
  const found = file ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!found) return `no file at ${file || "…"}: npm run import Customers.csv, with the path to the file`;
  if (found.isDirectory()) return `${file} is a folder: name the file in it, such as ${join(file, "Customers.csv")}`;
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return `${file} may not be read by whoever runs this: give leave to read it, or run it as somebody who may`;
  }
}
