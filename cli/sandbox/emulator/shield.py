"""Shield Advanced: subscription first, protection groups, the response team, automatic response, health checks."""

import json
import time

import moto.shield.models as models
import moto.shield.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.shield.exceptions import InvalidParameterException, ResourceAlreadyExistsException, ResourceNotFoundException
from moto.wafv2.models import wafv2_backends

from patching import adds, replaces, store

REGION = "us-east-1"
MAX_LOG_BUCKETS = 10
RESPONDING = {"APPLICATION_LOAD_BALANCER", "CLOUDFRONT_DISTRIBUTION"}


class InvalidOperationException(JsonRESTError):
    code = 400

    def __init__(self, message):
        super().__init__("InvalidOperationException", message)


class NoAssociatedRoleException(JsonRESTError):
    code = 400

    def __init__(self, message):
        super().__init__("NoAssociatedRoleException", message)


class LimitsExceededException(JsonRESTError):
    code = 400

    def __init__(self, message):
        super().__init__("LimitsExceededException", message)


def apply():
    _add_subscription()
    _want_subscription()
    _add_groups()
    _add_response_team()
    _add_engagement()
    _add_health_checks()
    _add_automatic_response()


def _sent(response):
    return json.loads(response.body or "{}")


def _subscribed(backend):
    if backend.subscription is None:
        raise ResourceNotFoundException("The subscription does not exist.")
    return backend.subscription


def _add_subscription():
    @replaces(models.Subscription, "to_dict")
    def to_dict(original, self):
        # Times as seconds: text makes the client fail. Engagement is off until asked for.
        times = {"StartTime": self.start_time.timestamp(), "EndTime": self.end_time.timestamp()}
        known = {**original(self), **times}
        known["ProactiveEngagementStatus"] = getattr(self, "lz_engagement", None)
        return {key: value for key, value in known.items() if value is not None}

    @replaces(models.ShieldBackend, "create_subscription")
    def create_subscription(original, self):
        if self.subscription is not None:
            raise ResourceAlreadyExistsException("The subscription already exists.")
        return original(self)

    @adds(responses.ShieldResponse, "update_subscription")
    def update_subscription(self):
        subscription = _subscribed(self.shield_backend)
        days_left = (subscription.end_time.timestamp() - time.time()) / 86400
        if not 1 <= days_left <= 30:
            raise InvalidOperationException(
                "AutoRenew can be changed earliest 30 days and latest 1 day before the subscription ends."
            )
        subscription.auto_renew = _sent(self).get("AutoRenew") or subscription.auto_renew
        return "{}"

    @adds(responses.ShieldResponse, "get_subscription_state")
    def get_subscription_state(self):
        active = self.shield_backend.subscription is not None
        return json.dumps({"SubscriptionState": "ACTIVE" if active else "INACTIVE"})


def _want_subscription():
    """Nothing is protected without one, and only us-east-1 has the API: moto takes both from everybody."""

    @replaces(models.ShieldBackend, "create_protection")
    def create_protection(original, self, name, resource_arn, tags):
        _subscribed(self)
        return original(self, name, resource_arn, tags or [])

    @replaces(responses.ShieldResponse, "create_protection")
    def create_in_the_only_region(original, self):
        if self.region != REGION:
            raise InvalidParameterException(f"Shield has no endpoint in {self.region}.")
        return original(self)


def _add_groups():
    response = responses.ShieldResponse

    def groups(self):
        _subscribed(self.shield_backend)
        return store(self.shield_backend, "groups")

    def found(self):
        known = groups(self).get(_sent(self)["ProtectionGroupId"])
        if known is None:
            raise ResourceNotFoundException("The referenced protection group does not exist.")
        return known

    def checked(self, sent):
        if sent["Pattern"] == "ARBITRARY" and not sent.get("Members"):
            raise InvalidParameterException("Members must be given when the pattern is ARBITRARY.")
        if sent["Pattern"] != "ARBITRARY" and sent.get("Members"):
            raise InvalidParameterException("Members must be empty unless the pattern is ARBITRARY.")
        if (sent["Pattern"] == "BY_RESOURCE_TYPE") != bool(sent.get("ResourceType")):
            raise InvalidParameterException("ResourceType belongs to the pattern BY_RESOURCE_TYPE.")
        protected = {each.resource_arn for each in self.shield_backend.protections.values()}
        for member in sent.get("Members") or []:
            if member not in protected:
                raise ResourceNotFoundException(f"{member} is not protected.")
        kept = ("ProtectionGroupId", "Aggregation", "Pattern", "ResourceType", "Members")
        return {"Members": [], **{key: sent[key] for key in kept if sent.get(key)}}

    @adds(response, "create_protection_group")
    def create_protection_group(self):
        sent = _sent(self)
        if sent["ProtectionGroupId"] in groups(self):
            raise ResourceAlreadyExistsException("The protection group already exists.")
        backend = self.shield_backend
        arn = f"arn:aws:shield::{backend.account_id}:protection-group/{sent['ProtectionGroupId']}"
        groups(self)[sent["ProtectionGroupId"]] = {**checked(self, sent), "ProtectionGroupArn": arn}
        backend.tag_resource(arn, sent.get("Tags") or [])
        return "{}"

    @adds(response, "describe_protection_group")
    def describe_protection_group(self):
        return json.dumps({"ProtectionGroup": found(self)})

    @adds(response, "update_protection_group")
    def update_protection_group(self):
        known = found(self)
        changed = {**checked(self, _sent(self)), "ProtectionGroupArn": known["ProtectionGroupArn"]}
        known.clear()
        known.update(changed)
        return "{}"

    @adds(response, "delete_protection_group")
    def delete_protection_group(self):
        del groups(self)[found(self)["ProtectionGroupId"]]
        return "{}"


