"""Service Quotas: any quota can be asked for; requests stay open, as most do at AWS for hours or days."""

import json
from uuid import uuid4

import moto.servicequotas.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.servicequotas.exceptions import NoSuchResource

from patching import adds, replaces, store

# Quotas of these services are in us-east-1 alone.
GLOBAL_SERVICES = {"cloudfront", "iam", "organizations", "route53"}

# What every quota is by default: low enough for any increase.
DEFAULT = 1.0


def apply():
    response = responses.ServiceQuotasResponse

    def quota(self):
        params = json.loads(self.body)
        service, code = params["ServiceCode"], params["QuotaCode"]
        if service in GLOBAL_SERVICES and self.region != "us-east-1":
            raise NoSuchResource()
        return {
            "ServiceCode": service,
            "ServiceName": service,
            "QuotaCode": code,
            "QuotaName": code,
            "QuotaArn": f"arn:aws:servicequotas:{self.region}:{self.current_account}:{service}/{code}",
            "Value": DEFAULT,
            "Adjustable": True,
            "GlobalQuota": service in GLOBAL_SERVICES,
        }

    def requests(self):
        return store(self.backend, "requests")

    @adds(response, "get_aws_default_service_quota")
    def get_aws_default_service_quota(self):
        return json.dumps({"Quota": quota(self)})

    @replaces(response, "get_service_quota")
    def get_service_quota(original, self):
        return json.dumps({"Quota": quota(self)})

    @adds(response, "request_service_quota_increase")
    def request_service_quota_increase(self):
        asked = quota(self)
        value = json.loads(self.body)["DesiredValue"]
        if value <= asked["Value"]:
            raise JsonRESTError("IllegalArgumentException", "The quota is as high already.")
        key = (asked["ServiceCode"], asked["QuotaCode"])
        if any((each["ServiceCode"], each["QuotaCode"]) == key for each in requests(self).values()):
            raise JsonRESTError(
                "ResourceAlreadyExistsException",
                "Only one open service quota increase request is allowed per quota.",
            )
        request = {"Id": uuid4().hex, "ServiceCode": key[0], "QuotaCode": key[1], "DesiredValue": value, "Status": "PENDING"}
        requests(self)[request["Id"]] = request
        return json.dumps({"RequestedQuota": request})

    @adds(response, "get_requested_service_quota_change")
    def get_requested_service_quota_change(self):
        request = requests(self).get(json.loads(self.body)["RequestId"])
        if request is None:
            raise NoSuchResource()
        return json.dumps({"RequestedQuota": request})
