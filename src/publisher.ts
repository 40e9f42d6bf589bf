import { z } from "zod";
import { isReadableLine } from "./core/people/readable";

const address = z
  .string()
  .max(2048, "has more than 2048 letters")
  .regex(/^https:\/\/[^\s/<>"]+\.[^\s<>"]+$/, "is no address that begins with https://");

/** What is set about the company that runs Rapport, with the bounds that Teams has for its packages (teams-platform 5). */
export const publisherShape = {
  DEVELOPER_NAME: z
    .string()
    .max(32, "has more than 32 letters")
    .refine(isReadableLine, "has signs in it that nobody can read")
    .optional(),
  DEVELOPER_WEBSITE_URL: address.optional(),
  DEVELOPER_PRIVACY_URL: address.optional(),
  DEVELOPER_TERMS_URL: address.optional(),
  RAPPORT_CONTACT: z
    .string()
    .max(200, "has more than 200 letters")
    .regex(
      /^(https:\/\/[^\s/<>"]+\.[^\s<>"]+|[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)$/,
      "is neither a mail address nor an https address",
    )
    .optional(),
};

/** Who runs this Rapport, as its pages and its package for Teams name them. */
export interface Publisher {
  name?: string;
  websiteUrl?: string;
  /** The company's own words on privacy and on use, where it has some beside ours. */
  privacyUrl?: string;
  termsOfUseUrl?: string;
  /** A mail address, or an https address of whom people ask. */
  contact?: string;
}

/** The publisher that these settings tell; what is not set is left out. */
export const publisherOf = (values: z.infer<z.ZodObject<typeof publisherShape>>): Publisher => ({
  ...(values.DEVELOPER_NAME && { name: values.DEVELOPER_NAME }),
  ...(values.DEVELOPER_WEBSITE_URL && { websiteUrl: values.DEVELOPER_WEBSITE_URL }),
  ...(values.DEVELOPER_PRIVACY_URL && { privacyUrl: values.DEVELOPER_PRIVACY_URL }),
  ...(values.DEVELOPER_TERMS_URL && { termsOfUseUrl: values.DEVELOPER_TERMS_URL }),
  ...(values.RAPPORT_CONTACT && { contact: values.RAPPORT_CONTACT }),
});
