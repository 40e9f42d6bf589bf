import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { Server, Socket } from "node:net";

/*
 * Loaded into the Agents Playground before its own code. By itself it listens on all interfaces, takes another port
 * when its own is taken, and lives on when whoever started it is gone. It reports to Microsoft whatever its options say,
 * and its page asks the network for fonts: here it calls nobody but this computer.
 */

type Listen = (this: Server, ...args: unknown[]) => Server;

const listen = Server.prototype.listen as Listen; // one of its overloads, all of which take what we pass on
const onLoopback: Listen = function (port, ...rest) {
  if (typeof port !== "number") return listen.call(this, port, ...rest);
  if (port === 0) {
    process.stderr.write("the port is taken\n");
    process.exit(1);
  }
  return listen.call(this, port, "127.0.0.1", ...rest.filter((argument) => typeof argument === "function"));
};
Server.prototype.listen = onLoopback as typeof Server.prototype.listen; // as above

type Connect = (this: Socket, ...args: unknown[]) => Socket;

const here: ReadonlySet<unknown> = new Set(["127.0.0.1", "localhost", "::1"]);
const connect = Socket.prototype.connect as Connect; // as above
const toLoopback: Connect = function (to, ...rest) {
  // As Node passes it on from `net.connect`, in a list, or as `Socket.connect` is called.
  const [first, second] = Array.isArray(to) ? to : [to, ...rest];
  const host = typeof first === "object" && first !== null && "host" in first ? first.host : second;
  if (here.has(host)) return connect.call(this, to, ...rest);
  // Afterwards, as a call fails that nobody answers: whoever calls still sets up the connection.
  process.nextTick(() => this.destroy(new Error("nobody is called from the demo")));
  return this;
};
Socket.prototype.connect = toLoopback as typeof Socket.prototype.connect; // as above

/** What its page may load: what comes from here, or stands in it. Its scripts evaluate, and draw what they are given. */
const fromHereAlone = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
subscribe("http.server.request.start", (request) => {
  const { response } = request as { response: ServerResponse }; // as Node documents this channel
  response.setHeader("Content-Security-Policy", fromHereAlone);
});

process.stdin.on("end", () => process.exit(0)).resume();
