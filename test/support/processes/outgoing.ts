import { appendFileSync } from "node:fs";
import { Socket } from "node:net";

/*
 * Loaded into a process before anything else: writes into the file `OUTGOING` whom the process calls, when it does.
 */

type Connect = (this: Socket, ...args: unknown[]) => Socket;

const connect = Socket.prototype.connect as Connect; // one of its overloads, all of which take what we pass on
const recorded: Connect = function (...args) {
  const [to] = args.flat();
  const host = typeof to === "object" && to !== null && "host" in to ? to.host : to;
  appendFileSync(process.env.OUTGOING ?? "", `${host}\n`);
  return connect.apply(this, args);
};
Socket.prototype.connect = recorded as typeof Socket.prototype.connect; // as above
