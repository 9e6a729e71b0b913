"""GuardDuty: what the administrator does with findings - export, lists of addresses, filters - and malware scans of buckets."""

import json
import time
from urllib.parse import unquote

import moto.guardduty.models as models
import moto.guardduty.responses as responses
import moto.guardduty.urls as urls
from moto.iam.models import iam_backends
from moto.kms.models import kms_backends
from moto.moto_api._internal import mock_random
from moto.s3.models import s3_backends

from guardduty import BadRequest
from patching import adds, replaces, routes, store

DETECTOR = "{0}/detector/(?P<detector_id>[^/]+)"


class NotFound(BadRequest):
    code = 404

    def __init__(self):
        super().__init__("no such resource was found.")
        self.error_type = "ResourceNotFoundException"

    def get_headers(self, *args, **kwargs):
        return [("X-Amzn-ErrorType", "ResourceNotFoundException")]


def apply():
    _add_export()
    _add_list("ip_set", "ipset", "ipSetId", limit=1)
    _add_list("threat_intel_set", "threatintelset", "threatIntelSetId", limit=6)
    _rank_filters()
    _tag_filters()
    _add_malware_protection_plans()


def _in_detector(self, name):
    """The things of one kind that a detector has. Members leave them to the administrator."""
    backend = self.guardduty_backend
    detector_id = self.path.split("/")[2]
    backend.get_detector(detector_id)
    administrators = {
        account
        for _, region, other in list(models.guardduty_backends.iter_backends())
        if region == self.region
        for account in other.admin_account_ids
    }
    if administrators and self.current_account not in administrators:
        raise BadRequest("the current account is a member account and cannot manage this resource.")
    return store(backend, name).setdefault(detector_id, {})


def _existing(things, id):
    if id not in things:
        raise BadRequest("the one or more input parameters have invalid values.")
    return things[id]


def _last(self):
    return unquote(self.path.split("/")[-1])


def _add_export():
    routes(urls, f"{DETECTOR}/publishingDestination$", responses.GuardDutyResponse)
    routes(urls, f"{DETECTOR}/publishingDestination/(?P<destination_id>[^/]+)$", responses.GuardDutyResponse)

    @adds(responses.GuardDutyResponse, "create_publishing_destination")
    def create_publishing_destination(self):
        destinations = _in_detector(self, "destinations")
        if destinations:
            raise BadRequest("a publishing destination already exists for the detector.")
        sent = json.loads(self.body)
        _check_destination(sent["destinationProperties"])
        id = mock_random.get_random_hex(length=32)
        destinations[id] = {
            "destinationId": id,
            "destinationType": sent["destinationType"],
            "destinationProperties": sent["destinationProperties"],
            "status": "PUBLISHING",
            "publishingFailureStartTimestamp": 0,
        }
        return json.dumps({"destinationId": id})

    @adds(responses.GuardDutyResponse, "describe_publishing_destination")
    def describe_publishing_destination(self):
        return json.dumps(_existing(_in_detector(self, "destinations"), _last(self)))

    @adds(responses.GuardDutyResponse, "update_publishing_destination")
    def update_publishing_destination(self):
        destination = _existing(_in_detector(self, "destinations"), _last(self))
        properties = {**destination["destinationProperties"], **json.loads(self.body)["destinationProperties"]}
        _check_destination(properties)
        destination["destinationProperties"] = properties
        return "{}"

    @adds(responses.GuardDutyResponse, "delete_publishing_destination")
    def delete_publishing_destination(self):
        _in_detector(self, "destinations").pop(_last(self), None)
        return "{}"


