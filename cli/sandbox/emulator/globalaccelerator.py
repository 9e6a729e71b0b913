"""Global Accelerator, which moto lacks: accelerators, their flow logs, listeners and endpoint groups. No traffic flows.

Its API is in us-west-2 alone, as in AWS.
"""

import json
import sys
import uuid

from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import BaseResponse
from moto.moto_api._internal import mock_random as random
from moto.s3.models import s3_backends

from patching import adds_service

REGION = "us-west-2"
DEFAULT_ADDRESSES = "IPV4"


class Refusal(JsonRESTError):
    code = 400


class GlobalAcceleratorBackend(BaseBackend):
    """Accelerators, listeners and endpoint groups of an account, each by its ARN."""

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.accelerators, self.attributes, self.listeners, self.groups, self.tags = {}, {}, {}, {}, {}

    @property
    def _url_module(self):
        return sys.modules[__name__]


def _found(kept, arn, kind):
    if arn not in kept:
        raise Refusal(f"{kind}NotFoundException", f"{arn} does not exist.")
    return kept[arn]


def _addresses(kind):
    families = ["IPv4", "IPv6"] if kind == "DUAL_STACK" else ["IPv4"]
    addresses = {"IPv4": ["75.2.0.1", "99.83.0.1"], "IPv6": ["2600:9000::1", "2600:9000::2"]}
    return [{"IpFamily": each, "IpAddressFamily": each, "IpAddresses": addresses[each]} for each in families]


def _described(configurations):
    """Endpoints as they are told."""
    return [
        {
            "EndpointId": each["EndpointId"],
            "Weight": each.get("Weight", 128),
            "ClientIPPreservationEnabled": each.get("ClientIPPreservationEnabled", True),
            "HealthState": "HEALTHY",
        }
        for each in configurations
    ]


