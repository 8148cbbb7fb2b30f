// Loaded before a client: it reaches this machine and nothing else. Clients try further hosts by themselves.
import net from "node:net";

const isLocal = (host) => !host || host === "localhost" || host.endsWith(".localhost") || host.startsWith("127.") || host === "::1";
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = typeof first === "object" ? (first.path ? undefined : first.host) : typeof given[1] === "string" ? given[1] : undefined;
  if (isLocal(host)) {
    return connect.apply(this, given);
  }

  process.nextTick(() => this.destroy(Object.assign(new Error(`${host} is out of reach`), { code: "ENETUNREACH" })));
  return this;
};
