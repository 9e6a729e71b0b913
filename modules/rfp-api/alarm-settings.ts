import type { AlarmSettings } from "../alarms/recommended-alarms";
import type { RestApiAlarm } from "../alarms/services/api-gateway";
import type { ModelAlarm } from "../alarms/services/bedrock";
import type { UserPoolAlarm } from "../alarms/services/cognito";
import type { IndexAlarm, OperationAlarm, TableAlarm } from "../alarms/services/dynamodb";
import type { RuleAlarm } from "../alarms/services/events";
import type { FunctionAlarm } from "../alarms/services/lambda";
import type { BucketAlarm } from "../alarms/services/s3";
import type { DeadLetterQueueAlarm } from "../alarms/services/sqs";
import type { StateMachineAlarm } from "../alarms/services/step-functions";
import type { WebAclAlarm } from "../alarms/services/waf";

/** Other thresholds, and alarms that are left out with a reason, for everything of a kind. */
export interface RfpAlarmSettings {
  readonly api?: AlarmSettings<RestApiAlarm>;
  readonly functions?: AlarmSettings<FunctionAlarm>;
  readonly tables?: AlarmSettings<TableAlarm>;
  readonly indexes?: AlarmSettings<IndexAlarm>;
  readonly operations?: AlarmSettings<OperationAlarm>;
  readonly uploads?: AlarmSettings<BucketAlarm>;
  readonly users?: AlarmSettings<UserPoolAlarm>;
  readonly models?: AlarmSettings<ModelAlarm>;
  readonly webAcl?: AlarmSettings<WebAclAlarm>;
  readonly executions?: AlarmSettings<StateMachineAlarm>;
  readonly events?: AlarmSettings<RuleAlarm>;
  readonly deadLetters?: AlarmSettings<DeadLetterQueueAlarm>;
}
