import {
  dnsFirewallDomain,
  dnsFirewallDomainProblem,
  networkFirewallDomain,
  networkFirewallDomainProblem,
} from "../../core/firewall-domains";
import { type DomainFile, domainFiles } from "../firewall-files";
import { listEntries } from "../ip-list";
import { count, quote } from "../text";
import type { Rule } from "./rule";

/** What the provider uploads at once: https://github.com/hashicorp/terraform-provider-aws/issues/41433 */
const MAX_DNS_DOMAINS = 1000;
/** More lines than that say nothing new: it is probably the wrong file. */
const MAX_SHOWN = 5;

const FORMATS: Readonly<
  Record<DomainFile["firewall"], { problem: (text: string) => string | undefined; normal: (text: string) => string }>
> = {
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
      const problems = [...entryProblems(entries, FORMATS[firewall])];
      for (const { line, message } of problems.slice(0, MAX_SHOWN)) {
        yield { path, message: `${quote(file)} line ${line}: ${message}` };
      }
      if (problems.length > MAX_SHOWN) {
        yield { path, message: `${quote(file)} has ${count(problems.length - MAX_SHOWN, "more bad line")}` };
      }
    }
  },
};

function* entryProblems(
  entries: readonly { readonly line: number; readonly entry: string }[],
  { problem, normal }: (typeof FORMATS)["dns"],
): Generator<{ line: number; message: string }> {
  const firstLines = new Map<string, number>();
  for (const { line, entry } of entries) {
    const message = problem(entry);
    const first = firstLines.get(normal(entry));
    if (message !== undefined) yield { line, message };
    else if (first !== undefined) yield { line, message: `${quote(entry)} stands in line ${first} already` };
    else firstLines.set(normal(entry), line);
  }
}
