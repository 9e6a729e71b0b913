"""Firewall Manager, which moto lacks: the administrator, policies, resource sets and their tags. Nothing is protected.

As in AWS, the management account names the administrator, in us-east-1, once there is trusted access; from then on only
the administrator may do anything else, the end of its association included.
"""

import json
import secrets
import string
import sys
import time
import uuid

from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import BaseResponse
from moto.organizations.models import organizations_backends

import fms_data
from patching import adds_service

SERVICE = "fms.amazonaws.com"
HOME = "us-east-1"


class Refusal(JsonRESTError):
    code = 400


def invalid(message):
    return Refusal("InvalidInputException", message)


def not_found(what):
    return Refusal("ResourceNotFoundException", f"{what} was not found.")


def _organization_of(account_id):
    """The backend of the management account and the organization, which remembers the administrator."""
    management, partition = organizations_backends.master_accounts.get(account_id, (account_id, "aws"))
    backend = organizations_backends[management][partition]
    return management, backend, backend.org


class FmsBackend(BaseBackend):
    """Policies and resource sets of one account and region, by id."""

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.policies = {}
        self.resource_sets = {}
        self.tags = {}

    @property
    def _url_module(self):
        return sys.modules[__name__]

    def _management_only(self, action):
        management, backend, organization = _organization_of(self.account_id)
        if self.region_name != HOME:
            raise Refusal("InvalidOperationException", f"This operation is not available in the {self.region_name} region.")
        if organization is None or management != self.account_id:
            raise Refusal(
                "InvalidOperationException",
                f"{self.account_id} is not the management account of the Organization but trying to {action}.",
            )
        return backend, organization

    def associate_admin_account(self, administrator):
        backend, organization = self._management_only("AssociateAdmin")
        if all(service["ServicePrincipal"] != SERVICE for service in backend.services):
            raise Refusal("InvalidOperationException", f"The organization gives {SERVICE} no trusted access.")
        if all(account.id != administrator for account in backend.accounts):
            raise invalid(f"{administrator} is not an account of the organization.")
        current = getattr(organization, "fms_administrator", None)
        if current not in (None, administrator):
            raise Refusal("InvalidOperationException", f"{current} is the administrator.")
        organization.fms_administrator = administrator

    def get_admin_account(self):
        management, _, organization = _organization_of(self.account_id)
        administrator = getattr(organization, "fms_administrator", None)
        if administrator is None or self.account_id not in (management, administrator):
            raise not_found("An administrator")
        return administrator

    def disassociate_admin_account(self):
        self.administrators_only("DisassociateAdminAccount")
        if any(backend.policies for _, _, backend in list(fms_backends.iter_backends()) if backend.account_id == self.account_id):
            raise Refusal("InvalidOperationException", "The administrator still has policies.")
        del _organization_of(self.account_id)[2].fms_administrator

    def administrators_only(self, operation):
        administrator = getattr(_organization_of(self.account_id)[2], "fms_administrator", None)
        if administrator is None:
            raise Refusal("AccessDeniedException", f"Account: {self.account_id} is not currently delegated by AWS FM.")
        if administrator != self.account_id:
            raise Refusal(
                "AccessDeniedException",
                f"Operation: {operation} is only available to Administration account in AWS Firewall Manager.",
            )

    def put_policy(self, policy, tags):
        self.administrators_only("PutPolicy")
        known = self.policies.get(policy.get("PolicyId"))
        if policy.get("PolicyId") and known is None:
            raise not_found("The policy")
        if known and policy.get("PolicyUpdateToken") != known["PolicyUpdateToken"]:
            raise Refusal("InvalidOperationException", "The PolicyUpdateToken is not that of the current policy.")
        read = self._read(policy)
        read["PolicyId"] = policy.get("PolicyId") or str(uuid.uuid4())
        read["PolicyUpdateToken"] = secrets.token_hex(16)
        self.policies[read["PolicyId"]] = read
        arn = self._arn("policy", read["PolicyId"])
        self.tags.setdefault(arn, {}).update(tags)
        return {"Policy": read, "PolicyArn": arn}

    def _read(self, policy):
        data = policy["SecurityServicePolicyData"]
        kind, option = data["Type"], data.get("PolicyOption")
        if kind not in fms_data.RESOURCE_TYPES:
            raise Refusal("InvalidTypeException", f"{kind} is not a type of policy.")
        listed = policy.get("ResourceTypeList") or []
        one = policy["ResourceType"]
        types = listed if one == "ResourceTypeList" else [one]
        if one == "ResourceTypeList" and len(listed) < 2:
            raise invalid("ResourceTypeList needs more than one type; give one as ResourceType.")
        wrong = set(types) - fms_data.RESOURCE_TYPES[kind]
        if wrong:
            raise invalid(f"{kind} does not take {', '.join(sorted(wrong))}.")
        if fms_data.CLOUDFRONT in types and self.region_name != HOME:
            raise invalid(f"Policies for {fms_data.CLOUDFRONT} stand in {HOME}.")
        if kind == "SHIELD_ADVANCED" and policy.get("DeleteUnusedFMManagedResources"):
            raise invalid("DeleteUnusedFMManagedResources is not available for Shield Advanced.")
        for scope in ("IncludeMap", "ExcludeMap"):
            units = (policy.get(scope) or {}).get("ORG_UNIT") or []
            if any(not unit.startswith("ou-") for unit in units):
                raise invalid(f"{scope} holds what is no organizational unit: {units}")
        unknown = [each for each in policy.get("ResourceSetIds") or [] if each not in self.resource_sets]
        if unknown:
            raise not_found(f"The resource set {unknown[0]}")
        try:
            text = fms_data.echo(kind, data.get("ManagedServiceData"), types, option)
        except fms_data.BadData as error:
            raise invalid(str(error)) from error
        return {
            **policy,
            # One type comes back as the only one of its list.
            "ResourceTypeList": types,
            "ResourceTags": policy.get("ResourceTags") or [],
            "IncludeMap": policy.get("IncludeMap") or {},
            "ExcludeMap": policy.get("ExcludeMap") or {},
            "ResourceSetIds": policy.get("ResourceSetIds") or [],
            "PolicyStatus": "ACTIVE",
            "SecurityServicePolicyData": {**data, "ManagedServiceData": text},
        }

    def get_policy(self, policy_id):
        self.administrators_only("GetPolicy")
        if policy_id not in self.policies:
            raise not_found("The policy")
        return {"Policy": self.policies[policy_id], "PolicyArn": self._arn("policy", policy_id)}

    def delete_policy(self, policy_id):
        self.get_policy(policy_id)
        del self.policies[policy_id]
        self.tags.pop(self._arn("policy", policy_id), None)

    def list_policies(self):
        self.administrators_only("ListPolicies")
        kept = ("PolicyId", "PolicyName", "ResourceType", "RemediationEnabled", "DeleteUnusedFMManagedResources", "PolicyStatus")
        return [
            {
                **{key: policy[key] for key in kept if key in policy},
                "PolicyArn": self._arn("policy", policy["PolicyId"]),
                "SecurityServiceType": policy["SecurityServicePolicyData"]["Type"],
            }
            for policy in self.policies.values()
        ]

    def put_resource_set(self, sent, tags):
        self.administrators_only("PutResourceSet")
        identifier = sent.get("Id") or "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(22))
        if sent.get("Id") and sent["Id"] not in self.resource_sets:
            raise not_found("The resource set")
        self.resource_sets[identifier] = {
            **sent,
            "Id": identifier,
            "UpdateToken": secrets.token_hex(16),
            "LastUpdateTime": int(time.time()),
            "ResourceSetStatus": "ACTIVE",
        }
        arn = self._arn("resource-set", identifier)
        self.tags.setdefault(arn, {}).update(tags)
        return {"ResourceSet": self.resource_sets[identifier], "ResourceSetArn": arn}

    def get_resource_set(self, identifier):
        self.administrators_only("GetResourceSet")
        if identifier not in self.resource_sets:
            raise not_found("The resource set")
        return {"ResourceSet": self.resource_sets[identifier], "ResourceSetArn": self._arn("resource-set", identifier)}

    def delete_resource_set(self, identifier):
        self.get_resource_set(identifier)
        if any(identifier in policy["ResourceSetIds"] for policy in self.policies.values()):
            raise Refusal("InvalidOperationException", "A policy uses the resource set.")
        del self.resource_sets[identifier]
        self.tags.pop(self._arn("resource-set", identifier), None)

    def tags_of(self, arn):
        if arn not in self.tags:
            raise not_found(arn)
        return self.tags[arn]

    def _arn(self, kind, identifier):
        return f"arn:{self.partition}:fms:{self.region_name}:{self.account_id}:{kind}/{identifier}"


