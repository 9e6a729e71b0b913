import type { Construct } from "constructs";
import { arn } from "../core/arns";
import { stateBucketName, stateKeyAlias } from "../core/names";
import { Key } from "../modules/kms/key";
import { AccessLogBucket } from "../modules/s3/access-log-bucket";
import { SecureBucket } from "../modules/s3/secure-bucket";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";

/** Days that an overwritten state can be brought back: docs/runbooks/remote-state.md. */
const OLD_STATE_IN_DAYS = 365;

/**
 * The bucket that holds the Terraform state of every stack, its own too once it is moved: docs/runbooks/remote-state.md.
 * There is no lock table: Terraform puts a lock file beside each state (`use_lockfile`), by S3's conditional writes.
 */
export class BootstrapStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const { organization, logArchive } = this.landingZone.settings;
    const { accountId, regionName: region } = this.home;
    const alias = stateKeyAlias(organization.name);

    const key = new Key(this, "state-key", {
      placement: this.home,
      alias,
      description: "Encrypts the Terraform state of the landing zone",
    });

    const accessLogs = new AccessLogBucket(this, "access-logs", {
      placement: this.home,
      organization: organization.name,
      retentionInDays: logArchive.accessLogRetentionInDays,
    });

    new SecureBucket(this, "state", {
      placement: this.home,
      bucketName: stateBucketName(organization.name, accountId, region),
      encryption: {
        type: "kms",
        keyArn: key.keyArn,
        // The backend names the key by its alias, since the key's id is not known when the JSON is written.
        alsoNamed: [alias, arn({ service: "kms", region, account: accountId, resource: alias })],
      },
      lifecycle: { noncurrentExpireAfterDays: OLD_STATE_IN_DAYS },
      accessLogs: accessLogs.target(),
    });
  }
}
