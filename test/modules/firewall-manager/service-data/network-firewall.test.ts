import type { NetworkFirewallSettings } from "../../../../modules/firewall-manager/service-data/network-firewall";
import { ADMINISTRATOR, dataOf, policyOf } from "../policies";

const arn = (kind: string) => `arn:aws:network-firewall:eu-west-1:${ADMINISTRATOR}:${kind}-rulegroup/base`;

const RULES = {
  statelessRuleGroups: [{ ruleGroupArn: arn("stateless"), priority: 1 }],
  statefulRuleGroups: [{ ruleGroupArn: arn("stateful") }],
  logging: { alertBucketName: "alerts", flowBucketName: "flows" },
};

/** The rules as AWS tells them back. */
const RULES_DATA = {
  networkFirewallStatelessRuleGroupReferences: [{ resourceARN: arn("stateless"), priority: 1 }],
  networkFirewallStatelessDefaultActions: ["aws:forward_to_sfe"],
  networkFirewallStatelessFragmentDefaultActions: ["aws:forward_to_sfe"],
  networkFirewallStatelessCustomActions: [],
  networkFirewallStatefulRuleGroupReferences: [{ resourceARN: arn("stateful") }],
};
const LOGGING_DATA = {
  logDestinationConfigs: [
    { logDestinationType: "S3", logType: "ALERT", logDestination: { bucketName: "alerts" } },
    { logDestinationType: "S3", logType: "FLOW", logDestination: { bucketName: "flows" } },
  ],
  overrideExistingConfig: true,
};

const data = (settings: Omit<NetworkFirewallSettings, "type">) => dataOf({ type: "NETWORK_FIREWALL", ...settings });

describe("the data of a NETWORK_FIREWALL policy", () => {
  test("has every key that AWS tells back, with a firewall in every VPC", () => {
    expect(data({ ...RULES, deployment: { model: "DISTRIBUTED", allowedCidrs: ["100.64.0.0/28"] } })).toEqual({
      type: "NETWORK_FIREWALL",
      ...RULES_DATA,
      networkFirewallOrchestrationConfig: {
        singleFirewallEndpointPerVPC: false,
        allowedIPV4CidrList: ["100.64.0.0/28"],
        routeManagementAction: "OFF",
      },
      networkFirewallLoggingConfiguration: LOGGING_DATA,
    });
  });

  test("has a list of ranges a zone, by name or id, and watches routes where asked", () => {
    const zones = [{ zone: "eu-west-1a", allowedCidrs: ["100.64.0.0/28"] }, { zone: "euw1-az2" }];
    expect(
      data({ ...RULES, deployment: { model: "DISTRIBUTED", zones, monitorRoutes: true, singleEndpointPerVpc: true } }),
    ).toMatchObject({
      networkFirewallOrchestrationConfig: {
        firewallCreationConfig: {
          endpointLocation: {
            availabilityZoneConfigList: [
              { availabilityZoneName: "eu-west-1a", allowedIPV4CidrList: ["100.64.0.0/28"] },
              { availabilityZoneId: "euw1-az2", allowedIPV4CidrList: [] },
            ],
          },
        },
        singleFirewallEndpointPerVPC: true,
        allowedIPV4CidrList: null,
        routeManagementAction: "MONITOR",
        routeManagementTargetTypes: ["InternetGateway"],
        routeManagementConfig: { allowCrossAZTrafficIfNoEndpoint: false },
      },
    });
  });

  test("wraps the rules and names the inspection VPCs, with firewalls there alone", () => {
    expect(
      data({
        ...RULES,
        deployment: {
          model: "CENTRALIZED",
          inspectionVpcs: [{ vpcId: "vpc-0123456789abcdef0", accountId: ADMINISTRATOR }],
          zones: [{ zone: "eu-west-1a", allowedCidrs: ["10.0.0.0/28"] }],
        },
      }),
    ).toEqual({
      type: "NETWORK_FIREWALL",
      awsNetworkFirewallConfig: { ...RULES_DATA, networkFirewallLoggingConfiguration: LOGGING_DATA },
      firewallDeploymentModel: {
        centralizedFirewallDeploymentModel: {
          centralizedFirewallOrchestrationConfig: {
            inspectionVpcIds: [{ resourceId: "vpc-0123456789abcdef0", accountId: ADMINISTRATOR }],
            firewallCreationConfig: {
              endpointLocation: {
                availabilityZoneConfigList: [
                  { availabilityZoneName: "eu-west-1a", allowedIPV4CidrList: ["10.0.0.0/28"] },
                ],
              },
            },
            allowedIPV4CidrList: [],
          },
        },
      },
    });
  });

  test("has metrics, the strict order and one kind of log where asked", () => {
    expect(
      data({
        statelessRuleGroups: [],
        statefulRuleGroups: [{ ruleGroupArn: arn("stateful"), priority: 10 }],
        metricActions: [{ name: "Forwarded", dimension: "forwarded" }],
        statelessDefaultActions: ["aws:forward_to_sfe", "Forwarded"],
        statelessFragmentDefaultActions: ["aws:drop"],
        statefulRuleOrder: "STRICT_ORDER",
        statefulDefaultActions: ["aws:drop_established"],
        logging: { alertBucketName: "alerts", replaceExisting: false },
        deployment: { model: "DISTRIBUTED" },
      }),
    ).toMatchObject({
      networkFirewallStatelessDefaultActions: ["aws:forward_to_sfe", "Forwarded"],
      networkFirewallStatelessFragmentDefaultActions: ["aws:drop"],
      networkFirewallStatelessCustomActions: [
        {
          actionName: "Forwarded",
          actionDefinition: { publishMetricAction: { dimensions: [{ value: "forwarded" }] } },
        },
      ],
      networkFirewallStatefulRuleGroupReferences: [{ resourceARN: arn("stateful"), priority: 10 }],
      networkFirewallStatefulEngineOptions: { ruleOrder: "STRICT_ORDER" },
      networkFirewallStatefulDefaultActions: ["aws:drop_established"],
      networkFirewallLoggingConfiguration: {
        logDestinationConfigs: [
          { logDestinationType: "S3", logType: "ALERT", logDestination: { bucketName: "alerts" } },
        ],
        overrideExistingConfig: false,
      },
    });
  });

  test("goes with the option CENTRALIZED, or with none", () => {
    const inspectionVpcs = [{ vpcId: "vpc-0123456789abcdef0", accountId: ADMINISTRATOR }];
    const zones = [{ zone: "eu-west-1a" }];
    const optionOf = (deployment: NetworkFirewallSettings["deployment"]) =>
      policyOf({ service: { type: "NETWORK_FIREWALL", ...RULES, deployment } }).security_service_policy_data;
    expect(optionOf({ model: "CENTRALIZED", inspectionVpcs, zones })).toMatchObject({
      policy_option: { network_firewall_policy: { firewall_deployment_model: "CENTRALIZED" } },
    });
    expect(optionOf({ model: "DISTRIBUTED" })).not.toHaveProperty("policy_option");
  });
});