fms_backends = BackendDict(FmsBackend, "fms")


def _read_tags(tags):
    return {tag["Key"]: tag["Value"] for tag in tags or []}


class FmsResponse(BaseResponse):
    """The actions that Terraform calls; the action stands in the request's header."""

    def __init__(self):
        super().__init__(service_name="fms")

    @property
    def backend(self):
        return fms_backends[self.current_account][self.region]

    @property
    def sent(self):
        return json.loads(self.body or "{}")

    def associate_admin_account(self):
        self.backend.associate_admin_account(self.sent["AdminAccount"])
        return "{}"

    def get_admin_account(self):
        return json.dumps({"AdminAccount": self.backend.get_admin_account(), "RoleStatus": "READY"})

    def disassociate_admin_account(self):
        self.backend.disassociate_admin_account()
        return "{}"

    def put_policy(self):
        return json.dumps(self.backend.put_policy(self.sent["Policy"], _read_tags(self.sent.get("TagList"))))

    def get_policy(self):
        return json.dumps(self.backend.get_policy(self.sent["PolicyId"]))

    def delete_policy(self):
        self.backend.delete_policy(self.sent["PolicyId"])
        return "{}"

    def list_policies(self):
        return json.dumps({"PolicyList": self.backend.list_policies()})

    def put_resource_set(self):
        answer = self.backend.put_resource_set(self.sent["ResourceSet"], _read_tags(self.sent.get("TagList")))
        return json.dumps(answer)

    def get_resource_set(self):
        return json.dumps(self.backend.get_resource_set(self.sent["Identifier"]))

    def delete_resource_set(self):
        self.backend.delete_resource_set(self.sent["Identifier"])
        return "{}"

    def list_tags_for_resource(self):
        tags = self.backend.tags_of(self.sent["ResourceArn"])
        return json.dumps({"TagList": [{"Key": key, "Value": value} for key, value in tags.items()]})

    def tag_resource(self):
        self.backend.tags_of(self.sent["ResourceArn"]).update(_read_tags(self.sent["TagList"]))
        return "{}"

    def untag_resource(self):
        for key in self.sent["TagKeys"]:
            self.backend.tags_of(self.sent["ResourceArn"]).pop(key, None)
        return "{}"


url_bases = [r"https?://fms\.(.+)\.amazonaws\.com"]
url_paths = {"{0}/$": FmsResponse.dispatch}


def apply():
    adds_service("fms", sys.modules[__name__])
