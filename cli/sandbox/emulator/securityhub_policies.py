"""Security Hub: configuration policies and their associations with root, units and accounts."""

import json
import uuid

import moto.securityhub.models as models
import moto.securityhub.urls as urls

from patching import adds, routes, store
from securityhub_support import (
    arn_of,
    conflict,
    invalid_input,
    last_part,
    needs_central,
    not_found,
    now,
    Response,
    sent_by,
)


def apply():
    _add_policies()
    _add_associations()


def _add_policies():
    for path in ("create", "list", "get/(?P<id>[^/]+)", "(?P<id>[^/]+)"):
        routes(urls, "{0}/configurationPolicy/" + path + "$", Response)

    def existing(backend, identifier):
        needs_central(backend)
        for policy in store(backend, "policies").values():
            if identifier in (policy["Id"], policy["Arn"]):
                return policy
        raise not_found(f"no configuration policy {identifier}")

    def checked(backend, policy):
        """One of enabled and disabled controls, be it empty; standards of the home region."""
        hub = (policy or {}).get("SecurityHub") or {}
        controls = hub.get("SecurityControlsConfiguration")
        if hub.get("ServiceEnabled"):
            names = ("EnabledSecurityControlIdentifiers", "DisabledSecurityControlIdentifiers")
            if hub.get("EnabledStandardIdentifiers") is None or controls is None:
                raise invalid_input("Enabled standards and security control configurations must be configured")
            if sum(controls.get(name) is not None for name in names) != 1:
                raise invalid_input("Exactly one of enabled and disabled security controls must be given")
            for arn in hub["EnabledStandardIdentifiers"]:
                if arn.split(":")[3] != backend.region_name:
                    raise invalid_input(f"standard {arn} is not one of this region")
        elif controls is not None or hub.get("EnabledStandardIdentifiers"):
            raise invalid_input("Standards and controls must not be configured when Security Hub is disabled")
        return policy

    @adds(Response, "create_configuration_policy")
    def create_configuration_policy(self):
        backend, sent = self.securityhub_backend, sent_by(self)
        needs_central(backend)
        identifier = str(uuid.uuid4())
        policy = {
            "Arn": arn_of(backend, f"configuration-policy/{identifier}"),
            "Id": identifier,
            "Name": sent["Name"],
            "Description": sent.get("Description"),
            "CreatedAt": now(),
            "UpdatedAt": now(),
            "ConfigurationPolicy": checked(backend, sent["ConfigurationPolicy"]),
        }
        store(backend, "policies")[identifier] = policy
        return json.dumps(policy)

    @adds(Response, "get_configuration_policy")
    def get_configuration_policy(self):
        return json.dumps(existing(self.securityhub_backend, last_part(self, "/configurationPolicy/get/")))

    @adds(Response, "update_configuration_policy")
    def update_configuration_policy(self):
        backend, sent = self.securityhub_backend, sent_by(self)
        policy = existing(backend, last_part(self, "/configurationPolicy/"))
        if "ConfigurationPolicy" in sent:
            checked(backend, sent["ConfigurationPolicy"])
        given = {key: sent[key] for key in ("Name", "Description", "ConfigurationPolicy") if key in sent}
        policy.update(given, UpdatedAt=now())
        return json.dumps(policy)

    @adds(Response, "delete_configuration_policy")
    def delete_configuration_policy(self):
        backend = self.securityhub_backend
        policy = existing(backend, last_part(self, "/configurationPolicy/"))
        if policy["Id"] in [known["ConfigurationPolicyId"] for known in store(backend, "associations").values()]:
            raise conflict("The policy is associated with a target; disassociate it first.")
        del store(backend, "policies")[policy["Id"]]
        return "{}"


def _add_associations():
    for path in ("associate", "disassociate", "get"):
        routes(urls, "{0}/configurationPolicyAssociation/" + path + "$", Response)

    def target_of(sent):
        target = {"AccountId": "ACCOUNT", "OrganizationalUnitId": "ORGANIZATIONAL_UNIT", "RootId": "ROOT"}
        key = next(iter(sent["Target"]))
        return sent["Target"][key], target[key]

    def take_effect(backend, policy, target_type):
        """The root's policy reaches the administrator's own account: only that matters to what Terraform does next."""
        if target_type != "ROOT" or not policy["ConfigurationPolicy"]["SecurityHub"]["ServiceEnabled"]:
            return
        for region in [backend.region_name, *store(backend, "aggregator").get("Regions", [])]:
            own = models.securityhub_backends[backend.account_id][region]
            store(own, "policy")["id"] = policy["Id"]
            if not own.enabled:
                own.enable_security_hub(False)

    @adds(Response, "start_configuration_policy_association")
    def start_configuration_policy_association(self):
        backend, sent = self.securityhub_backend, sent_by(self)
        needs_central(backend)
        policy = store(backend, "policies").get(sent["ConfigurationPolicyIdentifier"])
        if policy is None:
            raise not_found(f"no configuration policy {sent['ConfigurationPolicyIdentifier']}")
        target, target_type = target_of(sent)
        association = {
            "ConfigurationPolicyId": policy["Id"],
            "TargetId": target,
            "TargetType": target_type,
            "AssociationType": "APPLIED",
            "UpdatedAt": now(),
            "AssociationStatus": "SUCCESS",
        }
        store(backend, "associations")[target] = association
        take_effect(backend, policy, target_type)
        return json.dumps(association)

    @adds(Response, "get_configuration_policy_association")
    def get_configuration_policy_association(self):
        backend = self.securityhub_backend
        needs_central(backend)
        target, _ = target_of(sent_by(self))
        if target not in store(backend, "associations"):
            raise not_found(f"no configuration policy association of {target}")
        return json.dumps(store(backend, "associations")[target])

    @adds(Response, "start_configuration_policy_disassociation")
    def start_configuration_policy_disassociation(self):
        backend = self.securityhub_backend
        needs_central(backend)
        target, target_type = target_of(sent_by(self))
        if store(backend, "associations").pop(target, None) is None:
            raise not_found(f"no configuration policy association of {target}")
        if target_type == "ROOT":
            for _, _, other in list(models.securityhub_backends.iter_backends()):
                store(other, "policy").clear()
        return "{}"
