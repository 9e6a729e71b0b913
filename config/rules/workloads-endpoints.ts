import { isCidrProblem, readCidr } from "../../core/cidr";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const workloadsEndpoints: Rule = {
  id: "LZ-CFG-228",
  title: "Addresses and VPC endpoints that may call an API are well-formed, narrow, and named once",
  needs: ["workloads.rfpApis[].endpoint"],
  *check({ settings: { workloads } }) {
    for (const [api, { endpoint }] of workloads.rfpApis.entries()) {
      const list = endpoint.mode === "regional" ? "sourceIps" : "vpcEndpointIds";
      const path = (index: number) => ["workloads", "rfpApis", api, "endpoint", list, index];
      const entries = endpoint.mode === "regional" ? endpoint.sourceIps : endpoint.vpcEndpointIds;
      const written = entries.map((entry) => {
        if (endpoint.mode === "private") return entry;
        const read = readCidr(entry);
        return isCidrProblem(read) ? undefined : read.text;
      });
      for (const { index, first } of repeated(written, (text) => text)) {
        yield { path: path(index), message: `duplicates entry ${first + 1} ${quote(entries[first] ?? "")}` };
      }
      if (endpoint.mode !== "regional") continue;
      for (const [index, entry] of entries.entries()) {
        const read = readCidr(entry);
        if (isCidrProblem(read)) {
          yield { path: path(index), message: read.problem };
        } else if (read.prefix === 0) {
          yield {
            path: path(index),
            message: `must not be every address, got ${quote(entry)}`,
            hint: "leave sourceIps out: then everybody who can sign in may call the API",
          };
        }
      }
    }
  },
};
