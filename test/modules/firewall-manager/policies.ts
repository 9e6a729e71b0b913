import { FirewallManagerPolicy, type FirewallManagerPolicyProps } from "../../../modules/firewall-manager/policy";
import { serviceOf, type ServiceSettings } from "../../../modules/firewall-manager/service-data/services";
import { bodiesOf } from "../../support/bodies";
import { type Resource, synth, TEST_ACCOUNT } from "../../support/synth";

/** The administrator's account of the tests. */
export const ADMINISTRATOR = TEST_ACCOUNT;

export type PolicyOptions = Partial<Omit<FirewallManagerPolicyProps, "placement">> & { readonly region?: string };

/** A policy of security groups that nobody uses: the type with the least to say. */
const ANY: ServiceSettings = { type: "SECURITY_GROUPS_USAGE_AUDIT" };

/** The `aws_fms_policy` of the options, in eu-west-1 unless they say otherwise. */
export function policyOf({ region = "eu-west-1", ...options }: PolicyOptions): Resource {
  const json = synth((s) => {
    new FirewallManagerPolicy(s, "policy", { name: "test", service: ANY, ...options, placement: s.in(region) });
  });
  return bodiesOf(json, "aws_fms_policy")[0] as Resource;
}

/** The `managed_service_data` of a service, as the provider gets it. */
export function dataOf(service: ServiceSettings, region = "eu-west-1"): unknown {
  const { managed_service_data: text } = policyOf({ service, region }).security_service_policy_data as {
    managed_service_data: string;
  };
  return JSON.parse(text);
}

/** The problems of a policy, without its path. */
export function problemsOf(options: PolicyOptions): string[] {
  try {
    policyOf(options);
    return [];
  } catch (error) {
    return (error as Error).message.replace("[test/policy] ", "").split("\n");
  }
}

/** Types of resources that a service is for. */
export function typesOf(service: ServiceSettings): readonly string[] {
  return serviceOf(service).resourceTypes(service);
}
