import { PublicSnapshotsBlock } from "../../../modules/ebs/public-snapshots";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test.each([
  [undefined, "block-all-sharing"],
  ["block-new-sharing", "block-new-sharing"],
] as const)("PublicSnapshotsBlock with the state %s blocks in its region: %s", (state, expected) => {
  const json = synth((s) => new PublicSnapshotsBlock(s, "snapshots", { placement: s.in("eu-central-1"), state }));
  expect(bodiesOf(json, "aws_ebs_snapshot_block_public_access")).toEqual([
    { provider: "aws.eu-central-1", state: expected },
  ]);
});
