import { quote } from "../../core/text";
import { oneOfProblem } from "./problem";
import { isGroup, type Rule, RULE_ACTIONS } from "./rule";
import { found, type Problem } from "./statement";

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_CustomHTTPHeader.html */
const HEADER_NAME = /^[a-zA-Z0-9._$-]{1,64}$/;
const MAX_IMMUNITY = 259_200;

/** What is wrong with what a rule does. */
export function actionProblems(rule: Rule, holder: "web ACL" | "rule group"): readonly string[] {
  return found([...(isGroup(rule) ? groupProblems(rule) : ownProblems(rule)), ...extraProblems(rule, holder)]);
}

function groupProblems({ action, overrideAction, labels = [] }: Rule): readonly Problem[] {
  return [
    action !== undefined && `action is for statements of one's own: a rule group takes overrideAction, got '${action}'`,
    action === undefined && overrideAction === undefined && "overrideAction is missing: write none or count",
    overrideAction !== undefined && oneOfProblem("overrideAction", overrideAction, ["none", "count"]),
    labels.length > 0 && "labels are for statements of one's own: the rules of a rule group have their own labels",
  ];
}

function ownProblems({ action, overrideAction }: Rule): readonly Problem[] {
  return [
    overrideAction !== undefined &&
      `overrideAction is for rule groups: this statement takes action, got '${overrideAction}'`,
    action === undefined &&
      overrideAction === undefined &&
      "action is missing: write allow, block, captcha, challenge or count",
    action !== undefined && oneOfProblem("action", action, RULE_ACTIONS),
  ];
}

function extraProblems(rule: Rule, holder: "web ACL" | "rule group"): readonly Problem[] {
  const { action, customResponse, insertHeaders = {}, immunityTimeInSeconds: immunity } = rule;
  const code = customResponse?.responseCode ?? 403;
  const puzzle = action === "captcha" || action === "challenge";
  const least = action === "challenge" ? 300 : 60;
  return [
    customResponse !== undefined && action !== "block" && "customResponse is for the action block alone",
    !(Number.isInteger(code) && code >= 200 && code <= 599) && `responseCode must be 200 to 599, got ${code}`,
    Object.keys(insertHeaders).length > 0 && action === "block" && "insertHeaders are not for the action block",
    ...Object.keys({ ...insertHeaders, ...customResponse?.headers }).map(
      (name) =>
        !HEADER_NAME.test(name) &&
        `headers must have names of 1 to 64 letters, digits and the characters . _ $ -, got ${quote(name)}`,
    ),
    immunity !== undefined && !puzzle && "immunityTimeInSeconds is for the actions captcha and challenge",
    immunity !== undefined &&
      action === "challenge" &&
      holder === "rule group" &&
      "immunityTimeInSeconds of a challenge is for a web ACL",
    immunity !== undefined &&
      puzzle &&
      !(Number.isInteger(immunity) && immunity >= least && immunity <= MAX_IMMUNITY) &&
      `immunityTimeInSeconds of ${action} must be ${least} to 259,200, got ${immunity}`,
  ];
}
