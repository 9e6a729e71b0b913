"""Macie: off until enabled, the organization's side, where results go, jobs, identifiers and filters."""

import json
import uuid
from urllib.parse import unquote

import moto.macie2.models as models
import moto.macie2.responses as responses
import moto.macie2.urls as urls
from moto.core.utils import utcnow
from moto.macie2.exceptions import (
    AccessDeniedException,
    MacieException,
    ResourceNotFoundException,
    ValidationException,
)
from moto.s3.models import s3_backends

from patching import adds, replaces, routes, store


class ConflictException(MacieException):
    code = 409

    def __init__(self, message):
        super().__init__("ConflictException", message)

    def get_headers(self, *args, **kwargs):
        return [("x-amzn-ErrorType", "ConflictException")]


def apply():
    _start_disabled()
    _add_administrator()
    _add_members()
    _add_export()
    _add_identifiers()
    _add_filters()
    _add_jobs()
    _add_tags()


def _sent(response):
    return json.loads(response.body or "{}")


def _enabled(backend):
    if not backend.macie_session:
        raise AccessDeniedException("Macie is not enabled.")
    return backend


def _backends(region):
    return [backend for _, at, backend in list(models.macie2_backends.iter_backends()) if at == region]


def _id_in_path(response):
    return response.path.rstrip("/").split("/")[-1]


def _start_disabled():
    """moto has Macie on everywhere, which would hide a missing account resource and a wrong order."""

    @replaces(models.MacieBackend, "__init__")
    def __init__(original, self, *args, **kwargs):
        original(self, *args, **kwargs)
        self.macie_session = None

    @replaces(models.MacieBackend, "get_macie_session")
    def get_macie_session(original, self):
        return original(_enabled(self))

    @replaces(models.MacieBackend, "enable_macie")
    def enable_macie(original, self, *args, **kwargs):
        if self.macie_session:
            raise ConflictException("Macie has already been enabled")
        original(self, *args, **kwargs)

    @adds(responses.MacieResponse, "update_macie_session")
    def update_macie_session(self):
        session = _enabled(self.macie_backend).macie_session
        session.update({key: value for key, value in _sent(self).items() if value})
        return "{}"

    @replaces(models.MacieBackend, "disable_macie")
    def disable_macie(original, self):
        _enabled(self)
        if self.administrator_account:
            raise ConflictException("Cannot disable Macie while associated with an administrator account")
        original(self)
        for name in ("organization", "export", "identifiers", "filters", "jobs"):
            store(self, name).clear()


def _add_administrator():
    @replaces(models.MacieBackend, "enable_organization_admin_account")
    def enable_organization_admin_account(original, self, admin_account_id):
        _enabled(self)
        if self.organization_admin_account_id:
            raise ConflictException("The organization already has a delegated Macie administrator account.")
        original(self, admin_account_id)
        # AWS then enables Macie in that account by itself.
        administrator = models.macie2_backends[admin_account_id][self.region_name]
        if not administrator.macie_session:
            administrator.enable_macie()

    @replaces(models.MacieBackend, "list_organization_admin_accounts")
    def list_organization_admin_accounts(original, self):
        return original(_enabled(self))

    @adds(responses.MacieResponse, "disable_organization_admin_account")
    def disable_organization_admin_account(self):
        backend = _enabled(self.macie_backend)
        account = self._get_param("adminAccountId")
        if backend.organization_admin_account_id != account:
            raise ResourceNotFoundException("The request failed because the resource doesn't exist.")
        if backend.administrator_account:
            raise AccessDeniedException("You can't change the administrator while your account is a member.")
        backend.organization_admin_account_id = None
        store(models.macie2_backends[account][self.region], "organization").clear()
        return "{}"

    routes(urls, "{0}/admin/configuration$", responses.MacieResponse)

    @adds(responses.MacieResponse, "describe_organization_configuration")
    def describe_organization_configuration(self):
        known = store(_administrator(self), "organization")
        return json.dumps({"autoEnable": known.get("autoEnable", False), "maxAccountLimitReached": False})

    @adds(responses.MacieResponse, "update_organization_configuration")
    def update_organization_configuration(self):
        store(_administrator(self), "organization").update(_sent(self))
        return "{}"


