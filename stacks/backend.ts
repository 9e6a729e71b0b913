import { LocalBackend, S3Backend, type TerraformStack } from "cdktf";
import { partitionOf, roleArn } from "../core/arns";
import { stateBucketName, stateKeyAlias } from "../core/names";
import type { LandingZone } from "../config/model";

/**
 * Folder of local state files, seen from where Terraform runs (cdktf.out/stacks/<stack>). It lies outside cdktf.out,
 * because a synth deletes every stack folder there that it did not write. Relative: an absolute path would make the
 * JSON differ from machine to machine.
 */
const STATE_DIRECTORY = "../../../.state";

/** Adds the backend that the configuration asks for. The bootstrap stack starts local and moves in later. */
export function addBackend(stack: TerraformStack, landingZone: LandingZone): void {
  const { backend, organization, deployment } = landingZone.settings;
  const name = stack.node.id;
  if (backend.type === "local") {
    new LocalBackend(stack, { path: `${STATE_DIRECTORY}/${name}.tfstate` });
    return;
  }
  const region = landingZone.homeRegion;
  const managementId = landingZone.managementAccount.id ?? "";
  new S3Backend(stack, {
    bucket: stateBucketName(organization.name, managementId, region),
    key: `${backend.keyPrefix}${name}.tfstate`,
    region,
    encrypt: true,
    kmsKeyId: stateKeyAlias(organization.name),
    assumeRole:
      deployment.managementRoleName === undefined
        ? undefined
        : { roleArn: roleArn(managementId, deployment.managementRoleName, partitionOf(region)) },
  });
  // CDKTF 0.21 has no prop for Terraform's native lock file.
  stack.addOverride("terraform.backend.s3.use_lockfile", true);
}
