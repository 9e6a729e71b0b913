import { ADMINISTRATOR, dataOf } from "../policies";

const OWN_GROUP = `arn:aws:wafv2:eu-west-1:${ADMINISTRATOR}:regional/rulegroup/org-baseline/1-2-3`;

/** A managed rule group as AWS tells it back, with what differs. */
const managed = (managedRuleGroupName: string, identifier: object = {}, rest: object = {}) => ({
  ruleGroupArn: null,
  overrideAction: { type: "NONE" },
  managedRuleGroupIdentifier: {
    versionEnabled: null,
    version: null,
    vendorName: "AWS",
    managedRuleGroupName,
    managedRuleGroupConfigs: null,
    ...identifier,
  },
  ruleGroupType: "ManagedRuleGroup",
  excludeRules: [],
  sampledRequestsEnabled: true,
  ...rest,
});

describe("the data of a WAFV2 policy", () => {
  test("has every key that AWS tells back, for load balancers and API stages", () => {
    expect(
      dataOf({
        type: "WAFV2",
        resourceTypes: ["AWS::ApiGateway::Stage", "AWS::ElasticLoadBalancingV2::LoadBalancer"],
        firstRuleGroups: [
          { managed: "AWSManagedRulesAmazonIpReputationList", ruleActions: { AWSManagedIPDDoSList: "block" } },
          { managed: "AWSManagedRulesAnonymousIpList" },
          { ruleGroupArn: OWN_GROUP },
        ],
        logging: { destinationArn: "arn:aws:s3:::aws-waf-logs-example-eu-west-1", keepOnly: ["BLOCK", "COUNT"] },
      }),
    ).toEqual({
      type: "WAFV2",
      preProcessRuleGroups: [
        managed(
          "AWSManagedRulesAmazonIpReputationList",
          {},
          { ruleActionOverrides: [{ name: "AWSManagedIPDDoSList", actionToUse: { block: {} } }] },
        ),
        managed("AWSManagedRulesAnonymousIpList"),
        {
          ruleGroupArn: OWN_GROUP,
          overrideAction: { type: "NONE" },
          managedRuleGroupIdentifier: null,
          ruleGroupType: "RuleGroup",
          excludeRules: [],
          sampledRequestsEnabled: true,
        },
      ],
      postProcessRuleGroups: [],
      defaultAction: { type: "ALLOW" },
      customRequestHandling: null,
      customResponse: null,
      overrideCustomerWebACLAssociation: false,
      sampledRequestsEnabledForDefaultActions: true,
      loggingConfiguration: {
        logDestinationConfigs: ["arn:aws:s3:::aws-waf-logs-example-eu-west-1"],
        redactedFields: [],
        loggingFilterConfigs: {
          defaultBehavior: "DROP",
          filters: [
            {
              behavior: "KEEP",
              requirement: "MEETS_ANY",
              conditions: [{ actionCondition: "BLOCK" }, { actionCondition: "COUNT" }],
            },
          ],
        },
      },
      optimizeUnassociatedWebACL: true,
      webACLSource: "DEFAULT",
      captchaConfig: { immunityTimeProperty: { immunityTime: 300 } },
      challengeConfig: { immunityTimeProperty: { immunityTime: 300 } },
      tokenDomains: [],
      associationConfig: null,
    });
  });

  test("says how much of a body is looked at, for distributions", () => {
    expect(
      dataOf(
        {
          type: "WAFV2",
          resourceTypes: ["AWS::CloudFront::Distribution"],
          lastRuleGroups: [{ managed: "AWSManagedRulesCommonRuleSet" }],
          defaultAction: "BLOCK",
          replaceCustomerWebAcls: true,
          onlyUsedWebAcls: false,
          captchaImmunityInSeconds: 60,
          challengeImmunityInSeconds: 600,
          tokenDomains: ["example.com"],
        },
        "us-east-1",
      ),
    ).toEqual({
      type: "WAFV2",
      preProcessRuleGroups: [],
      postProcessRuleGroups: [managed("AWSManagedRulesCommonRuleSet")],
      defaultAction: { type: "BLOCK" },
      customRequestHandling: null,
      customResponse: null,
      overrideCustomerWebACLAssociation: true,
      sampledRequestsEnabledForDefaultActions: true,
      loggingConfiguration: null,
      optimizeUnassociatedWebACL: false,
      webACLSource: "DEFAULT",
      captchaConfig: { immunityTimeProperty: { immunityTime: 60 } },
      challengeConfig: { immunityTimeProperty: { immunityTime: 600 } },
      tokenDomains: ["example.com"],
      associationConfig: { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: "KB_16" } } },
    });
  });

  test.each([
    [
      "a pinned version",
      { managed: "AWSManagedRulesCommonRuleSet", version: "Version_2.0" },
      { versionEnabled: true, version: "Version_2.0" },
    ],
    ["another vendor", { managed: "Rules", vendor: "Example" }, { vendorName: "Example" }],
    [
      "bot control",
      { managed: "AWSManagedRulesBotControlRuleSet", botControl: "TARGETED" } as const,
      { managedRuleGroupConfigs: [{ awsmanagedRulesBotControlRuleSet: { inspectionLevel: "TARGETED" } }] },
    ],
    [
      "account takeover prevention",
      {
        managed: "AWSManagedRulesATPRuleSet",
        accountTakeover: { loginPath: "/login", payloadType: "JSON", usernameField: "/u", passwordField: "/p" },
      } as const,
      {
        managedRuleGroupConfigs: [
          {
            awsmanagedRulesATPRuleSet: {
              loginPath: "/login",
              requestInspection: {
                payloadType: "JSON",
                usernameField: { identifier: "/u" },
                passwordField: { identifier: "/p" },
              },
            },
          },
        ],
      },
    ],
    [
      "protection against floods",
      {
        managed: "AWSManagedRulesAntiDDoSRuleSet",
        antiDdos: { challenge: "ENABLED", exemptUriRegexes: ["^/api/"] },
      } as const,
      {
        managedRuleGroupConfigs: [
          {
            awsmanagedRulesAntiDDoSRuleSet: {
              clientSideActionConfig: {
                challenge: {
                  usageOfAction: "ENABLED",
                  sensitivity: "HIGH",
                  exemptUriRegularExpressions: [{ regexString: "^/api/" }],
                },
              },
              sensitivityToBlock: "LOW",
            },
          },
        ],
      },
    ],
  ])("has %s of a managed rule group", (_, group, identifier) => {
    expect(
      dataOf({ type: "WAFV2", resourceTypes: ["AWS::ApiGateway::Stage"], firstRuleGroups: [group] }),
    ).toMatchObject({ preProcessRuleGroups: [managed(group.managed, identifier)] });
  });

  test("counts a whole group, and keeps web ACLs of the accounts where asked", () => {
    expect(
      dataOf({
        type: "WAFV2",
        resourceTypes: ["AWS::ApiGateway::Stage"],
        firstRuleGroups: [{ managed: "AWSManagedRulesCommonRuleSet", count: true }],
        retrofitExisting: true,
      }),
    ).toMatchObject({
      preProcessRuleGroups: [managed("AWSManagedRulesCommonRuleSet", {}, { overrideAction: { type: "COUNT" } })],
      webACLSource: "RETROFIT_EXISTING",
    });
  });

  test("hides fields of the request in logs, and keeps every record without a filter", () => {
    expect(
      dataOf({
        type: "WAFV2",
        resourceTypes: ["AWS::ApiGateway::Stage"],
        firstRuleGroups: [{ managed: "AWSManagedRulesCommonRuleSet" }],
        logging: {
          destinationArn: `arn:aws:firehose:eu-west-1:${ADMINISTRATOR}:deliverystream/aws-waf-logs-all`,
          redactedFields: ["method", "uri-path", "query-string", { header: "Cookies" }],
        },
      }),
    ).toMatchObject({
      loggingConfiguration: {
        logDestinationConfigs: [`arn:aws:firehose:eu-west-1:${ADMINISTRATOR}:deliverystream/aws-waf-logs-all`],
        redactedFields: [
          { redactedFieldType: "Method" },
          { redactedFieldType: "UriPath" },
          { redactedFieldType: "QueryString" },
          { redactedFieldType: "SingleHeader", redactedFieldValue: "Cookies" },
        ],
        loggingFilterConfigs: null,
      },
    });
  });
});