def _check_destination(properties):
    """AWS tries bucket and key at once; the policies of both must let GuardDuty in, and both must be in one region."""
    bucket = _bucket(properties["destinationArn"].split(":")[-1].split("/")[0])
    _, _, _, key_region, key_account, key_id = properties["kmsKeyArn"].split(":")
    key = kms_backends[key_account][key_region].keys.get(key_id.removeprefix("key/"))
    if bucket is None or key is None or not _lets_guardduty(bucket.policy) or not _lets_guardduty(key.policy):
        raise BadRequest(
            "the GuardDuty service principal does not have permission to the KMS key or the resource specified by "
            "the destinationArn parameter."
        )
    if bucket.region_name != key_region:
        raise BadRequest("the KMS key and the bucket are in different Regions.")


def _bucket(name, account=None):
    for owner, _, backend in list(s3_backends.iter_backends()):
        if name in backend.buckets and account in (None, owner):
            return backend.buckets[name]
    return None


def _lets_guardduty(policy):
    text = policy.decode() if isinstance(policy, bytes) else policy
    return any(
        statement["Effect"] == "Allow" and "guardduty.amazonaws.com" in json.dumps(statement.get("Principal"))
        for statement in json.loads(text or '{"Statement": []}')["Statement"]
    )


def _add_list(kind, path, id_name, limit):
    routes(urls, f"{DETECTOR}/{path}$", responses.GuardDutyResponse)
    routes(urls, f"{DETECTOR}/{path}/(?P<list_id>[^/]+)$", responses.GuardDutyResponse)

    @adds(responses.GuardDutyResponse, f"create_{kind}")
    def create(self):
        lists = _in_detector(self, kind)
        sent = json.loads(self.body)
        if len(lists) >= limit:
            raise BadRequest(f"the account already has {limit} of these lists.")
        if any(other["name"] == sent["name"] for other in lists.values()):
            raise BadRequest("another list already has the given name.")
        id = mock_random.get_random_hex(length=32)
        lists[id] = {
            "name": sent["name"],
            "format": sent["format"],
            "location": sent["location"],
            "status": _status(sent["location"], sent["activate"]),
            "tags": sent.get("tags") or {},
        }
        return json.dumps({id_name: id})

    @adds(responses.GuardDutyResponse, f"get_{kind}")
    def get(self):
        lists = _in_detector(self, kind)
        # Terraform waits until a list that it deleted is told to be so.
        return json.dumps(_existing({**store(self.guardduty_backend, "deleted_lists"), **lists}, _last(self)))

    @adds(responses.GuardDutyResponse, f"update_{kind}")
    def update(self):
        known = _existing(_in_detector(self, kind), _last(self))
        sent = json.loads(self.body)
        known.update({key: sent[key] for key in ("name", "location") if key in sent})
        # Entries that changed must be activated again.
        known["status"] = _status(known["location"], sent.get("activate", False))
        return "{}"

    @adds(responses.GuardDutyResponse, f"delete_{kind}")
    def delete(self):
        deleted = _in_detector(self, kind).pop(_last(self))
        store(self.guardduty_backend, "deleted_lists")[_last(self)] = {**deleted, "status": "DELETED"}
        return "{}"


def _status(location, activate):
    if not activate:
        return "INACTIVE"
    bucket_name, _, key = location.removeprefix("s3://").partition("/")
    bucket = _bucket(bucket_name)
    return "ACTIVE" if bucket is not None and key in bucket.keys else "ERROR"


def _rank_filters():
    """Ranks go from 1 up without gaps; a filter that is put in between moves the others."""

    def check(rank, count):
        if not 1 <= (rank or 1) <= count:
            raise BadRequest("the parameter rank is out-of-bounds.")

    def renumber(ordered):
        for index, other in enumerate(ordered):
            other.rank = index + 1

    def ordered(detector, without=None):
        return sorted((each for each in detector.filters.values() if each is not without), key=lambda each: each.rank)

    @replaces(models.Detector, "add_filter")
    def add_filter(original, self, filter):
        if filter.name in self.filters:
            raise BadRequest("a filter with the given name already exists.")
        check(filter.rank, len(self.filters) + 1)
        others = ordered(self)
        original(self, filter)
        renumber([*others[: filter.rank - 1], filter, *others[filter.rank - 1 :]])

    @replaces(models.Detector, "update_filter")
    def update_filter(original, self, filter_name, action, description, finding_criteria, rank):
        check(rank, len(self.filters))
        original(self, filter_name, action, description, finding_criteria, rank)
        filter = self.filters[filter_name]
        others = ordered(self, without=filter)
        renumber([*others[: filter.rank - 1], filter, *others[filter.rank - 1 :]])

    @replaces(models.Detector, "delete_filter")
    def delete_filter(original, self, filter_name):
        original(self, filter_name)
        renumber(ordered(self))


