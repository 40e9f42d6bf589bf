import { createTransport } from "nodemailer";
import type { Draft } from "./draft";
import type { Download } from "./parts";

/**
 * The message as a file that mail programs open as an unsent draft; it has no sender, the reader's program puts its
 * own (R18, R40).
 */
export async function messageFile(draft: Draft): Promise<Download> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail({
    to: { name: "", address: draft.email },
    subject: draft.subject,
    text: draft.body,
    textEncoding: "base64",
    headers: { "X-Unsent": "1" },
  });
  if (!Buffer.isBuffer(message)) throw new Error("the message was not built in memory");
  return { fileName: "message.eml", type: "message/rfc822", content: message };
}
