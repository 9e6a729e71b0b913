import { denyOrganizationChanges } from "../../../policies/service-control/deny-organization-changes";
import { BREAK_GLASS, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

testControl(denyOrganizationChanges(), [
  denies("leaving", "organizations:LeaveOrganization"),
  denies("leaving, by the root user", "organizations:LeaveOrganization", { principal: ROOT }),
  denies("leaving, by the break-glass role", "organizations:LeaveOrganization", { principal: BREAK_GLASS }),
  denies("joining another", "organizations:AcceptHandshake"),
  denies("closing the account", "account:CloseAccount", { principal: ROOT }),
  denies("a region more", "account:EnableRegion"),
  denies("a region less", "account:DisableRegion"),
  leaves("reading", "organizations:DescribeOrganization"),
  leaves("reading", "account:ListRegions"),
  leaves("contacts", "account:PutAlternateContact"),
]);
