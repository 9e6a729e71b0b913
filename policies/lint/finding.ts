/** One thing that is wrong with a policy. */
export interface LintFinding {
  /** error: AWS refuses the policy, or it cannot mean what it says. warning: it is hardly what was meant. */
  readonly severity: "error" | "warning";
  /** Where it stands, as in Statement[2] (ReadLogs).Action[0]; empty for the whole document. */
  readonly place: string;
  /** What is there and what is allowed; follows the place as the rest of a sentence. */
  readonly message: string;
  /** What to do about it, if the message does not say so. */
  readonly fix?: string;
  /** The page of AWS's documentation that says so. */
  readonly source: string;
}

/** A finding in one line. */
export function findingText({ place, message, fix }: LintFinding): string {
  const sentence = place === "" ? message : `${place} ${message}`;
  return fix === undefined ? sentence : `${sentence}; ${fix}`;
}

const IAM = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_";

/** The page of IAM's documentation on an element, such as elements_action. */
export function iamPage(name: string): string {
  return `${IAM}${name}.html`;
}
