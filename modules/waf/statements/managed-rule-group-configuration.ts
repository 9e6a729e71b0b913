import type { WafManagedRuleGroup } from "../../../core/waf-managed-rule-groups";
import { oneOfProblem } from "../problem";
import { found, type Problem } from "../statement";
import { type ResponseInspection, responseInspectionJson, responseInspectionProblems } from "./response-inspection";

/** The configuration of groups that need one. */
export interface ManagedRuleGroupConfiguration {
  /** For AWSManagedRulesBotControlRuleSet. */
  readonly botControl?: BotControl;
  /** For AWSManagedRulesATPRuleSet. */
  readonly accountTakeover?: AccountTakeover;
  /** For AWSManagedRulesACFPRuleSet. */
  readonly accountCreation?: AccountCreation;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_AWSManagedRulesBotControlRuleSet.html */
export interface BotControl {
  /** TARGETED finds bots that hide, and costs more for each request. */
  readonly inspectionLevel: "COMMON" | "TARGETED";
  /** Whether TARGETED looks for bots that act together. @default true */
  readonly enableMachineLearning?: boolean;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_AWSManagedRulesATPRuleSet.html */
export interface AccountTakeover extends FraudControl {
  /** Path that logins are sent to, such as /api/login. */
  readonly loginPath: string;
  /** JSON Pointers, or names of the form. */
  readonly usernameField: string;
  readonly passwordField: string;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_AWSManagedRulesACFPRuleSet.html */
export interface AccountCreation extends FraudControl {
  /** Path of the page with the form. */
  readonly registrationPagePath: string;
  /** Path that the form is sent to. */
  readonly creationPath: string;
  /** JSON Pointers, or names of the form; those that the form has. */
  readonly usernameField?: string;
  readonly passwordField?: string;
  readonly emailField?: string;
  readonly phoneNumberFields?: readonly string[];
  readonly addressFields?: readonly string[];
}

interface FraudControl {
  readonly payloadType: "JSON" | "FORM_ENCODED";
  /** Whether the paths are regular expressions. @default false */
  readonly enableRegexInPath?: boolean;
  /** In front of CloudFront alone. @default - responses are not looked at */
  readonly responseInspection?: ResponseInspection;
}

const KINDS = ["botControl", "accountTakeover", "accountCreation"] as const;

/** `managed_rule_group_configs`; nothing if there is none. */
export function configurationJson(configuration: ManagedRuleGroupConfiguration): Record<string, unknown> {
  const { botControl, accountTakeover, accountCreation } = configuration;
  const configs = [
    botControl && { aws_managed_rules_bot_control_rule_set: botControlJson(botControl) },
    accountTakeover && { aws_managed_rules_atp_rule_set: accountTakeoverJson(accountTakeover) },
    accountCreation && { aws_managed_rules_acfp_rule_set: accountCreationJson(accountCreation) },
  ].filter((config) => config !== undefined);
  return configs.length === 0 ? {} : { managed_rule_group_configs: configs };
}

/** What of the configuration exists in front of CloudFront alone. */
export function configurationCloudFrontOnly({
  accountTakeover,
  accountCreation,
}: ManagedRuleGroupConfiguration): readonly string[] {
  return accountTakeover?.responseInspection || accountCreation?.responseInspection ? ["responseInspection"] : [];
}

/** What is wrong with the configuration of the group. */
export function configurationProblems(
  configuration: ManagedRuleGroupConfiguration,
  group: WafManagedRuleGroup | undefined,
): readonly string[] {
  const needed = group?.configuration;
  const given = KINDS.filter((kind) => configuration[kind] !== undefined);
  const { botControl, accountTakeover, accountCreation } = configuration;
  return found([
    needed === "antiDdos" &&
      `${group?.name} cannot be used here: its configuration needs AWS provider 6.1; a Firewall Manager policy can hold it`,
    needed !== undefined && needed !== "antiDdos" && !given.includes(needed) && `${group?.name} needs ${needed}`,
    ...given.map((kind) => kind !== needed && `${kind} is not for ${group?.name ?? "this group"}`),
    botControl !== undefined && oneOfProblem("inspectionLevel", botControl.inspectionLevel, ["COMMON", "TARGETED"]),
    ...[accountTakeover, accountCreation].map(
      (each) => each !== undefined && oneOfProblem("payloadType", each.payloadType, ["JSON", "FORM_ENCODED"]),
    ),
    ...pathProblems({ ...accountTakeover, ...accountCreation }),
    ...[accountTakeover, accountCreation].flatMap((each) =>
      each?.responseInspection ? responseInspectionProblems(each.responseInspection) : [],
    ),
  ]);
}

function pathProblems(fraud: Partial<AccountTakeover & AccountCreation>): readonly Problem[] {
  return (["loginPath", "registrationPagePath", "creationPath"] as const).map((name) => {
    const path = fraud[name];
    const wrong = path !== undefined && !fraud.enableRegexInPath && !/^\/\S{0,255}$/.test(path);
    return wrong && `${name} must begin with a slash and have at most 256 characters, got '${path}'`;
  });
}

function botControlJson({ inspectionLevel, enableMachineLearning }: BotControl): Record<string, unknown> {
  return { inspection_level: inspectionLevel, enable_machine_learning: enableMachineLearning ?? true };
}

function accountTakeoverJson(props: AccountTakeover): Record<string, unknown> {
  return {
    login_path: props.loginPath,
    enable_regex_in_path: props.enableRegexInPath ?? false,
    request_inspection: {
      payload_type: props.payloadType,
      username_field: { identifier: props.usernameField },
      password_field: { identifier: props.passwordField },
    },
    ...responseJson(props),
  };
}

function accountCreationJson(props: AccountCreation): Record<string, unknown> {
  const { usernameField, passwordField, emailField, phoneNumberFields, addressFields } = props;
  return {
    creation_path: props.creationPath,
    registration_page_path: props.registrationPagePath,
    enable_regex_in_path: props.enableRegexInPath ?? false,
    request_inspection: {
      payload_type: props.payloadType,
      ...(usernameField !== undefined && { username_field: { identifier: usernameField } }),
      ...(passwordField !== undefined && { password_field: { identifier: passwordField } }),
      ...(emailField !== undefined && { email_field: { identifier: emailField } }),
      ...(phoneNumberFields && { phone_number_fields: { identifiers: [...phoneNumberFields] } }),
      ...(addressFields && { address_fields: { identifiers: [...addressFields] } }),
    },
    ...responseJson(props),
  };
}

function responseJson({ responseInspection }: FraudControl): Record<string, unknown> {
  return responseInspection ? { response_inspection: responseInspectionJson(responseInspection) } : {};
}
