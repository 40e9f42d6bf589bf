import { readable } from "../people/readable";

/** A message that people send themselves (R18, R40, R45). */
export interface Letter {
  email: string;
  subject: string;
  /** The whole message, with the link (R16, R42). */
  body: string;
}

// Longer addresses are cut off by mail programs and browsers without a word.
const longestAddress = 1900;

/** Opens the message in the reader's mail program; `undefined` when it is too long for an address. */
export const mailAddress = ({ email, subject, body }: Letter): string | undefined =>
  fitting(
    `mailto:${encoded(email).replaceAll("%40", "@")}?${query({ subject, body: body.replace(/\r?\n/g, "\r\n") })}`,
  );

/** Opens the message in Outlook on the web; `undefined` when it is too long for an address. */
export const outlookAddress = ({ email, subject, body }: Letter): string | undefined =>
  fitting(`https://outlook.office.com/mail/deeplink/compose?${query({ to: email, subject, body })}`);

const fitting = (address: string): string | undefined => (address.length <= longestAddress ? address : undefined);

/**
 * What was kept before names were looked at may hold half a letter, which no address can carry. Stars, quotation marks and
 * brackets are written out too: programs that show an address as text take them for their own.
 */
const encoded = (text: string): string =>
  encodeURIComponent(readable(text)).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Spaces as `%20`: a `+` would stay a plus in mail programs. */
const query = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join("&");
