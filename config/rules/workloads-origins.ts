import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

/** https://www.rfc-editor.org/rfc/rfc6454#section-6.2, with a name and not an address as the host. */
const ORIGIN = /^https:\/\/([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(:\d{2,5})?$/;

/** A page on the developer's own machine. */
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d{2,5})?$/;

export const workloadsOrigins: Rule = {
  id: "LZ-CFG-227",
  title: "Pages that may call an API come by https from named hosts; local ones only outside of production",
  needs: ["workloads.rfpApis[].allowedOrigins", "workloads.rfpApis[].production"],
  *check({ settings: { workloads } }) {
    for (const [api, { allowedOrigins, production }] of workloads.rfpApis.entries()) {
      const path = (index: number) => ["workloads", "rfpApis", api, "allowedOrigins", index];
      for (const [index, origin] of allowedOrigins.entries()) {
        if (ORIGIN.test(origin)) continue;
        if (LOCAL_ORIGIN.test(origin)) {
          if (!production) continue;
          yield {
            path: path(index),
            message: `must not be a page of a developer's own machine in production, got ${quote(origin)}`,
            hint: "set production: false, in an account that holds no real data",
          };
        } else {
          yield {
            path: path(index),
            message: `must be an origin such as https://rfp.example.com, got ${quote(origin)}`,
            hint: hintFor(origin),
          };
        }
      }
      for (const { entry, index, first } of repeated(allowedOrigins, (origin) => origin)) {
        yield { path: path(index), message: `duplicates entry ${first + 1} ${quote(entry)}` };
      }
    }
  },
};

function hintFor(origin: string): string {
  if (origin.includes("*")) return "name each origin: a wildcard would let the pages of strangers in";
  if (origin.startsWith("http://")) return "https: what comes by http can be read and changed on its way";
  if (/^https:\/\/[^/]+\/.*$/.test(origin)) return "leave out the path and the slash at the end: an origin has neither";
  if (/[A-Z]/.test(origin)) return "browsers send origins in lower case";
  return "scheme, host and, if need be, a port";
}
