import { denyIamUsers } from "../../../policies/service-control/deny-iam-users";
import { BREAK_GLASS, CONTEXT, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const USER = { resource: "arn:aws:iam::444444444444:user/mail" };
const EXEMPT = { principal: { arn: "arn:aws:iam::444444444444:role/legacy-mail-1" } };

testControl(denyIamUsers(CONTEXT, { exemptRoles: ["legacy-mail-*"] }), [
  denies("a user", "iam:CreateUser", USER),
  denies("a user, by the root user", "iam:CreateUser", { ...USER, principal: ROOT }),
  denies("an access key", "iam:CreateAccessKey", USER),
  denies("a password", "iam:CreateLoginProfile", USER),
  denies("an API key", "iam:CreateServiceSpecificCredential", USER),
  denies("a role whose name only begins alike", "iam:CreateUser", {
    ...USER,
    principal: { arn: "arn:aws:iam::444444444444:role/acme-break-glass-2" },
  }),
  leaves("the break-glass role", "iam:CreateUser", { ...USER, principal: BREAK_GLASS }),
  leaves("an exempt role", "iam:CreateAccessKey", { ...USER, ...EXEMPT }),
  leaves("roles", "iam:CreateRole"),
  leaves("cleaning up", "iam:DeleteUser", USER),
  leaves("cleaning up", "iam:DeleteAccessKey", USER),
]);
