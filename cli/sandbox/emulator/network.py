"""VPCs: what moto drops of flow logs and security group rules, and the block of public access, which it lacks."""

import inspect

import moto.ec2.models.security_groups as security_groups
import moto.ec2.responses as responses
import moto.ec2.responses.flow_logs as flow_logs
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ec2.exceptions import EC2ClientError

from patching import adds, replaces, sets, store

BLOCK_MODES = ("off", "block-bidirectional", "block-ingress")


def apply():
    _rule_descriptions()
    _flow_log_options()
    _public_access_block()


def _rule_descriptions():
    rule = security_groups.SecurityGroupRule

    @replaces(rule, "__init__")
    def init(original, self, *args, **kwargs):
        original(self, *args, **kwargs)
        given = inspect.signature(original).bind(self, *args, **kwargs).arguments
        self.lz_prefix_list = given.get("prefix_list_id") or {}

    # moto looks for it beside an IPv4 range alone.
    def description(self):
        peers = (self.ip_range, self.source_group, self.lz_prefix_list)
        return next((peer["Description"] for peer in peers if "Description" in peer), None)

    sets(rule, "description", property(description))


def _flow_log_options():
    @replaces(flow_logs.FlowLogs, "create_flow_logs")
    def create(original, self):
        before = set(self.ec2_backend.flow_logs)
        result = original(self)
        given = self._get_param("DestinationOptions") or {}
        options = {
            "FileFormat": given.get("FileFormat", "plain-text"),
            "HiveCompatiblePartitions": given.get("HiveCompatiblePartitions") in (True, "true"),
            "PerHourPartition": given.get("PerHourPartition") in (True, "true"),
        }
        for flow_log_id in set(self.ec2_backend.flow_logs) - before:
            flow_log = self.ec2_backend.flow_logs[flow_log_id]
            if flow_log.log_destination_type == "s3":
                flow_log.destination_options = options
        return result


def _public_access_block():
    response = responses.EC2Response

    def told(self):
        known = store(self.ec2_backend, "public_access_block")
        return ActionResult(
            {
                "VpcBlockPublicAccessOptions": {
                    "AwsAccountId": self.ec2_backend.account_id,
                    "AwsRegion": self.ec2_backend.region_name,
                    "State": "update-complete" if "mode" in known else "default-state",
                    "InternetGatewayBlockMode": known.get("mode", "off"),
                    "LastUpdateTimestamp": known.get("changed", utcnow()),
                    "ManagedBy": "account",
                    "ExclusionsAllowed": "allowed",
                }
            }
        )

    @adds(response, "modify_vpc_block_public_access_options")
    def modify(self):
        mode = self._get_param("InternetGatewayBlockMode")
        if mode not in BLOCK_MODES:
            raise EC2ClientError("InvalidParameterValue", f"{mode} is no mode of the block.")
        store(self.ec2_backend, "public_access_block").update(mode=mode, changed=utcnow())
        return told(self)

    @adds(response, "describe_vpc_block_public_access_options")
    def describe(self):
        return told(self)
