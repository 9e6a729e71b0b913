import { canonicalJson } from "../../../core/json";
import { QUOTAS } from "../../../core/quotas";
import { ec2Declaration } from "../../../policies/declarative/ec2";

test("every attribute has AWS's names, and text for every value", () => {
  const declaration = ec2Declaration({
    instanceMetadataDefaults: {
      httpTokens: "required",
      httpTokensEnforced: true,
      httpPutResponseHopLimit: 4,
      httpEndpoint: "enabled",
      instanceMetadataTags: "disabled",
    },
    imageBlockPublicAccess: "unblocked",
    snapshotBlockPublicAccess: "block_new_sharing",
    serialConsoleAccess: "enabled",
    vpcBlockPublicAccess: { mode: "block_bidirectional", exclusionsAllowed: false },
    exceptionMessage: "Ask us.",
  });
  expect(declaration).toEqual({
    ec2_attributes: {
      exception_message: { "@@assign": "Ask us." },
      image_block_public_access: { state: { "@@assign": "unblocked" } },
      instance_metadata_defaults: {
        http_endpoint: { "@@assign": "enabled" },
        http_put_response_hop_limit: { "@@assign": "4" },
        http_tokens: { "@@assign": "required" },
        http_tokens_enforced: { "@@assign": "enabled" },
        instance_metadata_tags: { "@@assign": "disabled" },
      },
      serial_console_access: { status: { "@@assign": "enabled" } },
      snapshot_block_public_access: { state: { "@@assign": "block_new_sharing" } },
      vpc_block_public_access: {
        internet_gateway_block: {
          exclusions_allowed: { "@@assign": "disabled" },
          mode: { "@@assign": "block_bidirectional" },
        },
      },
    },
  });
  expect(canonicalJson(declaration ?? null).length).toBeLessThan(QUOTAS["declarative-policy-size"].value / 10);
});

test("an attribute that is left out is not there, not empty", () => {
  expect(ec2Declaration({ serialConsoleAccess: "disabled", instanceMetadataDefaults: {} })).toEqual({
    ec2_attributes: { serial_console_access: { status: { "@@assign": "disabled" } } },
  });
});

test("a message alone is no declaration", () => {
  expect(ec2Declaration({ exceptionMessage: "Ask us." })).toBeUndefined();
});