def _tag_filters():
    @replaces(responses.GuardDutyResponse, "create_filter")
    def create_filter(original, self):
        filters = _in_detector(self, "filter_tags")
        result = original(self)
        filters[self._get_param("name")] = self._get_param("tags") or {}
        return result

    @replaces(responses.GuardDutyResponse, "get_filter")
    def get_filter(original, self):
        tags = _in_detector(self, "filter_tags").get(_last(self), {})
        return json.dumps({**json.loads(original(self)), "tags": tags})


def _add_malware_protection_plans():
    routes(urls, "{0}/malware-protection-plan$", responses.GuardDutyResponse)
    routes(urls, "{0}/malware-protection-plan/(?P<plan_id>[^/]+)$", responses.GuardDutyResponse)

    def plans(self):
        return store(self.guardduty_backend, "malware_protection_plans")

    def plan(self):
        if _last(self) not in plans(self):
            raise NotFound()
        return plans(self)[_last(self)]

    @adds(responses.GuardDutyResponse, "create_malware_protection_plan")
    def create_malware_protection_plan(self):
        sent = json.loads(self.body)
        role_name = sent["role"].split("/")[-1]
        roles = iam_backends[self.current_account][self.partition].roles.values()
        if not any(role.name == role_name and role.policies for role in roles):
            raise BadRequest("the role does not exist or lacks the required permissions.")
        if _bucket(sent["protectedResource"]["s3Bucket"]["bucketName"], self.current_account) is None:
            raise BadRequest("the bucket is not owned by the current account.")
        id = mock_random.get_random_hex(length=20)
        plans(self)[id] = {
            "arn": f"arn:{self.partition}:guardduty:{self.region}:{self.current_account}:malware-protection-plan/{id}",
            "role": sent["role"],
            "protectedResource": sent["protectedResource"],
            "actions": sent.get("actions") or {"tagging": {"status": "DISABLED"}},
            "createdAt": int(time.time()),
            "status": "ACTIVE",
            "statusReasons": [],
            "tags": sent.get("tags") or {},
        }
        return json.dumps({"malwareProtectionPlanId": id})

    @adds(responses.GuardDutyResponse, "get_malware_protection_plan")
    def get_malware_protection_plan(self):
        return json.dumps(plan(self))

    @adds(responses.GuardDutyResponse, "update_malware_protection_plan")
    def update_malware_protection_plan(self):
        sent = json.loads(self.body)
        known = plan(self)
        known.update({key: sent[key] for key in ("role", "actions") if key in sent})
        known["protectedResource"]["s3Bucket"].update(sent.get("protectedResource", {}).get("s3Bucket", {}))
        return "{}"

    @adds(responses.GuardDutyResponse, "delete_malware_protection_plan")
    def delete_malware_protection_plan(self):
        plan(self)
        plans(self).pop(_last(self))
        return "{}"

    routes(urls, "{0}/tags/(?P<resource_arn>.+)$", responses.GuardDutyResponse)

    @adds(responses.GuardDutyResponse, "list_tags_for_resource")
    def list_tags_for_resource(self):
        # Of everything else Terraform reads the tags together with the resource.
        arn = unquote(self.path.removeprefix("/tags/"))
        for each in plans(self).values():
            if each["arn"] == arn:
                return json.dumps({"tags": each["tags"]})
        raise NotFound()
