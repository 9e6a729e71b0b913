/** Services whose delegation is a resource of its own: it registers the administrator too, and two owners fight. */
export const DELEGATION_RESOURCES: Readonly<Record<string, string>> = {
  "cloudtrail.amazonaws.com": "aws_cloudtrail_organization_delegated_admin_account",
  "fms.amazonaws.com": "aws_fms_admin_account",
  "guardduty.amazonaws.com": "aws_guardduty_organization_admin_account",
  "inspector2.amazonaws.com": "aws_inspector2_delegated_admin_account",
  "ipam.amazonaws.com": "aws_vpc_ipam_organization_admin_account",
  "macie.amazonaws.com": "aws_macie2_organization_admin_account",
  "securityhub.amazonaws.com": "aws_securityhub_organization_admin_account",
};
