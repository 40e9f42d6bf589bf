import { once } from "node:events";
import { connect } from "node:net";
import { eventually } from "../eventually";

/** A client that speaks HTTP as badly as a test wants. */
export interface RawClient {
  write(text: string): void;
  /** Everything that came back so far. */
  received(): string;
  /** The status of the first answer. */
  status(): Promise<number>;
  isClosed(): boolean;
  end(): void;
}

/** Connects, and sends these lines of a request and nothing after them; `open` without a method sends nothing. */
export async function openSocket(
  url: string,
  method = "",
  path = "/",
  headers: Record<string, string> = {},
): Promise<RawClient> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  let text = "";
  socket.setEncoding("utf8").on("data", (more: string) => {
    text += more;
  });
  // A server that has had enough may end it in any way.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  if (method) socket.write([`${method} ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
  return {
    write: (more) => void socket.write(more),
    received: () => text,
    status: () => eventually("an answer", () => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]) || undefined),
    isClosed: () => socket.closed,
    end: () => socket.destroy(),
  };
}
