import {
  dnsFirewallDomain,
  dnsFirewallDomainProblem,
  networkFirewallDomain,
  networkFirewallDomainProblem,
} from "../../core/firewall-domains";
import { type DomainFile, domainFiles } from "../firewall-files";
import { type ListFormat, listEntries, listProblems } from "../ip-list";
import { quote } from "../text";
import { badLines } from "./bad-lines";
import type { Rule } from "./rule";

/** What the provider uploads at once: https://github.com/hashicorp/terraform-provider-aws/issues/41433 */
const MAX_DNS_DOMAINS = 1000;

const FORMATS: Readonly<Record<DomainFile["firewall"], ListFormat>> = {
  dns: { problem: dnsFirewallDomainProblem, normal: dnsFirewallDomain },
  network: { problem: networkFirewallDomainProblem, normal: networkFirewallDomain },
};

export const firewallDomainFiles: Rule = {
  id: "LZ-CFG-243",
  title: "Files of domains hold domains, each once and no more than can be uploaded",
  *check({ settings, files }) {
    for (const { path, file, firewall } of domainFiles(settings)) {
      const content = files.get(file);
      if (content === undefined || "problem" in content) continue; // LZ-CFG-071 tells
      const entries = listEntries(content.text);
      if (entries.length === 0) yield { path, message: `${quote(file)} holds no domain` };
      if (firewall === "dns" && entries.length > MAX_DNS_DOMAINS) {
        yield {
          path,
          message: `${quote(file)} must have at most ${MAX_DNS_DOMAINS} domains, got ${entries.length}`,
          hint: "make several lists, each with a rule of its own",
        };
      }
      yield* badLines({ path, file, problems: [...listProblems(entries, FORMATS[firewall])] });
    }
  },
};
