import { type Cases, one, optionalCases, requiredCases } from "./case";

const SHARE = { from_port: 445, to_port: 445, protocol: "tcp" };
const SSH = { from_port: 22, to_port: 22, protocol: "tcp" };
const EVERYWHERE = { cidr_blocks: ["0.0.0.0/0"] };
const group = (...ingress: readonly object[]) => one("aws_security_group", { ingress });
const rule = (body: object) => one("aws_vpc_security_group_ingress_rule", { ip_protocol: "tcp", ...body });
const acl = (...ingress: readonly object[]) => one("aws_network_acl", { ingress });

export const EC2: Cases = {
  "LZ-EC2-01": [
    ...requiredCases("aws_ebs_volume", "encrypted", true, false),
    ["pass", "an instance", one("aws_instance", { root_block_device: { encrypted: true } })],
    [
      "fail",
      "one volume of an instance",
      one("aws_instance", { root_block_device: { encrypted: true }, ebs_block_device: [{}] }),
      "ebs_block_device",
    ],
    [
      "fail",
      "a launch template",
      one("aws_launch_template", { block_device_mappings: [{ ebs: { volume_size: 8 } }] }),
      "encrypted is not set",
    ],
    ["none", "an instance that says nothing of volumes", one("aws_instance", {})],
  ],
  "LZ-EC2-02": [
    ["pass", "version 2", one("aws_instance", { metadata_options: { http_tokens: "required" } })],
    ["fail", "either", one("aws_launch_template", { metadata_options: { http_tokens: "optional" } }), "optional"],
    ["fail", "nothing said", one("aws_instance", {}), "metadata_options is not set"],
    ["unknown", "by reference", one("aws_instance", { metadata_options: { http_tokens: "${var.x}" } })],
  ],
  "LZ-EC2-03": [
    ...optionalCases("aws_subnet", "map_public_ip_on_launch", false, true).slice(0, 3),
    ["pass", "nothing said", one("aws_instance", {})],
    [
      "fail",
      "an instance",
      one("aws_instance", { associate_public_ip_address: true }),
      "associate_public_ip_address is true",
    ],
    [
      "fail",
      "a launch template",
      one("aws_launch_template", { network_interfaces: [{ associate_public_ip_address: "true" }] }),
    ],
  ],
  "LZ-EC2-04": [
    ["pass", "from the office", group({ ...SSH, cidr_blocks: ["192.0.2.0/24"] })],
    ["pass", "HTTPS for everybody", group({ from_port: 443, to_port: 443, protocol: "tcp", ...EVERYWHERE })],
    ["pass", "ping", group({ from_port: 8, to_port: 0, protocol: "icmp", ...EVERYWHERE })],
    ["pass", "no rules", one("aws_default_security_group", {})],
    ["pass", "outbound rule", one("aws_security_group", { egress: [{ ...SSH, ...EVERYWHERE }] })],
    ["fail", "SSH", group({ ...SSH, ...EVERYWHERE }), "0.0.0.0/0 reaches port 22"],
    [
      "fail",
      "RDP over IPv6",
      group({ from_port: 3389, to_port: 3389, protocol: "tcp", ipv6_cidr_blocks: ["::/0"] }),
      "::/0 reaches port 3389",
    ],
    [
      "fail",
      "a range around both",
      group({ from_port: 0, to_port: 65535, protocol: "6", ...EVERYWHERE }),
      "22 and 3389",
    ],
    ["fail", "every protocol", group({ from_port: 0, to_port: 0, protocol: "-1", ...EVERYWHERE })],
    ["fail", "a rule of its own", rule({ cidr_ipv4: "0.0.0.0/0", from_port: 20, to_port: 30 })],
    ["fail", "the old rule", one("aws_security_group_rule", { type: "ingress", ...SSH, ...EVERYWHERE })],
    ["none", "the old outbound rule", one("aws_security_group_rule", { type: "egress", ...SSH, ...EVERYWHERE })],
    [
      "unknown",
      "port by reference",
      rule({ cidr_ipv4: "0.0.0.0/0", from_port: "${var.port}", to_port: "${var.port}" }),
    ],
    ["unknown", "source by reference", rule({ cidr_ipv4: "${var.source}", from_port: 22, to_port: 22 })],
    ["pass", "source by reference, HTTPS", rule({ cidr_ipv4: "${var.source}", from_port: 443, to_port: 443 })],
    ["unknown", "protocol by reference", rule({ cidr_ipv4: "0.0.0.0/0", from_port: 22, ip_protocol: "${var.x}" })],
  ],
  "LZ-EC2-10": [
    ["pass", "from the office", group({ ...SHARE, cidr_blocks: ["192.0.2.0/24"] })],
    ["pass", "SSH alone, which LZ-EC2-04 judges", group({ ...SSH, ...EVERYWHERE }), "not port 445"],
    ["fail", "a share", group({ ...SHARE, ...EVERYWHERE }), "0.0.0.0/0 reaches port 445"],
    ["fail", "a range around it", rule({ cidr_ipv6: "::/0", from_port: 137, to_port: 445 }), "::/0 reaches port 445"],
    ["none", "the old outbound rule", one("aws_security_group_rule", { type: "egress", ...SHARE, ...EVERYWHERE })],
    ["unknown", "source by reference", rule({ cidr_ipv4: "${var.source}", from_port: 445, to_port: 445 })],
  ],
  "LZ-EC2-05": [
    ["pass", "denied", acl({ action: "deny", protocol: "-1", cidr_block: "0.0.0.0/0" })],
    ["pass", "HTTPS", acl({ action: "allow", protocol: "tcp", cidr_block: "0.0.0.0/0", from_port: 443, to_port: 443 })],
    ["fail", "everything", acl({ action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0", from_port: 0, to_port: 0 })],
    [
      "fail",
      "a rule of its own",
      one("aws_network_acl_rule", {
        rule_action: "allow",
        protocol: "6",
        ipv6_cidr_block: "::/0",
        from_port: 22,
        to_port: 22,
      }),
      "::/0 reaches port 22",
    ],
    [
      "none",
      "an outbound rule",
      one("aws_network_acl_rule", { egress: true, rule_action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }),
    ],
    [
      "unknown",
      "by reference",
      acl({ action: "allow", protocol: "tcp", cidr_block: "${var.x}", from_port: 22, to_port: 22 }),
    ],
  ],
  "LZ-EC2-06": [
    ["pass", "an image for an account", one("aws_ami_launch_permission", { account_id: "111111111111" })],
    ["fail", "an image", one("aws_ami_launch_permission", { group: "all" }), "all accounts"],
    ["fail", "a snapshot", one("aws_snapshot_create_volume_permission", { account_id: "all" })],
    ["fail", "a database snapshot", one("aws_db_snapshot", { shared_accounts: ["111111111111", "all"] })],
    ["fail", "a document", one("aws_ssm_document", { permissions: { type: "Share", account_ids: "All" } })],
    [
      "pass",
      "a document for two accounts",
      one("aws_ssm_document", { permissions: { account_ids: "111111111111,222222222222" } }),
    ],
  ],
  "LZ-EC2-07": [
    ["pass", "closed", one("aws_default_security_group", { vpc_id: "vpc-1" })],
    ["pass", "closed by an empty list", one("aws_default_security_group", { ingress: [] })],
    ["fail", "outbound", one("aws_default_security_group", { egress: [{ protocol: "-1" }] }), "egress"],
    ["fail", "made by Terraform", one("aws_default_security_group", { dynamic: { ingress: {} } }), "ingress"],
  ],
  "LZ-EC2-08": optionalCases("aws_ec2_transit_gateway", "auto_accept_shared_attachments", "disable", "enable"),
  "LZ-EC2-09": [
    ["pass", "encryption", one("aws_ebs_encryption_by_default", { enabled: true })],
    ["fail", "no encryption", one("aws_ebs_encryption_by_default", { enabled: false }), "enabled is false"],
    ["fail", "shared snapshots", one("aws_ebs_snapshot_block_public_access", { state: "unblocked" }), "unblocked"],
    ["fail", "shared images", one("aws_ec2_image_block_public_access", { state: "unblocked" })],
    ["fail", "IMDSv1", one("aws_ec2_instance_metadata_defaults", { http_tokens: "optional" })],
    ["fail", "the serial console, on by default", one("aws_ec2_serial_console_access", {})],
    ["unknown", "by reference", one("aws_ec2_image_block_public_access", { state: "${var.x}" })],
  ],
  "LZ-VPC-01": [
    [
      "pass",
      "all traffic",
      one("aws_vpc", {}, { aws_flow_log: { l: { vpc_id: "${aws_vpc.r.id}", traffic_type: "ALL" } } }),
    ],
    [
      "fail",
      "accepted traffic alone",
      one("aws_vpc", {}, { aws_flow_log: { l: { vpc_id: "${aws_vpc.r.id}", traffic_type: "ACCEPT" } } }),
    ],
    ["fail", "none", one("aws_vpc", {}), "no flow log"],
    ["unknown", "of a VPC by reference", one("aws_vpc", {}, { aws_flow_log: { l: { vpc_id: "${module.net.vpc}" } } })],
  ],
  "LZ-EKS-01": [
    ["pass", "private", one("aws_eks_cluster", { vpc_config: { endpoint_public_access: false } })],
    ["pass", "from the office", one("aws_eks_cluster", { vpc_config: { public_access_cidrs: ["192.0.2.0/24"] } })],
    ["fail", "AWS's default", one("aws_eks_cluster", { vpc_config: {} }), "everybody"],
    [
      "fail",
      "from everywhere",
      one("aws_eks_cluster", { vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ["0.0.0.0/0"] }] }),
    ],
    ["unknown", "by reference", one("aws_eks_cluster", { vpc_config: { endpoint_public_access: "${var.x}" } })],
    ["unknown", "sources by reference", one("aws_eks_cluster", { vpc_config: { public_access_cidrs: ["${var.x}"] } })],
  ],
};
