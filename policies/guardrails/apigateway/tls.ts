import type { Guardrail } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, shown } from "../readers/arguments";

/** LZ-APIGATEWAY-03. */
export const apiGatewayTls: Guardrail = {
  id: "LZ-APIGATEWAY-03",
  title: "API domains take TLS 1.2 or newer",
  why: "TLS 1.0 can be broken (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html).",
  fix: 'set securityPolicy: "TLS_1_2" or one of the SecurityPolicy_TLS12 and SecurityPolicy_TLS13 names',
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_api_gateway_domain_name", "aws_apigatewayv2_domain_name"],
  judge({ body }) {
    const settings = [body, ...blocksOf(body, "domain_name_configuration")];
    const policies = settings.map(({ security_policy }) => security_policy).filter((each) => each !== undefined);
    if (policies.length === 0) return fail("security_policy is not set");
    return all(
      policies.map((policy) => {
        const detail = `security_policy is ${shown(policy)}`;
        if (isReference(policy)) return unknown(detail);
        return /^(TLS_1_[23]$|SecurityPolicy_TLS1[23]_)/.test(shown(policy)) ? pass(detail) : fail(detail);
      }),
    );
  },
};
