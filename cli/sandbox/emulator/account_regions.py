"""Account Management: opt-in regions of an account (EnableRegion, DisableRegion, GetRegionOptStatus, ListRegions)."""

import json

import moto.account.responses as responses
import moto.account.urls as urls
from boto3 import Session
from moto.account.models import account_backends
from moto.core.exceptions import JsonRESTError

from patching import adds, routes, store

# https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html, read in mid 2026.
OPT_IN_REGIONS = {
    "af-south-1", "ap-east-1", "ap-east-2", "ap-south-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
    "ap-southeast-6", "ap-southeast-7", "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1",
    "me-central-1", "me-south-1", "mx-central-1",
}  # fmt: skip


def apply():
    response = responses.AccountResponse
    for action in ("enableRegion", "disableRegion", "getRegionOptStatus", "listRegions"):
        routes(urls, f"{{0}}/{action}$", response)

    def enabled(self):
        return store(account_backends[self._get_account_id()][self.partition], "enabled_regions")

    def status(self, region):
        if region not in OPT_IN_REGIONS:
            return "ENABLED_BY_DEFAULT"
        return "ENABLED" if region in enabled(self) else "DISABLED"

    def opt_in_region(self):
        region = self._get_param("RegionName")
        if region not in OPT_IN_REGIONS:
            raise JsonRESTError("ValidationException", f"{region} is enabled by default and cannot be changed.")
        return region

    # AWS takes minutes and goes through ENABLING and DISABLING; here it is done at once.
    @adds(response, "enable_region")
    def enable_region(self):
        enabled(self)[opt_in_region(self)] = True
        return "{}"

    @adds(response, "disable_region")
    def disable_region(self):
        enabled(self).pop(opt_in_region(self), None)
        return "{}"

    @adds(response, "get_region_opt_status")
    def get_region_opt_status(self):
        region = self._get_param("RegionName")
        return json.dumps({"RegionName": region, "RegionOptStatus": status(self, region)})

    @adds(response, "list_regions")
    def list_regions(self):
        wanted = self._get_param("RegionOptStatusContains") or []
        names = sorted({*Session().get_available_regions("ec2"), *OPT_IN_REGIONS})
        regions = [{"RegionName": name, "RegionOptStatus": status(self, name)} for name in names]
        return json.dumps({"Regions": [region for region in regions if not wanted or region["RegionOptStatus"] in wanted]})
