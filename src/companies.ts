import { z } from "zod";
import { countryIn } from "./core/enrolment/countries";
import { languages } from "./core/languages";
import { isReadableLine } from "./core/people/readable";
import { partnerTypes, type Tenant } from "./core/tenant";

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

const line = z
  .string()
  .max(200, "has more than 200 letters")
  .refine(isReadableLine, "has signs in it that nobody can read")
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "has neither a letter nor a digit");

/** What is set about the reseller. */
export const organisationShape = {
  RAPPORT_ORGANISATION: line.optional(),
  RAPPORT_SHORT_NAME: line.optional(),
  RAPPORT_PARTNER_ID: z
    .string()
    .regex(/^\d{1,10}$/, "is not a number of up to 10 digits")
    .optional(),
  RAPPORT_PHONE: line.pipe(z.string().regex(/(\p{Nd}\P{Nd}*){5}/u, "is no telephone number")).optional(),
  RAPPORT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, "is not a country code of two capital letters")
    .refine((code) => countryIn(code) === code, "is the code of no country"),
  RAPPORT_CLOUD: z.enum(["public", "us-government", "germany", "china"], {
    message: "is not public, us-government, germany or china",
  }),
  RAPPORT_PARTNER_TYPE: z.enum(partnerTypes, { message: `is neither ${partnerTypes.join(" nor ")}` }),
  RAPPORT_LANGUAGE: z.enum(languages, { message: `is none of ${languages.join(", ")}` }),
  RAPPORT_TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone), "is not an IANA time zone"),
};
type OrganisationValues = z.infer<z.ZodObject<typeof organisationShape>>;

/** The reseller that the settings name, if they do: it is the tenant in which the app is registered. */
export function organisationOf(id: string | undefined, values: OrganisationValues): Tenant | undefined {
  const { RAPPORT_ORGANISATION: name, RAPPORT_PARTNER_ID: partnerId = "" } = values;
  if (!id || !name) return undefined;
  return {
    id: id.toLowerCase(),
    name,
    shortName: values.RAPPORT_SHORT_NAME ?? name,
    partnerId,
    partnerType: values.RAPPORT_PARTNER_TYPE,
    cloud: values.RAPPORT_CLOUD,
    country: values.RAPPORT_COUNTRY,
    language: values.RAPPORT_LANGUAGE,
    timeZone: values.RAPPORT_TIME_ZONE,
    ...(values.RAPPORT_PHONE && { phone: values.RAPPORT_PHONE }),
  };
}
