import {
  AutoScalingGroup,
  type AutoScalingGroupProps,
} from "../../../../modules/edge/load-balancer/auto-scaling-group";
import { AMAZON_LINUX_2023 } from "../../../../modules/edge/load-balancer/launch-template";
import { LoadBalancer } from "../../../../modules/edge/load-balancer/load-balancer";
import { ScalingPolicy } from "../../../../modules/edge/load-balancer/scaling-policy";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../../support/synth";

const REGION = "eu-west-1";
const SUBNETS = ["subnet-1", "subnet-2", "subnet-3"];
const INSTANCES = { instanceType: "m7g.large", image: AMAZON_LINUX_2023.arm64 };

const group = (change: Partial<AutoScalingGroupProps> = {}): StackJson =>
  synth((stack) => {
    const placement = stack.in(REGION);
    const loadBalancer = new LoadBalancer(stack, "lb", {
      placement,
      name: "shop",
      vpcId: "vpc-1",
      subnetIds: SUBNETS,
      sources: { everybody: { cidr: "0.0.0.0/0" } },
      certificateArn: "arn:aws:acm:eu-west-1:999999999999:certificate/1",
      targets: {},
      logs: { bucketName: "logs", region: REGION },
      webAcl: "firewall-manager",
    });
    new AutoScalingGroup(stack, "asg", {
      placement,
      name: "shop",
      vpcId: "vpc-1",
      subnetIds: SUBNETS,
      loadBalancer,
      instances: INSTANCES,
      maxSize: 12,
      ...change,
    });
  });

describe("AutoScalingGroup", () => {
  test("has an instance in each zone at least, and replaces those that the balancer finds ill", () => {
    const made = resourceOf(group(), "aws_autoscaling_group");
    expect(made).toMatchObject({
      min_size: 3,
      max_size: 12,
      vpc_zone_identifier: SUBNETS,
      health_check_type: "ELB",
      health_check_grace_period: 120,
      default_instance_warmup: 120,
      target_group_arns: ["${aws_lb_target_group.lb_targets_target-group.arn}"],
      instance_refresh: { strategy: "Rolling", preferences: { min_healthy_percentage: 90 } },
    });
  });

  test("leaves the number of instances to its policies", () => {
    expect(resourceOf(group(), "aws_autoscaling_group")).not.toHaveProperty("desired_capacity");
  });

  test("replaces instances when the template has a new version", () => {
    expect(resourceOf(group(), "aws_autoscaling_group").launch_template).toEqual({
      id: "${aws_launch_template.asg_template_launch-template.id}",
      version: "${aws_launch_template.asg_template_launch-template.latest_version}",
    });
  });

  test("starts no instance before its role has its rights", () => {
    const statements = [{ Sid: "A", Effect: "Allow", Action: "dynamodb:GetItem", Resource: "arn:aws:x" }] as const;
    expect(resourceOf(group({ statements }), "aws_autoscaling_group").depends_on).toEqual([
      "aws_iam_role_policy_attachment.asg_role_systems-manager",
      "aws_iam_role_policy.asg_role_policy",
    ]);
    expect(resourcesOf(group(), "aws_iam_role_policy")).toEqual({});
  });

  test("makes instances that nobody reaches and whose role nobody steals", () => {
    const template = resourceOf(group(), "aws_launch_template");
    expect(template).toMatchObject({
      image_id: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
      metadata_options: { http_endpoint: "enabled", http_tokens: "required", http_put_response_hop_limit: 1 },
      network_interfaces: [
        {
          associate_public_ip_address: "false",
          security_groups: ["${aws_security_group.asg_security-group_group.id}"],
        },
      ],
      block_device_mappings: [{ device_name: "/dev/xvda", ebs: { encrypted: "true", volume_type: "gp3" } }],
      iam_instance_profile: { name: "${aws_iam_instance_profile.asg_role_profile.name}" },
    });
    expect(template).not.toHaveProperty("key_name");
  });

  test("is managed by Systems Manager, so no port is open for administration", () => {
    const json = group();
    expect(resourceOf(json, "aws_iam_role_policy_attachment")).toMatchObject({
      policy_arn: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    });
    const rules = Object.entries(resourcesOf(json, "aws_vpc_security_group_ingress_rule"));
    expect(rules.filter(([name]) => name.startsWith("asg"))).toEqual([
      [
        "asg_security-group_ingress-load-balancer",
        expect.objectContaining({
          from_port: 443,
          to_port: 443,
          referenced_security_group_id: "${aws_security_group.lb_security-group_group.id}",
        }),
      ],
    ]);
  });

  test("is all that the balancer reaches", () => {
    const egress = Object.entries(resourcesOf(group(), "aws_vpc_security_group_egress_rule"));
    expect(egress.filter(([name]) => name.startsWith("lb"))).toEqual([
      [
        "lb_security-group_egress-shop",
        expect.objectContaining({
          from_port: 443,
          referenced_security_group_id: "${aws_security_group.asg_security-group_group.id}",
        }),
      ],
    ]);
  });

  test("grows with the processors, and with the requests if it is told how many", () => {
    expect(Object.values(resourcesOf(group(), "aws_autoscaling_policy"))).toMatchObject([
      {
        name: "cpu",
        policy_type: "TargetTrackingScaling",
        target_tracking_configuration: {
          target_value: 50,
          predefined_metric_specification: { predefined_metric_type: "ASGAverageCPUUtilization" },
        },
      },
    ]);
    const { asg_requests_policy: requests } = resourcesOf(group({ requestsPerTarget: 800 }), "aws_autoscaling_policy");
    expect(requests).toMatchObject({
      target_tracking_configuration: {
        target_value: 800,
        predefined_metric_specification: {
          predefined_metric_type: "ALBRequestCountPerTarget",
          resource_label:
            "${aws_lb.lb_load-balancer.arn_suffix}/${aws_lb_target_group.lb_targets_target-group.arn_suffix}",
        },
      },
    });
  });

  test("passes a script on, and replaces old instances if asked to", () => {
    const json = group({ instances: { ...INSTANCES, userData: "echo hello" }, maxInstanceLifetimeInDays: 30 });
    expect(resourceOf(json, "aws_launch_template").user_data).toBe("ZWNobyBoZWxsbw==");
    expect(resourceOf(json, "aws_autoscaling_group").max_instance_lifetime).toBe(2_592_000);
  });
});

