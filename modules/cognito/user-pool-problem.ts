import { quote } from "../../core/text";
import { wholeNumberProblem } from "../../core/whole-number";
import { isKnown } from "../known";
import type { LeftOff, SesSender, UserPoolProps } from "./user-pool-props";

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html */
const MAX_PASSWORD_LENGTH = 99;
const MAX_HISTORY = 24;
const MAX_TEMPORARY_DAYS = 365;

/** Ours: NIST and PCI DSS ask for 12 or more, and 14 is what the landing zone asks of IAM's passwords too. */
const MIN_PASSWORD_LENGTH = 14;

/** What Cognito would refuse, or what opens the pool without a reason, in words for a ConfigError. */
export function userPoolProblem(props: UserPoolProps): string | undefined {
  const { name, mfa, threatProtection, selfSignUp, sms, email } = props;
  return (
    (/^[\w\s+=,.@-]{1,128}$/.test(name)
      ? undefined
      : `name must be 1-128 letters, digits, spaces and _ + = , . @ -, got ${quote(name)}`) ??
    passwordProblem(props) ??
    reasonProblem("mfa.off", off(mfa)) ??
    reasonProblem("threatProtection.off", off(threatProtection)) ??
    reasonProblem("selfSignUp.reason", selfSignUp?.reason) ??
    (sms !== undefined && off(mfa) !== undefined
      ? "sms must be left out while mfa is off: nothing would send it"
      : undefined) ??
    (email === undefined ? undefined : senderProblem(email))
  );
}

/** Why a protection was left off; undefined if it is on. */
export function off(setting: string | LeftOff | undefined): string | undefined {
  return typeof setting === "object" ? setting.off : undefined;
}

function passwordProblem({ passwords = {} }: UserPoolProps): string | undefined {
  const { minimumLength, historySize, temporaryValidityInDays } = passwords;
  return (
    wholeNumberProblem("passwords.minimumLength", minimumLength, MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH) ??
    wholeNumberProblem("passwords.historySize", historySize, 0, MAX_HISTORY) ??
    wholeNumberProblem("passwords.temporaryValidityInDays", temporaryValidityInDays, 1, MAX_TEMPORARY_DAYS)
  );
}

function reasonProblem(prop: string, reason: string | undefined): string | undefined {
  if (reason === undefined || reason.trim().length >= 10) return undefined;
  return `${prop} must be a sentence that says why, got ${quote(reason)}`;
}

function senderProblem({ identityArn, from, replyTo }: SesSender): string | undefined {
  if (isKnown(identityArn) && !/^arn:aws[\w-]*:ses:[\w-]+:\d{12}:identity\/.+$/.test(identityArn)) {
    return `email.identityArn must look like arn:aws:ses:eu-west-1:111111111111:identity/example.com, got ${quote(identityArn)}`;
  }
  for (const [prop, address] of Object.entries({ from, replyTo })) {
    if (address !== undefined && isKnown(address) && !address.includes("@")) {
      return `email.${prop} must be an e-mail address, got ${quote(address)}`;
    }
  }
  return undefined;
}
