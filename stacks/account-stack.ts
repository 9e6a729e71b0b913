import type { Construct } from "constructs";
import { addAccessLogBuckets } from "./account/access-logs";
import { addApiGatewayLogging } from "./account/api-gateway";
import { addBackup } from "./account/backup";
import { addConfig } from "./account/config";
import { addContacts } from "./account/contacts";
import { addDataKeys } from "./account/data-keys";
import { addDefaultVpc } from "./account/default-vpc";
import { addEbsEncryption } from "./account/ebs";
import { addEc2Defaults, isKeptByPolicy } from "./account/ec2-defaults";
import { addEventForwarding } from "./account/event-forwarding";
import { addGuardDuty } from "./account/guardduty";
import { addIamDefaults } from "./account/iam";
import { addInspector } from "./account/inspector";
import { addMacie } from "./account/macie";
import { addS3PublicAccessBlock } from "./account/s3-public-access";
import { addSecurityBus } from "./account/security-bus";
import { addSecurityHub } from "./account/security-hub";
import { addServiceQuotas } from "./account/service-quotas";
import { addShield } from "./account/shield";
import { addSystemsManager } from "./account/systems-manager";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { forget, type StackJson } from "./forget";

/**
 * Stack account-<name>: the baseline that every active account has in every governed region, and in the security
 * account what it must have turned on before anything is delegated to it.
 */
export class AccountStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    addConfig(this);
    addEbsEncryption(this);
    addAccessLogBuckets(this);
    addGuardDuty(this);
    addSecurityHub(this);
    addMacie(this);
    addInspector(this);
    addEventForwarding(this, addSecurityBus(this));
    addIamDefaults(this);
    addContacts(this);
    addS3PublicAccessBlock(this);
    addEc2Defaults(this);
    addDefaultVpc(this);
    addSystemsManager(this);
    addApiGatewayLogging(this);
    addServiceQuotas(this);
    addBackup(this);
    addDataKeys(this);
    addShield(this);
  }

  /** The stack as JSON. Settings that a declarative policy keeps become `removed` blocks. */
  public override toTerraform(): StackJson {
    return forget(super.toTerraform(), ({ type }) => isKeptByPolicy(this, type));
  }
}
