import { actionListSource, actionsOf, matchingActions, servicePrefixes } from "../../core/iam-actions/list";
import { RESOURCE_CONTROL_SERVICES, RESOURCE_CONTROL_SERVICES_AS_OF } from "../../core/resource-control-services";
import { didYouMean, quote } from "../../core/text";
import { iamPage } from "./finding";
import type { LintedKind } from "./kinds";
import { isOpen, type Report } from "./report";

/** `*`, or service:Name with wildcards in the name. */
const ACTION = /^(\*|[a-z0-9-]+:[A-Za-z0-9*?-]+)$/i;

/** Checks the value of Action or NotAction. */
export function checkActions(value: unknown, kind: LintedKind, report: Report): void {
  for (const { text, report: at } of report.texts(value, iamPage("elements_action"))) {
    if (!isOpen(text)) checkAction(text, kind, at);
  }
}

function checkAction(action: string, kind: LintedKind, report: Report): void {
  if (!ACTION.test(action)) {
    report.error(`is ${quote(action)}: must be service:Name, such as s3:GetObject`, iamPage("elements_action"));
    return;
  }
  if (kind === "trust" && action !== "*" && !/^sts:/i.test(action)) {
    report.error(`is ${quote(action)}: a trust policy is about actions of sts`, iamPage("elements_principal"));
  }
  if (kind === "resource-control") checkResourceControl(action, report);
  if (matchingActions(action).length === 0) report.warning(...unknownAction(action));
}

/** IAM takes any name, so a misspelt one is found by nobody. The list may be older than the action. */
function unknownAction(action: string): [message: string, source: string, fix?: string] {
  const { date } = actionListSource();
  const source =
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html";
  const [service = ""] = action.split(":");
  const known = actionsOf(service);
  if (known.length === 0) {
    const fix = didYouMean(service.toLowerCase(), servicePrefixes());
    return [`is ${quote(action)}: AWS had no service with the prefix ${quote(service)} on ${date}`, source, fix];
  }
  const names = known.map(({ name }) => name);
  const fix = didYouMean(action, names);
  return [`is ${quote(action)}, which matched no action of AWS on ${date}`, source, fix];
}

function checkResourceControl(action: string, report: Report): void {
  const source =
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-action";
  const [service = ""] = action.toLowerCase().split(":");
  if (action === "*") {
    report.error("is '*': a resource control policy of your own names the service", source, "write s3:* or the like");
  } else if (!RESOURCE_CONTROL_SERVICES.some((each) => each === service)) {
    report.warning(
      `is ${quote(action)}: resource control policies did not reach ${quote(service)} on ${RESOURCE_CONTROL_SERVICES_AS_OF}`,
      source,
    );
  }
}
