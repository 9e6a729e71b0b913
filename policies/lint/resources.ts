import { actionListSource, matchingActions } from "../../core/iam-actions/list";
import { quote } from "../../core/text";
import { iamPage } from "./finding";
import { isOpen, type Report } from "./report";

/** Checks the value of Resource or NotResource. */
export function checkResources(value: unknown, report: Report): void {
  for (const { text, report: at } of report.texts(value, iamPage("elements_resource"))) {
    if (text === "*" || isOpen(text)) continue;
    const fault = arnFault(text);
    if (fault !== undefined) at.error(`is ${quote(text)}: ${fault}`, iamPage("elements_resource"));
  }
}

/** Actions without a resource are never meant by a statement that names resources: it allows or denies nothing of them. */
export function checkTakesResource(statement: Readonly<Record<string, unknown>>, report: Report): void {
  const resources = textsOf(statement.Resource);
  if (resources.length === 0 || resources.includes("*")) return;
  for (const action of textsOf(statement.Action)) {
    const actions = matchingActions(action);
    if (actions.length === 0 || actions.some(({ isResourceLevel }) => isResourceLevel)) continue;
    report
      .at(".Action")
      .warning(
        `has ${quote(action)}, which took no resource on ${actionListSource().date}: with this Resource it means nothing`,
        iamPage("elements_resource"),
        "put it into a statement with Resource '*'",
      );
  }
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === "string");
}

/** What is wrong with an ARN or a pattern of ARNs; undefined if nothing is. */
export function arnFault(text: string): string | undefined {
  const parts = text.split(":");
  if (parts[0] !== "arn") return "must be '*' or an ARN, which begins with arn:";
  // A wildcard stands for the rest too, as in arn:aws:s3*.
  if (parts.length < 6) {
    return text.endsWith("*") ? undefined : "an ARN has six parts: arn:partition:service:region:account:resource";
  }
  const [, partition = "", service = "", region = "", account = ""] = parts;
  if (!/^(aws(-[a-z]+)*|.*[*?].*)$/.test(partition))
    return `${quote(partition)} is no partition: aws, aws-cn or aws-us-gov`;
  if (service === "") return "the third part of an ARN is the service";
  if (!/^([a-z]{2}(-[a-z]+)+-\d|.*[*?].*|)$/.test(region)) return `${quote(region)} is no region`;
  if (!/^(\d{12}|aws|cloudfront|.*[*?].*|)$/.test(account)) return `${quote(account)} is no account id of 12 digits`;
  if (parts.slice(5).join(":") === "") return "the last part of an ARN is the resource";
  return undefined;
}
