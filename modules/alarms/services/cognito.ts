import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const NAMESPACE = "AWS/Cognito";
const PAGE = `${RECOMMENDED_ALARMS_PAGE}#Cognito`;

const throttled = (metricName: string, what: string) =>
  ({
    metricName,
    statistic: "Sum",
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 5,
    meaning: `${what} is turned away for minutes. The quota of the account is used up, or somebody tries out passwords.`,
  }) as const;

export const USER_POOL_ALARMS = alarmTable({
  subject: "User pool client",
  namespace: NAMESPACE,
  dimensions: ["UserPool", "UserPoolClient"],
  origin: "AWS",
  page: PAGE,
  rows: {
    "sign-up-throttles": {
      ...throttled("SignUpThrottles", "who signs up"),
      threshold: { leftToYou: "0 where people sign up themselves" },
    },
    "sign-in-throttles": throttled("SignInThrottles", "who signs in"),
    "token-refresh-throttles": throttled("TokenRefreshThrottles", "who stays signed in"),
  },
});

/** An alarm of a user pool's client. */
export type UserPoolAlarm = keyof typeof USER_POOL_ALARMS.rows;

export function userPoolAlarms(props: {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Whether people sign up themselves. @default false */
  readonly selfSignUp?: boolean;
}): AlarmDefinition<UserPoolAlarm>[] {
  const { userPoolId, clientId, selfSignUp = false } = props;
  return define(
    USER_POOL_ALARMS,
    { UserPool: userPoolId, UserPoolClient: clientId },
    { "sign-up-throttles": selfSignUp ? 0 : undefined },
  );
}

export const FEDERATION_ALARMS = alarmTable({
  subject: "Identity provider of a user pool client",
  namespace: NAMESPACE,
  dimensions: ["UserPool", "UserPoolClient", "IdentityProvider"],
  origin: "AWS",
  page: PAGE,
  rows: { "federation-throttles": throttled("FederationThrottles", "who signs in by the identity provider") },
});

/** An alarm of an identity provider. */
export type FederationAlarm = keyof typeof FEDERATION_ALARMS.rows;

export function federationAlarms(props: {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly identityProvider: string;
}): AlarmDefinition<FederationAlarm>[] {
  const { userPoolId, clientId, identityProvider } = props;
  return define(FEDERATION_ALARMS, {
    UserPool: userPoolId,
    UserPoolClient: clientId,
    IdentityProvider: identityProvider,
  });
}