class GlobalAcceleratorResponse(BaseResponse):
    def __init__(self):
        super().__init__(service_name="globalaccelerator")

    @property
    def backend(self):
        if self.region != REGION:
            raise Refusal("AccessDeniedException", f"Global Accelerator is called in {REGION}, not in {self.region}.")
        return globalaccelerator_backends[self.current_account][REGION]

    @property
    def sent(self):
        return json.loads(self.body)

    def create_accelerator(self):
        sent, backend = self.sent, self.backend
        unique = uuid.uuid4()
        arn = f"arn:{self.partition}:globalaccelerator::{self.current_account}:accelerator/{unique}"
        kind = sent.get("IpAddressType") or DEFAULT_ADDRESSES
        host = f"a{unique.hex[:16]}"
        accelerator = {
            "AcceleratorArn": arn, "Name": sent["Name"], "IpAddressType": kind, "Enabled": sent.get("Enabled", True),
            "IpSets": _addresses(kind), "DnsName": f"{host}.awsglobalaccelerator.com", "Status": "DEPLOYED",
        }
        if kind == "DUAL_STACK":
            accelerator["DualStackDnsName"] = f"{host}.dualstack.awsglobalaccelerator.com"
        backend.accelerators[arn] = accelerator
        backend.attributes[arn] = {"FlowLogsEnabled": False}
        backend.tags[arn] = {tag["Key"]: tag["Value"] for tag in sent.get("Tags") or []}
        return json.dumps({"Accelerator": accelerator})

    def describe_accelerator(self):
        return json.dumps({"Accelerator": self._accelerator()})

    def _accelerator(self):
        return _found(self.backend.accelerators, self.sent["AcceleratorArn"], "Accelerator")

    def update_accelerator(self):
        accelerator = self._accelerator()
        accelerator.update({key: self.sent[key] for key in ("Name", "IpAddressType", "Enabled") if key in self.sent})
        accelerator["IpSets"] = _addresses(accelerator["IpAddressType"])
        return json.dumps({"Accelerator": accelerator})

    def delete_accelerator(self):
        accelerator, backend = self._accelerator(), self.backend
        arn = accelerator["AcceleratorArn"]
        if accelerator["Enabled"]:
            raise Refusal("AcceleratorNotDisabledException", "The accelerator must be disabled first.")
        if any(listener.startswith(f"{arn}/") for listener in backend.listeners):
            raise Refusal("AssociatedListenerFoundException", "The accelerator has listeners.")
        for kept in (backend.accelerators, backend.attributes, backend.tags):
            kept.pop(arn, None)
        return "{}"

    def describe_accelerator_attributes(self):
        self._accelerator()
        return json.dumps({"AcceleratorAttributes": self.backend.attributes[self.sent["AcceleratorArn"]]})

    def update_accelerator_attributes(self):
        self._accelerator()
        sent = {key: value for key, value in self.sent.items() if key != "AcceleratorArn"}
        if sent.get("FlowLogsEnabled"):
            if not sent.get("FlowLogsS3Prefix"):
                raise Refusal("InvalidArgumentException", "Flow logs need a prefix.")
            buckets = s3_backends[self.current_account][self.partition].buckets
            if sent.get("FlowLogsS3Bucket") not in buckets:
                raise Refusal("AccessDeniedException", f"There is no bucket {sent.get('FlowLogsS3Bucket')}.")
        attributes = self.backend.attributes[self.sent["AcceleratorArn"]]
        attributes.update(sent)
        return json.dumps({"AcceleratorAttributes": attributes})

    def create_listener(self):
        sent = self.sent
        self._accelerator()
        arn = f"{sent['AcceleratorArn']}/listener/{random.get_random_hex(8)}"
        listener = {
            "ListenerArn": arn, "PortRanges": sent["PortRanges"], "Protocol": sent["Protocol"],
            "ClientAffinity": sent.get("ClientAffinity", "NONE"),
        }
        self.backend.listeners[arn] = listener
        return json.dumps({"Listener": listener})

    def _listener(self):
        return _found(self.backend.listeners, self.sent["ListenerArn"], "Listener")

    def describe_listener(self):
        return json.dumps({"Listener": self._listener()})

    def update_listener(self):
        listener = self._listener()
        listener.update(self.sent)
        return json.dumps({"Listener": listener})

    def delete_listener(self):
        arn = self._listener()["ListenerArn"]
        if any(group.startswith(f"{arn}/") for group in self.backend.groups):
            raise Refusal("AssociatedEndpointGroupFoundException", "The listener has endpoint groups.")
        del self.backend.listeners[arn]
        return "{}"

    def create_endpoint_group(self):
        sent = self.sent
        listener, region = self._listener()["ListenerArn"], sent["EndpointGroupRegion"]
        same = [arn for arn, each in self.backend.groups.items()
                if arn.startswith(f"{listener}/") and each["EndpointGroupRegion"] == region]
        if same:
            raise Refusal("EndpointGroupAlreadyExistsException", f"The listener has a group in {region}.")
        arn = f"{listener}/endpoint-group/{random.get_random_hex(12)}"
        group = {
            "EndpointGroupArn": arn, "EndpointGroupRegion": region,
            "EndpointDescriptions": _described(sent.get("EndpointConfigurations") or []),
            "TrafficDialPercentage": sent.get("TrafficDialPercentage", 100.0),
            "HealthCheckPort": sent.get("HealthCheckPort", 443), "HealthCheckProtocol": sent.get("HealthCheckProtocol", "TCP"),
            "HealthCheckPath": sent.get("HealthCheckPath", "/"), "ThresholdCount": sent.get("ThresholdCount", 3),
            "HealthCheckIntervalSeconds": sent.get("HealthCheckIntervalSeconds", 30),
            "PortOverrides": sent.get("PortOverrides") or [],
        }
        self.backend.groups[arn] = group
        return json.dumps({"EndpointGroup": group})

    def _group(self):
        return _found(self.backend.groups, self.sent["EndpointGroupArn"], "EndpointGroup")

    def describe_endpoint_group(self):
        return json.dumps({"EndpointGroup": self._group()})

    def update_endpoint_group(self):
        group, sent = self._group(), self.sent
        if "EndpointConfigurations" in sent:
            sent["EndpointDescriptions"] = _described(sent.pop("EndpointConfigurations"))
        group.update(sent)
        return json.dumps({"EndpointGroup": group})

    def delete_endpoint_group(self):
        del self.backend.groups[self._group()["EndpointGroupArn"]]
        return "{}"

    def list_cross_account_resources(self):
        return json.dumps({"CrossAccountResources": []})

    def _tags(self):
        return _found(self.backend.tags, self.sent["ResourceArn"], "Accelerator")

    def list_tags_for_resource(self):
        return json.dumps({"Tags": [{"Key": key, "Value": value} for key, value in self._tags().items()]})

    def tag_resource(self):
        self._tags().update({tag["Key"]: tag["Value"] for tag in self.sent["Tags"]})
        return "{}"

    def untag_resource(self):
        for key in self.sent["TagKeys"]:
            self._tags().pop(key, None)
        return "{}"


globalaccelerator_backends = BackendDict(GlobalAcceleratorBackend, "globalaccelerator", additional_regions=[REGION])

url_bases = [r"https?://globalaccelerator\.(.+)\.amazonaws\.com"]
url_paths = {"{0}/$": GlobalAcceleratorResponse.dispatch}


def apply():
    adds_service("globalaccelerator", sys.modules[__name__])
