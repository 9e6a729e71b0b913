import type { Control } from "../organization/control";

/** Keeps the settings of an account that its stack set, where no other control does. */
export function protectAccountSettings(): Control {
  return {
    id: "protect-account-settings",
    denies:
      "changing the account's contacts, e-mail address and password policy, its metadata defaults for instances, and enabling the serial console",
    why: "AWS writes to these contacts about abuse and intrusions, and weaker defaults hold for everything made after.",
    source: "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html",
    statements: [
      {
        Sid: "KeepAccountSettings",
        Effect: "Deny",
        Action: [
          "account:AcceptPrimaryEmailUpdate",
          "account:DeleteAlternateContact",
          "account:Put*", // name and contacts
          "account:StartPrimaryEmailUpdate",
          "ec2:EnableSerialConsoleAccess",
          "ec2:ModifyInstanceMetadataDefaults",
          "iam:DeleteAccountPasswordPolicy",
          "iam:UpdateAccountPasswordPolicy",
        ],
        Resource: "*",
      },
    ],
  };
}
