export type Cloud = "public" | "us-government" | "germany" | "china";

interface CloudFacts {
  /** Hosts to which an invitation link may lead. */
  invitationHosts: readonly string[];
  /** The link's query can be checked for partner, provider and kind; elsewhere its form is not published. */
  linkFormKnown: boolean;
  /** The cloud still runs; in one that is closed, what is known can be read and nothing can be done any more. */
  open: boolean;
  /** Hosts of Microsoft's pages for partners, to which a provider's invitation leads. */
  partnerHosts: readonly string[];
  /** Where people manage our own account; none where the address is not published. */
  adminCenter?: string;
  /** Where people work on customers themselves; none where the address is not published. */
  partnerCenter?: string;
  /** Where a reseller enrols, and whether Rapport goes along with it. */
  enrolment: { how: "here"; portal: string } | { how: "in-its-own-portal" };
  /** Where Microsoft, or who operates the cloud, is asked for help; none in one that is closed. */
  support?: string;
  /** The reseller agreement, where the articles link it (R54). */
  agreement?: string;
  /** Services are administered where we are known to come by a link, in the cloud's own portal, or nowhere any more. */
  servicePortals: "by-link" | "own" | "none";
  /** A request always asks for privileges; elsewhere its link asks for none, and they are granted apart. */
  alwaysAsksForPrivileges?: true;
  /** What an acceptance gives beside delegated admin privileges: nothing in China (R33, C12). */
  jointAcceptance: "provider-can-order" | "privileges-only";
  /** A customer may be allowed to buy some services for itself (R193). */
  ownPurchases: boolean;
}

/** What differs per cloud (R3–R5, R30, R181, requirements 1.7). */
export const clouds: Record<Cloud, CloudFacts> = {
  public: {
    invitationHosts: ["admin.microsoft.com", "admin.cloud.microsoft"],
    linkFormKnown: true,
    open: true,
    partnerHosts: ["partner.microsoft.com", "partnercenter.microsoft.com"],
    adminCenter: "https://admin.microsoft.com",
    partnerCenter: "https://partner.microsoft.com/dashboard",
    enrolment: {
      how: "here",
      portal: "https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller",
    },
    support: "https://partner.microsoft.com/support",
    servicePortals: "by-link",
    jointAcceptance: "provider-can-order",
    ownPurchases: true,
  },
  "us-government": {
    invitationHosts: ["admin.microsoft.com", "portal.office365.us"],
    linkFormKnown: true,
    open: true,
    partnerHosts: ["partner.microsoft.com", "partnercenter.microsoft.com"],
    adminCenter: "https://portal.office365.us",
    partnerCenter: "https://partner.microsoft.com/dashboard",
    enrolment: {
      how: "here",
      portal: "https://learn.microsoft.com/partner-center/enroll-in-csp-for-microsoft-us-govt-cloud",
    },
    support: "https://portal.office365.us",
    servicePortals: "own",
    alwaysAsksForPrivileges: true,
    jointAcceptance: "provider-can-order",
    ownPurchases: true,
  },
  germany: {
    invitationHosts: [],
    linkFormKnown: false,
    open: false,
    partnerHosts: [],
    enrolment: { how: "in-its-own-portal" },
    servicePortals: "none",
    jointAcceptance: "provider-can-order",
    ownPurchases: false,
  },
  china: {
    invitationHosts: ["portal.partner.microsoftonline.cn", "portal.azure.cn"],
    linkFormKnown: false,
    open: true,
    partnerHosts: ["portal.partner.microsoftonline.cn"],
    adminCenter: "https://portal.partner.microsoftonline.cn",
    enrolment: { how: "in-its-own-portal" },
    support: "https://portal.partner.microsoftonline.cn",
    agreement: "https://www.21vbluecloud.com/office365/ResellerAgr/",
    servicePortals: "own",
    jointAcceptance: "privileges-only",
    ownPurchases: false,
  },
};

/** Why nothing can be changed any more in a cloud that is closed; nothing where it is open. */
export const closedCloud = ({ cloud }: { cloud: Cloud }): { kind: "accounts-read-only"; cloud: Cloud } | undefined =>
  clouds[cloud].open ? undefined : { kind: "accounts-read-only", cloud };
