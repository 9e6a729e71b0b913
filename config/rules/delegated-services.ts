import { quote } from "../text";
import type { Rule } from "./rule";

/** Services whose delegation is a resource of its own: it registers the administrator too, and two owners fight. */
const OWN_RESOURCE: Readonly<Record<string, string>> = {
  "cloudtrail.amazonaws.com": "aws_cloudtrail_organization_delegated_admin_account",
  "fms.amazonaws.com": "aws_fms_admin_account",
  "guardduty.amazonaws.com": "aws_guardduty_organization_admin_account",
  "inspector2.amazonaws.com": "aws_inspector2_delegated_admin_account",
  "ipam.amazonaws.com": "aws_vpc_ipam_organization_admin_account",
  "macie.amazonaws.com": "aws_macie2_organization_admin_account",
  "securityhub.amazonaws.com": "aws_securityhub_organization_admin_account",
};

export const delegatedServices: Rule = {
  id: "LZ-CFG-048",
  title: "Services with a delegation resource of their own are not delegated a second time",
  *check({ settings: { delegatedAdministrators } }) {
    for (const principal of Object.keys(delegatedAdministrators)) {
      const resource = OWN_RESOURCE[principal];
      if (resource === undefined) continue;
      yield {
        path: ["delegatedAdministrators", principal],
        atKey: true,
        message: `${quote(principal)} is delegated by ${resource}, and a second delegation would conflict with it`,
        hint: "remove the entry",
      };
    }
  },
};
