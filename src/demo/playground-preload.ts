import { Server } from "node:net";

/*
 * Loaded into the Agents Playground before its own code. By itself it listens on all interfaces, takes another port
 * when its own is taken, and lives on when whoever started it is gone.
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

process.stdin.on("end", () => process.exit(0)).resume();
