import { dataOf, typesOf } from "../policies";

const GROUP = "sg-0123456789abcdef0";

describe("the data of policies of security groups", () => {
  test("has every key that AWS tells back, for a common group", () => {
    expect(
      dataOf({
        type: "SECURITY_GROUPS_COMMON",
        resourceTypes: ["AWS::EC2::Instance"],
        securityGroupIds: [GROUP],
      }),
    ).toEqual({
      type: "SECURITY_GROUPS_COMMON",
      securityGroups: [{ id: GROUP }],
      revertManualSecurityGroupChanges: true,
      exclusiveResourceSecurityGroupManagement: false,
      applyToAllEC2InstanceENIs: false,
      includeSharedVPC: true,
      enableSecurityGroupReferencesDistribution: true,
      enableTagDistribution: true,
    });
  });

  test("copies no tags where changes are not undone, since AWS refuses the two together", () => {
    expect(
      dataOf({
        type: "SECURITY_GROUPS_COMMON",
        resourceTypes: ["AWS::EC2::Instance"],
        securityGroupIds: [GROUP, "sg-00000001"],
        maximumSecurityGroups: 2,
        revertManualChanges: false,
        exclusive: true,
        allInterfaces: true,
        includeSharedVpcs: false,
        copyReferences: false,
      }),
    ).toEqual({
      type: "SECURITY_GROUPS_COMMON",
      securityGroups: [{ id: GROUP }, { id: "sg-00000001" }],
      revertManualSecurityGroupChanges: false,
      exclusiveResourceSecurityGroupManagement: true,
      applyToAllEC2InstanceENIs: true,
      includeSharedVPC: false,
      enableSecurityGroupReferencesDistribution: false,
      enableTagDistribution: false,
    });
  });

  test("has one object an option, for an audit by AWS's options", () => {
    expect(
      dataOf({
        type: "SECURITY_GROUPS_CONTENT_AUDIT",
        managed: { maximumPortsPerRule: 1, minimumIpv4PrefixLength: 16, minimumIpv6PrefixLength: 48 },
      }),
    ).toEqual({
      type: "SECURITY_GROUPS_CONTENT_AUDIT",
      preManagedOptions: [
        { denyProtocolAllValue: true },
        { allowedPortCountPerSgRule: 1 },
        { minIpv4CidrPrefixLenPerSgRule: 16 },
        { minIpv6CidrPrefixLenPerSgRule: 48 },
        { auditSgDirection: { type: "ALL" } },
      ],
    });
  });

  test("leaves out what is not refused", () => {
    expect(
      dataOf({
        type: "SECURITY_GROUPS_CONTENT_AUDIT",
        managed: { denyAllProtocols: false, maximumPortsPerRule: 10, direction: "INGRESS" },
      }),
    ).toEqual({
      type: "SECURITY_GROUPS_CONTENT_AUDIT",
      preManagedOptions: [{ allowedPortCountPerSgRule: 10 }, { auditSgDirection: { type: "INGRESS" } }],
    });
  });

  test("has the action as an object, for an audit by a group", () => {
    expect(
      dataOf({
        type: "SECURITY_GROUPS_CONTENT_AUDIT",
        auditSecurityGroup: { securityGroupId: GROUP, action: "ALLOW" },
      }),
    ).toEqual({
      type: "SECURITY_GROUPS_CONTENT_AUDIT",
      securityGroups: [{ id: GROUP }],
      securityGroupAction: { type: "ALLOW" },
    });
  });

  test("only reports unused and redundant groups, unless told otherwise", () => {
    expect(dataOf({ type: "SECURITY_GROUPS_USAGE_AUDIT" })).toEqual({
      type: "SECURITY_GROUPS_USAGE_AUDIT",
      deleteUnusedSecurityGroups: false,
      coalesceRedundantSecurityGroups: false,
      optionalDelayForUnusedInMinutes: 60,
    });
    expect(
      dataOf({
        type: "SECURITY_GROUPS_USAGE_AUDIT",
        deleteUnused: true,
        mergeRedundant: true,
        unusedForMinutes: 1440,
      }),
    ).toEqual({
      type: "SECURITY_GROUPS_USAGE_AUDIT",
      deleteUnusedSecurityGroups: true,
      coalesceRedundantSecurityGroups: true,
      optionalDelayForUnusedInMinutes: 1440,
    });
  });

  test("audits are of security groups by default", () => {
    expect(typesOf({ type: "SECURITY_GROUPS_CONTENT_AUDIT", managed: {} })).toEqual(["AWS::EC2::SecurityGroup"]);
    expect(typesOf({ type: "SECURITY_GROUPS_USAGE_AUDIT" })).toEqual(["AWS::EC2::SecurityGroup"]);
  });
});
