import { quote } from "../../core/text";
import { isKnown } from "../known";

/**
 * Names that a certificate has room for, and how many AWS grants on request.
 * https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 */
export const DEFAULT_MAX_NAMES = 10;
const MOST_NAMES = 100;

/**
 * Longest first name, which is the subject's common name, and longest other name.
 * https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
 */
const MAX_FIRST_NAME_LENGTH = 64;
const MAX_NAME_LENGTH = 253;

const LABEL = "(?!-)[a-z0-9-]{0,62}[a-z0-9]";
const NAME = new RegExp(`^(\\*\\.)?(${LABEL}\\.)+(?!-)[a-z0-9-]{1,62}[a-z0-9]$`);

/** Ends of names that exist inside networks alone: no public authority certifies them (RFC 6761, RFC 6762). */
const PRIVATE_ENDS = ["internal", "local", "localhost", "test", "invalid", "example"];

/** The names of a certificate. */
export interface DomainNames {
  /**
   * Domain name in lower case, such as www.example.com, or *.example.com for every name one level below example.com (not
   * for example.com itself). At most 64 characters, since it is the subject's common name.
   */
  readonly domainName: string;

  /**
   * More names, each at most 253 characters. They cannot be changed: another list makes another certificate, which takes
   * the old one's place before that goes.
   *
   * @default - none
   */
  readonly alternativeNames?: readonly string[];

  /**
   * Names that AWS lets a certificate have, if it raised the quota in every region of the certificate; at most 100.
   *
   * @default 10
   */
  readonly maxNames?: number;
}

/** All names of a certificate, the first one first. */
export function namesOf({ domainName, alternativeNames = [] }: DomainNames): string[] {
  return [domainName, ...alternativeNames];
}

/** The name that ACM validates for another: *.example.com and example.com are both shown by owning example.com. */
export function validatedName(name: string): string {
  return name.replace(/^\*\./, "");
}

/** The names that ACM validates, each once, with a name of the certificate that it does so for. */
export function validatedNames(domains: DomainNames): ReadonlyMap<string, string> {
  return new Map(namesOf(domains).map((name) => [validatedName(name), name]));
}

/** What is wrong with the names of a certificate of ACM's own authority. */
export function publicNameProblems(names: DomainNames): string[] {
  const ends = namesOf(names).filter((name) => PRIVATE_ENDS.includes(name.slice(name.lastIndexOf(".") + 1)));
  return [
    ...nameProblems(names),
    ...ends.map((name) => `${quote(name)} is no name of the internet: take a PrivateCertificate for it`),
  ];
}

/** What is wrong with the names of any certificate that ACM is asked for. */
export function nameProblems(domains: DomainNames): string[] {
  const { maxNames = DEFAULT_MAX_NAMES } = domains;
  const names = namesOf(domains);
  if (!Number.isInteger(maxNames) || maxNames < 1 || maxNames > MOST_NAMES) {
    return [`maxNames must be a whole number from 1 to ${MOST_NAMES}, got ${maxNames}`];
  }
  const problems = names.flatMap((name, index) => {
    const prop = index === 0 ? "domainName" : `alternativeNames[${index - 1}]`;
    const problem = nameProblem(name, index === 0 ? MAX_FIRST_NAME_LENGTH : MAX_NAME_LENGTH);
    return problem === undefined ? [] : [`${prop} ${problem}`];
  });
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) problems.push(`alternativeNames must name each domain once, got ${quote(twice)} twice`);
  if (names.length > maxNames) {
    problems.push(
      `alternativeNames must leave at most ${maxNames} names, got ${names.length}; AWS raises the quota on request, ` +
        "then set maxNames",
    );
  }
  return problems;
}

function nameProblem(name: string, maxLength: number): string | undefined {
  if (!isKnown(name)) {
    return "must be written out: the validation records follow from it, got a reference";
  }
  if (/^[\d.]+$/.test(name) || name.includes(":")) return `must be a domain name, not an address, got ${quote(name)}`;
  if (/[^\x20-\x7e]/.test(name)) return `must be in its ASCII form, beginning with xn--, got ${quote(name)}`;
  if (!NAME.test(name)) {
    return (
      "must be a whole domain name in lower case without a dot at its end, with an asterisk at most as its first part, " +
      `got ${quote(name)}`
    );
  }
  if (name.length <= maxLength) return undefined;
  const hint = maxLength === MAX_FIRST_NAME_LENGTH ? "; a longer one can stand in alternativeNames" : "";
  return `must have at most ${maxLength} characters, got ${name.length}${hint}`;
}
