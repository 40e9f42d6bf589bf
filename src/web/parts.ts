import type { Log } from "../log";
import type { AboutPage } from "./about/sections";

/** What a page answers. */
export interface Page {
  status: number;
  html: string;
}

/** A file offered for saving; its content whole, or in parts that are made as they are taken. */
export interface Download {
  fileName: string;
  type: string;
  content: Buffer | AsyncIterable<string>;
}

/** What is answered to a message. */
export interface Answer {
  status: number;
  json?: string;
}

/** What the web server serves; each part is handed in, so that it knows neither Teams nor the store. */
export interface WebParts<A extends Answer = Answer> {
  messages: {
    /** Whether a request with this header may be one of the channel: what is not is answered 401 and not read. */
    expects(authorization: string | undefined): boolean;
    receive(authorization: string | undefined, body: unknown): Promise<A>;
    /** Called once the answer has been written. */
    answered(answer: A): void;
    idle(): Promise<void>;
  };
  /** Whether the store answers and can be written. */
  ready(): Promise<boolean>;
  /** Shows to whoever knows its key which Rapport this is; `undefined` where there is none, or it is not asked so. */
  prove(challenge: string): string | undefined;
  /** A word that nobody can foresee, another for each page: only what carries it may act there. */
  nonce(): string;
  /**
   * @param ask.nonce to be put on the page's own style and script
   * @param ask.wanted the language that its address names: that of whoever was given it
   */
  draftPage(page: string, ask: { wanted?: string; acceptLanguage?: string; nonce: string }): Promise<Page>;
  draftMessage(page: string): Promise<Download | undefined>;
  /** What Rapport is and what becomes of data; `page` is one of those that there are. */
  aboutPage(page: AboutPage, ask: Parameters<WebParts["draftPage"]>[1]): Promise<Page>;
  exportPage: WebParts["draftPage"];
  exportPrint: WebParts["draftPage"];
  exportFile(page: string, form: "csv" | "json"): Promise<Download | undefined>;
  log: Log;
}