def _administrator(response):
    """The caller's Macie, if it administers the organization in the region."""
    backend = _enabled(response.macie_backend)
    if not any(other.organization_admin_account_id == backend.account_id for other in _backends(response.region)):
        raise AccessDeniedException("The request failed because you must be the Macie administrator for an organization.")
    return backend


def _add_members():
    @replaces(models.Member, "to_json")
    def to_json(original, self):
        told = {**original(self), "tags": getattr(self, "tags", {})}
        del told["email"]  # AWS tells no address of an account that belongs to the organization
        return told

    @adds(responses.MacieResponse, "create_member")
    def create_member(self):
        backend = _administrator(self)
        account = _sent(self)["account"]["accountId"]
        if account == backend.account_id:
            raise ValidationException("The request failed because an administrator can't be its own member.")
        invitation = models.Invitation(account, self.region, backend.account_id)
        member = models.Member(account, self.region, backend.account_id, invitation)
        member.tags = _sent(self).get("tags") or {}
        backend.members[account] = member
        theirs = models.macie2_backends[account][self.region]
        if not theirs.macie_session:
            theirs.enable_macie()
        theirs.administrator_account = member
        return json.dumps({"arn": member.arn})

    @adds(responses.MacieResponse, "get_member")
    def get_member(self):
        member = _enabled(self.macie_backend).members.get(_id_in_path(self))
        if not member:
            raise ResourceNotFoundException("The request failed because the resource doesn't exist.")
        return json.dumps(member.to_json())

    # moto looks for the member's side among regions of accounts and misses it.
    @replaces(models.MacieBackend, "delete_member")
    def delete_member(original, self, member_account_id):
        original(self, member_account_id)
        models.macie2_backends[member_account_id][self.region_name].administrator_account = None


def _add_export():
    routes(urls, "{0}/classification-export-configuration$", responses.MacieResponse)

    @adds(responses.MacieResponse, "get_classification_export_configuration")
    def get_classification_export_configuration(self):
        return json.dumps({"configuration": store(_enabled(self.macie_backend), "export")})

    @adds(responses.MacieResponse, "put_classification_export_configuration")
    def put_classification_export_configuration(self):
        known = store(_enabled(self.macie_backend), "export")
        configuration = _sent(self).get("configuration") or {}
        destination = configuration.get("s3Destination")
        if destination and not _bucket_exists(destination["bucketName"]):
            raise ValidationException(f"The S3 bucket {destination['bucketName']} doesn't exist.")
        known.clear()
        known.update(configuration)
        return json.dumps({"configuration": known})


def _bucket_exists(name):
    return any(name in backend.buckets for _, _, backend in list(s3_backends.iter_backends()))


def _made(response, name, kind, identifier, values):
    """Keeps something new under its id, with what AWS adds."""
    backend = response.macie_backend
    arn = f"arn:aws:macie2:{response.region}:{backend.account_id}:{kind}/{identifier}"
    known = {key: value for key, value in values.items() if key != "clientToken"}
    store(backend, name)[identifier] = {**known, "arn": arn, "createdAt": utcnow().isoformat()}
    return arn


def _found(response, name):
    known = store(_enabled(response.macie_backend), name).get(_id_in_path(response))
    if known is None:
        raise ResourceNotFoundException("The request failed because the resource doesn't exist.")
    return known


def _add_identifiers():
    routes(urls, "{0}/custom-data-identifiers$", responses.MacieResponse)
    routes(urls, "{0}/custom-data-identifiers/(?P<id>[^/]+)$", responses.MacieResponse)

    @adds(responses.MacieResponse, "create_custom_data_identifier")
    def create_custom_data_identifier(self):
        _enabled(self.macie_backend)
        identifier = str(uuid.uuid4())
        _made(self, "identifiers", "custom-data-identifier", identifier, _sent(self))
        return json.dumps({"customDataIdentifierId": identifier})

    @adds(responses.MacieResponse, "get_custom_data_identifier")
    def get_custom_data_identifier(self):
        return json.dumps({**_found(self, "identifiers"), "id": _id_in_path(self), "deleted": False})

    @adds(responses.MacieResponse, "delete_custom_data_identifier")
    def delete_custom_data_identifier(self):
        _found(self, "identifiers")
        del store(self.macie_backend, "identifiers")[_id_in_path(self)]
        return "{}"


