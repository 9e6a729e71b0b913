import type { Guardrail } from "./guardrail";
import { acmDnsValidation } from "./acm/dns-validation";
import { acmKeyLength } from "./acm/key-length";
import { acmTransparency } from "./acm/transparency";
import { apiGatewayAccessLogging } from "./apigateway/access-logging";
import { apiGatewayAuthorization } from "./apigateway/authorization";
import { apiGatewayCacheEncryption } from "./apigateway/cache-encryption";
import { apiGatewayCors } from "./apigateway/cors";
import { apiGatewayDeployment } from "./apigateway/deployment";
import { apiGatewayPrivatePolicy } from "./apigateway/private-policy";
import { apiGatewayTls } from "./apigateway/tls";
import { apiGatewayTracing } from "./apigateway/tracing";
import { apiGatewayWebAcl } from "./apigateway/web-acl";
import { autoScalingHealthCheck } from "./autoscaling/health-check";
import { autoScalingLaunchTemplate } from "./autoscaling/launch-template";
import { autoScalingZones } from "./autoscaling/zones";
import { backupPlanRetention } from "./backup/retention";
import { cloudFrontLogging } from "./cloudfront/logging";
import { cloudFrontOriginAccess } from "./cloudfront/origin-access";
import { cloudFrontOriginTls } from "./cloudfront/origin-tls";
import { cloudFrontRootObject } from "./cloudfront/root-object";
import { cloudFrontSni } from "./cloudfront/sni";
import { cloudFrontTls } from "./cloudfront/tls";
import { cloudFrontWebAcl } from "./cloudfront/web-acl";
import { cloudTrailEncryption } from "./cloudtrail/encryption";
import { cloudTrailMultiRegion } from "./cloudtrail/multi-region";
import { cloudTrailValidation } from "./cloudtrail/validation";
import { cloudWatchAlarmActions } from "./cloudwatch/alarm-actions";
import { cognitoClientFlows } from "./cognito/client-flows";
import { cognitoDeletionProtection } from "./cognito/deletion-protection";
import { cognitoIdentityPool } from "./cognito/identity-pool";
import { cognitoMfa } from "./cognito/mfa";
import { cognitoPasswordPolicy } from "./cognito/password-policy";
import { cognitoSelfSignUp } from "./cognito/self-sign-up";
import { cognitoThreatProtection } from "./cognito/threat-protection";
import { cognitoUserExistence } from "./cognito/user-existence";
import { configRecorder } from "./config/recorder";
import { configRecorderOn } from "./config/recorder-on";
import { dynamodbCustomerKey } from "./dynamodb/customer-key";
import { dynamodbDeletionProtection } from "./dynamodb/deletion-protection";
import { dynamodbPointInTimeRecovery } from "./dynamodb/point-in-time-recovery";
import { dynamodbScaling } from "./dynamodb/scaling";
import { ec2AccountDefaults } from "./ec2/account-defaults";
import { ec2AdminPorts } from "./ec2/admin-ports";
import { ec2FileSharePorts } from "./ec2/file-share-ports";
import { ec2DefaultSecurityGroup } from "./ec2/default-security-group";
import { ec2EncryptedVolumes } from "./ec2/encrypted-volumes";
import { ec2Imdsv2 } from "./ec2/imdsv2";
import { ec2NetworkAclAdminPorts } from "./ec2/network-acl-admin-ports";
import { ec2NoPublicIp } from "./ec2/no-public-ip";
import { ec2NoPublicSharing } from "./ec2/no-public-sharing";
import { ec2TransitGateway } from "./ec2/transit-gateway";
import { ecrImmutableTags } from "./ecr/immutable-tags";
import { ecrLifecycle } from "./ecr/lifecycle";
import { ecrScanOnPush } from "./ecr/scan-on-push";
import { efsEncryption } from "./efs/encryption";
import { eksPrivateEndpoint } from "./eks/private-endpoint";
import { elbAccessLogs } from "./elb/access-logs";
import { elbDeletionProtection } from "./elb/deletion-protection";
import { elbDesync } from "./elb/desync";
import { elbHttps } from "./elb/https";
import { elbInvalidHeaders } from "./elb/invalid-headers";
import { elbZones } from "./elb/zones";
import { fmsKeepResources } from "./fms/keep-resources";
import { fmsManagedServiceData } from "./fms/managed-service-data";
import { fmsNoRemoval } from "./fms/no-removal";
import { fmsScope } from "./fms/scope";
import { globalAcceleratorFlowLogs } from "./globalaccelerator/flow-logs";
import { guardDutyDetectorOn } from "./guardduty/detector-on";
import { iamConfusedDeputy } from "./iam/confused-deputy";
import { iamDecryptEverywhere } from "./iam/decrypt-everywhere";
import { iamFunctionManagedPolicy } from "./iam/function-managed-policy";
import { iamNoAdministrator } from "./iam/no-administrator";
import { iamNoEverything } from "./iam/no-everything";
import { iamNoServiceWildcard } from "./iam/no-service-wildcard";
import { iamNoUsers } from "./iam/no-users";
import { iamObjectPrefix } from "./iam/object-prefix";
import { iamPassRole } from "./iam/pass-role";
import { iamPasswordPolicy } from "./iam/password-policy";
import { iamWebIdentitySubject } from "./iam/web-identity-subject";
import { kinesisEncryption } from "./kinesis/encryption";
import { kinesisRetention } from "./kinesis/retention";
import { kmsDeletionWindow } from "./kms/deletion-window";
import { kmsKeyRotation } from "./kms/key-rotation";
import { kmsPolicyLockOut } from "./kms/policy-lock-out";
import { kmsReplicaParts } from "./kms/replica-parts";
import { kmsReplicaRegion } from "./kms/replica-region";
import { lambdaPermissionSource } from "./lambda/permission-source";
import { lambdaSupportedRuntime } from "./lambda/supported-runtime";
import { lambdaUrlAuthorization } from "./lambda/url-authorization";
import { lambdaZones } from "./lambda/zones";
import { logsEncryption } from "./logs/encryption";
import { logsRetention } from "./logs/retention";
import { networkFirewallLogging } from "./networkfirewall/logging";
import { networkFirewallPolicy } from "./networkfirewall/policy";
import { networkFirewallProtection } from "./networkfirewall/protection";
import { networkFirewallStatelessRules } from "./networkfirewall/stateless-rules";
import { opensearchEncryption } from "./opensearch/encryption";
import { rdsBackups } from "./rds/backups";
import { rdsDeletionProtection } from "./rds/deletion-protection";
import { rdsEncryption } from "./rds/encryption";
import { rdsNotPublic } from "./rds/not-public";
import { route53QueryLogging } from "./route53/query-logging";
import { s3AccessLogging } from "./s3/access-logging";
import { s3AclsOff } from "./s3/acls-off";
import { s3Encryption } from "./s3/encryption";
import { s3Lifecycle } from "./s3/lifecycle";
import { s3NoForceDestroy } from "./s3/no-force-destroy";
import { s3ObjectLockVersioning } from "./s3/object-lock-versioning";
import { s3PublicAccessBlock } from "./s3/public-access-block";
import { s3ReplicationEncryption } from "./s3/replication-encryption";
import { s3ReplicationVersioning } from "./s3/replication-versioning";
import { s3TlsOnly } from "./s3/tls-only";
import { s3Versioning } from "./s3/versioning";
import { s3OtherAccounts } from "./s3/other-accounts";
import { secretsManagerRotation } from "./secretsmanager/rotation";
import { snsEncryption } from "./sns/encryption";
import { snsTlsOnly } from "./sns/tls-only";
import { sqsEncryption } from "./sqs/encryption";
import { sqsTlsOnly } from "./sqs/tls-only";
import { ssmParameterName } from "./ssm/parameter-name";
import { ssmParameterSize } from "./ssm/parameter-size";
import { stepFunctionsEncryption } from "./stepfunctions/encryption";
import { stepFunctionsExecutionData } from "./stepfunctions/execution-data";
import { stepFunctionsLogging } from "./stepfunctions/logging";
import { stepFunctionsTracing } from "./stepfunctions/tracing";
import { terraformBackendPath } from "./terraform/backend-path";
import { terraformDefaultTags } from "./terraform/default-tags";
import { terraformPlacement } from "./terraform/placement";
import { terraformPlainSecrets } from "./terraform/plain-secrets";
import { terraformPreventDestroy } from "./terraform/prevent-destroy";
import { terraformProviderCredentials } from "./terraform/provider-credentials";
import { vpcEndpointPolicy } from "./vpc/endpoint-policy";
import { vpcFlowLogs } from "./vpc/flow-logs";
import { vpcPublicAccessBlock } from "./vpc/public-access-block";
import { wafAssociation } from "./waf/association";
import { wafFirewallManager } from "./waf/firewall-manager";
import { wafMetrics } from "./waf/metrics";
import { wafLogging } from "./waf/logging";
import { wafRateBasedRule } from "./waf/rate-based-rule";
import { wafStatementKeys } from "./waf/statement-keys";