def _add_response_team():
    response = responses.ShieldResponse

    def access(self):
        _subscribed(self.shield_backend)
        return store(self.shield_backend, "response_team")

    def buckets(self):
        return access(self).setdefault("LogBucketList", [])

    @adds(response, "associate_drt_role")
    def associate_drt_role(self):
        access(self)["RoleArn"] = _sent(self)["RoleArn"]
        return "{}"

    @adds(response, "disassociate_drt_role")
    def disassociate_drt_role(self):
        access(self).pop("RoleArn", None)
        return "{}"

    @adds(response, "describe_drt_access")
    def describe_drt_access(self):
        return json.dumps(access(self))

    @adds(response, "associate_drt_log_bucket")
    def associate_drt_log_bucket(self):
        bucket = _sent(self)["LogBucket"]
        if "RoleArn" not in access(self):
            raise NoAssociatedRoleException("The response team has no role in this account.")
        if bucket not in buckets(self):
            if len(buckets(self)) >= MAX_LOG_BUCKETS:
                raise LimitsExceededException(f"At most {MAX_LOG_BUCKETS} log buckets.")
            buckets(self).append(bucket)
        return "{}"

    @adds(response, "disassociate_drt_log_bucket")
    def disassociate_drt_log_bucket(self):
        bucket = _sent(self)["LogBucket"]
        if bucket in buckets(self):
            buckets(self).remove(bucket)
        return "{}"


def _add_engagement():
    response = responses.ShieldResponse

    def contacts(self):
        _subscribed(self.shield_backend)
        return store(self.shield_backend, "contacts")

    def put(self, values):
        contacts(self)["EmergencyContactList"] = values or []

    @adds(response, "associate_proactive_engagement_details")
    def associate_proactive_engagement_details(self):
        subscription = _subscribed(self.shield_backend)
        if getattr(subscription, "lz_engagement", None) is not None:
            raise InvalidOperationException("Proactive engagement details are already associated with the subscription.")
        sent = _sent(self)["EmergencyContactList"]
        if not any(contact.get("PhoneNumber") for contact in sent):
            raise InvalidParameterException("At least one contact must have a phone number.")
        put(self, sent)
        subscription.lz_engagement = "ENABLED"
        return "{}"

    @adds(response, "update_emergency_contact_settings")
    def update_emergency_contact_settings(self):
        put(self, _sent(self).get("EmergencyContactList"))
        return "{}"

    @adds(response, "describe_emergency_contact_settings")
    def describe_emergency_contact_settings(self):
        return json.dumps({"EmergencyContactList": contacts(self).get("EmergencyContactList", [])})

    def status(name, value):
        @adds(response, name)
        def action(self):
            subscription = _subscribed(self.shield_backend)
            if getattr(subscription, "lz_engagement", None) is None:
                raise InvalidOperationException("Proactive engagement details are not associated yet.")
            subscription.lz_engagement = value
            return "{}"

    status("enable_proactive_engagement", "ENABLED")
    status("disable_proactive_engagement", "DISABLED")


def _add_health_checks():
    response = responses.ShieldResponse

    def change(self):
        sent = _sent(self)
        protection = self.shield_backend.describe_protection(sent["ProtectionId"], None)
        return protection.health_check_ids, sent["HealthCheckArn"].split("/")[-1]

    @adds(response, "associate_health_check")
    def associate_health_check(self):
        ids, health_check = change(self)
        if ids and ids != [health_check]:
            raise InvalidParameterException("A protection has one health check.")
        ids[:] = [health_check]
        return "{}"

    @adds(response, "disassociate_health_check")
    def disassociate_health_check(self):
        ids, health_check = change(self)
        if health_check not in ids:
            raise ResourceNotFoundException("The health check is not associated with the protection.")
        ids.remove(health_check)
        return "{}"


def _add_automatic_response():
    response = responses.ShieldResponse

    def protection(self):
        return self.shield_backend.describe_protection(None, _sent(self)["ResourceArn"])

    def put(self):
        found = protection(self)
        if found.resource_type not in RESPONDING:
            raise InvalidParameterException(f"{found.resource_type} takes no automatic response.")
        if found.resource_type == "APPLICATION_LOAD_BALANCER" and not _has_web_acl(self, found.resource_arn):
            raise InvalidOperationException("The resource has no web ACL.")
        known = found.application_layer_automatic_response_configuration
        known.update({"Status": "ENABLED", "Action": _sent(self)["Action"]})
        return "{}"

    adds(response, "enable_application_layer_automatic_response")(put)
    adds(response, "update_application_layer_automatic_response")(put)

    @adds(response, "disable_application_layer_automatic_response")
    def disable_application_layer_automatic_response(self):
        known = protection(self).application_layer_automatic_response_configuration
        if known:
            known["Status"] = "DISABLED"
        return "{}"


def _has_web_acl(response, resource_arn):
    backend = wafv2_backends[response.current_account][resource_arn.split(":")[3]]
    return backend.get_web_acl_for_resource(resource_arn) is not None