def _add_filters():
    routes(urls, "{0}/findingsfilters$", responses.MacieResponse)
    routes(urls, "{0}/findingsfilters/(?P<id>[^/]+)$", responses.MacieResponse)

    @adds(responses.MacieResponse, "create_findings_filter")
    def create_findings_filter(self):
        filters = store(_enabled(self.macie_backend), "filters")
        sent = _sent(self)
        if any(each["name"] == sent["name"] for each in filters.values()):
            raise ConflictException("A filter with the same name already exists.")
        identifier = str(uuid.uuid4())
        arn = _made(self, "filters", "findings-filter", identifier, {"position": len(filters) + 1, **sent})
        return json.dumps({"id": identifier, "arn": arn})

    @adds(responses.MacieResponse, "get_findings_filter")
    def get_findings_filter(self):
        return json.dumps({**_found(self, "filters"), "id": _id_in_path(self)})

    @adds(responses.MacieResponse, "update_findings_filter")
    def update_findings_filter(self):
        known = _found(self, "filters")
        known.update({key: value for key, value in _sent(self).items() if key != "clientToken"})
        return json.dumps({"id": _id_in_path(self), "arn": known["arn"]})

    @adds(responses.MacieResponse, "delete_findings_filter")
    def delete_findings_filter(self):
        _found(self, "filters")
        del store(self.macie_backend, "filters")[_id_in_path(self)]
        return "{}"


def _add_jobs():
    routes(urls, "{0}/jobs$", responses.MacieResponse)
    routes(urls, "{0}/jobs/(?P<id>[^/]+)$", responses.MacieResponse)

    @adds(responses.MacieResponse, "create_classification_job")
    def create_classification_job(self):
        _enabled(self.macie_backend)
        sent = _sent(self)
        known = store(self.macie_backend, "identifiers")
        for identifier in sent.get("customDataIdentifierIds") or []:
            if identifier not in known:
                raise ValidationException(f"The custom data identifier {identifier} doesn't exist.")
        identifier = uuid.uuid4().hex
        # AWS tells the identifiers in an order of its own.
        sent["customDataIdentifierIds"] = sorted(sent.get("customDataIdentifierIds") or [])
        arn = _made(self, "jobs", "classification-job", identifier, {**sent, "jobStatus": "RUNNING"})
        return json.dumps({"jobId": identifier, "jobArn": arn})

    @adds(responses.MacieResponse, "describe_classification_job")
    def describe_classification_job(self):
        known = _found(self, "jobs")
        # Between two runs a job is idle.
        status = "IDLE" if known["jobStatus"] == "RUNNING" else known["jobStatus"]
        return json.dumps({**known, "jobId": _id_in_path(self), "jobArn": known["arn"], "jobStatus": status})

    @adds(responses.MacieResponse, "update_classification_job")
    def update_classification_job(self):
        known = _found(self, "jobs")
        status = _sent(self).get("jobStatus")
        if not status:
            raise ValidationException("The request failed because jobStatus is required.")
        if known["jobStatus"] == "CANCELLED":
            raise ValidationException(f"cannot update cancelled job for job {_id_in_path(self)}")
        known["jobStatus"] = status
        return "{}"


def _add_tags():
    routes(urls, "{0}/tags/(?P<arn>.+)$", responses.MacieResponse)

    def tagged(self):
        arn = unquote(self.path).split("/tags/", 1)[1]
        backend = self.macie_backend
        for name in ("identifiers", "filters", "jobs"):
            for known in store(backend, name).values():
                if known["arn"] == arn:
                    return known.setdefault("tags", {})
        for member in backend.members.values():
            if member.arn == arn:
                return member.tags
        raise ResourceNotFoundException("The request failed because the resource doesn't exist.")

    @adds(responses.MacieResponse, "list_tags_for_resource")
    def list_tags_for_resource(self):
        return json.dumps({"tags": tagged(self)})

    @adds(responses.MacieResponse, "tag_resource")
    def tag_resource(self):
        tagged(self).update(_sent(self)["tags"])
        return "{}"

    @adds(responses.MacieResponse, "untag_resource")
    def untag_resource(self):
        for key in self.querystring.get("tagKeys", []):
            tagged(self).pop(key, None)
        return "{}"