/** Every guardrail, by id. */
export const GUARDRAILS: readonly Guardrail[] = [
  acmDnsValidation,
  acmKeyLength,
  acmTransparency,
  apiGatewayAccessLogging,
  apiGatewayTracing,
  apiGatewayTls,
  apiGatewayAuthorization,
  apiGatewayWebAcl,
  apiGatewayCacheEncryption,
  apiGatewayCors,
  apiGatewayDeployment,
  apiGatewayPrivatePolicy,
  autoScalingHealthCheck,
  autoScalingZones,
  autoScalingLaunchTemplate,
  backupPlanRetention,
  cloudFrontLogging,
  cloudFrontTls,
  cloudFrontWebAcl,
  cloudFrontRootObject,
  cloudFrontOriginAccess,
  cloudFrontOriginTls,
  cloudFrontSni,
  cloudTrailMultiRegion,
  cloudTrailValidation,
  cloudTrailEncryption,
  cloudWatchAlarmActions,
  cognitoDeletionProtection,
  cognitoPasswordPolicy,
  cognitoIdentityPool,
  cognitoMfa,
  cognitoThreatProtection,
  cognitoSelfSignUp,
  cognitoClientFlows,
  cognitoUserExistence,
  configRecorder,
  configRecorderOn,
  dynamodbCustomerKey,
  dynamodbPointInTimeRecovery,
  dynamodbDeletionProtection,
  dynamodbScaling,
  ec2EncryptedVolumes,
  ec2Imdsv2,
  ec2NoPublicIp,
  ec2AdminPorts,
  ec2NetworkAclAdminPorts,
  ec2NoPublicSharing,
  ec2DefaultSecurityGroup,
  ec2TransitGateway,
  ec2AccountDefaults,
  ec2FileSharePorts,
  ecrScanOnPush,
  ecrImmutableTags,
  ecrLifecycle,
  efsEncryption,
  eksPrivateEndpoint,
  elbHttps,
  elbAccessLogs,
  elbDeletionProtection,
  elbInvalidHeaders,
  elbDesync,
  elbZones,
  fmsManagedServiceData,
  fmsKeepResources,
  fmsNoRemoval,
  fmsScope,
  globalAcceleratorFlowLogs,
  guardDutyDetectorOn,
  iamNoEverything,
  iamNoAdministrator,
  iamNoUsers,
  iamPassRole,
  iamDecryptEverywhere,
  iamNoServiceWildcard,
  iamConfusedDeputy,
  iamWebIdentitySubject,
  iamPasswordPolicy,
  iamFunctionManagedPolicy,
  iamObjectPrefix,
  kinesisEncryption,
  kinesisRetention,
  kmsKeyRotation,
  kmsDeletionWindow,
  kmsPolicyLockOut,
  kmsReplicaRegion,
  kmsReplicaParts,
  lambdaUrlAuthorization,
  lambdaPermissionSource,
  lambdaSupportedRuntime,
  lambdaZones,
  logsRetention,
  logsEncryption,
  networkFirewallLogging,
  networkFirewallProtection,
  networkFirewallPolicy,
  networkFirewallStatelessRules,
  opensearchEncryption,
  rdsEncryption,
  rdsNotPublic,
  rdsDeletionProtection,
  rdsBackups,
  route53QueryLogging,
  s3PublicAccessBlock,
  s3TlsOnly,
  s3Encryption,
  s3Versioning,
  s3Lifecycle,
  s3AclsOff,
  s3AccessLogging,
  s3NoForceDestroy,
  s3ReplicationEncryption,
  s3ReplicationVersioning,
  s3ObjectLockVersioning,
  s3OtherAccounts,
  secretsManagerRotation,
  snsEncryption,
  snsTlsOnly,
  sqsEncryption,
  sqsTlsOnly,
  ssmParameterName,
  ssmParameterSize,
  stepFunctionsLogging,
  stepFunctionsEncryption,
  stepFunctionsExecutionData,
  stepFunctionsTracing,
  terraformPlacement,
  terraformDefaultTags,
  terraformPreventDestroy,
  terraformBackendPath,
  terraformPlainSecrets,
  terraformProviderCredentials,
  vpcFlowLogs,
  vpcEndpointPolicy,
  vpcPublicAccessBlock,
  wafLogging,
  wafStatementKeys,
  wafRateBasedRule,
  wafAssociation,
  wafFirewallManager,
  wafMetrics,
];