test.each<[string, Partial<AutoScalingGroupProps>, string]>([
  ["one subnet", { subnetIds: ["subnet-1"] }, "subnetIds must be in two zones or more, got 1"],
  ["one instance", { minSize: 1 }, "minSize must be at least 2, so that one zone can fail, got 1"],
  ["fewer at most than at least", { maxSize: 2 }, "maxSize must not be below minSize (3), got 2"],
  ["a name that AWS refuses", { name: "my shop" }, "name must have 1 to 50 letters, digits and hyphens"],
  ["a lifetime of two years", { maxInstanceLifetimeInDays: 730 }, "maxInstanceLifetimeInDays must be"],
  ["half a second", { warmUpInSeconds: 0.5 }, "warmUpInSeconds must be a whole number, got 0.5"],
  ["no use of the processors", { cpuPercent: 0 }, "cpuPercent must be from 1 to 100, got 0"],
  ["no requests", { requestsPerTarget: 0 }, "requestsPerTarget must be at least 1, got 0"],
  ["the name of an image", { instances: { ...INSTANCES, image: "al2023" } }, "image must be ami-... or resolve:ssm:"],
  [
    "a size that is none",
    { instances: { ...INSTANCES, instanceType: "large" } },
    "instanceType must look like m7g.large",
  ],
  [
    "a script over 16 KiB",
    { instances: { ...INSTANCES, userData: "x".repeat(16_385) } },
    "userData must have at most 16384 bytes, got 16385",
  ],
  ["a volume of nothing", { instances: { ...INSTANCES, volumeSizeInGib: 0 } }, "volumeSizeInGib must be"],
])("AutoScalingGroup refuses %s", (_, change, message) => {
  expect(() => group(change)).toThrow(message);
});

test("ScalingPolicy waits for new instances as long as it is told", () => {
  const json = synth((stack) => {
    new ScalingPolicy(stack, "cpu", {
      placement: stack.in(REGION),
      autoScalingGroupName: "shop",
      target: { cpuPercent: 40 },
      warmUpInSeconds: 60,
    });
  });
  expect(resourceOf(json, "aws_autoscaling_policy")).toMatchObject({ estimated_instance_warmup: 60 });
});
