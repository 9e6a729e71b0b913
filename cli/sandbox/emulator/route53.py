"""Route 53: DNSSEC and the VPCs of private zones, which moto lacks, and what AWS asks of query logging.

As in AWS, a zone is signed only with an active key, a key goes only when the zone is no longer signed, and the key behind
it is an ECC_NIST_P256 key of us-east-1.
"""

from datetime import datetime, timezone

import moto.route53.urls as urls
from moto.core.responses import ActionResult
from moto.kms.models import kms_backends
from moto.logs.models import logs_backends
from moto.route53.exceptions import Route53ClientError
from moto.route53.models import HealthCheck, Route53Backend
from moto.route53.responses import Route53

from patching import adds, replaces, routes, sets, store

VERSION = r"{0}/(?P<api_version>[\d_-]+)"
# A key as AWS tells it, but for what depends on the key material, which nobody looks at here.
SIGNING_KEY = {
    "Flag": 257, "SigningAlgorithmMnemonic": "ECDSAP256SHA256", "SigningAlgorithmType": 13, "KeyTag": 12345,
    "DigestAlgorithmMnemonic": "SHA-256", "DigestAlgorithmType": 2, "DigestValue": "00" * 32, "PublicKey": "AAAA",
    "DSRecord": "12345 13 2 " + "00" * 32, "DNSKEYRecord": "257 3 13 AAAA",
}

UPDATABLE = ("IPAddress", "Port", "ResourcePath", "FullyQualifiedDomainName", "SearchString", "FailureThreshold", "Inverted",
             "Disabled", "HealthThreshold", "ChildHealthChecks", "EnableSNI", "Regions", "AlarmIdentifier",
             "InsufficientDataHealthStatus")


def apply():
    _dnssec()
    _zone_vpcs()
    _query_logging()
    _health_checks()


def _now():
    return datetime.now(timezone.utc)


def _changed(**more):
    return ActionResult({"ChangeInfo": {"Id": "/change/C1", "Status": "INSYNC", "SubmittedAt": _now()}, **more})


def _dnssec():
    key, zone = "keysigningkey/(?P<zone>[^/]+)/(?P<name>[^/]+)", "hostedzone/(?P<zone_id>[^/]+)"
    for path in ("keysigningkey$", f"{key}$", f"{key}/activate$", f"{key}/deactivate$",
                 f"{zone}/enable-dnssec$", f"{zone}/disable-dnssec$"):
        routes(urls, f"{VERSION}/{path}", Route53)

    def keys_of(self, zone_id):
        self.backend.get_hosted_zone(zone_id)
        return store(self.backend, "signing_keys").setdefault(zone_id, {})

    def signed(self):
        return store(self.backend, "signed")

    def found(self):
        key = keys_of(self, self._get_param("HostedZoneId")).get(self._get_param("Name"))
        if key is None:
            raise Route53ClientError("NoSuchKeySigningKey", "The key-signing key does not exist.")
        return key

    @adds(Route53, "create_key_signing_key")
    def create(self):
        name, arn = self._get_param("Name"), self._get_param("KeyManagementServiceArn")
        keys = keys_of(self, self._get_param("HostedZoneId"))
        if name in keys:
            raise Route53ClientError("KeySigningKeyAlreadyExists", f"There is a key-signing key {name}.")
        kms_keys = kms_backends[self.current_account]["us-east-1"].keys
        kms_key = kms_keys.get(arn.split("/")[-1]) if ":kms:us-east-1:" in arn else None
        if kms_key is None or kms_key.key_spec != "ECC_NIST_P256":
            raise Route53ClientError("InvalidKMSArn", "The key must be an ECC_NIST_P256 key in us-east-1.")
        keys[name] = {
            **SIGNING_KEY, "Name": name, "KmsArn": arn, "Status": self._get_param("Status"),
            "CreatedDate": _now(), "LastModifiedDate": _now(),
        }
        return _changed(KeySigningKey=keys[name], Location=name)

    def becomes(status):
        def change(self):
            key = found(self)
            if status == "INACTIVE" and self._get_param("HostedZoneId") in signed(self):
                raise Route53ClientError("KeySigningKeyInUse", "The zone is signed with the key.")
            key.update(Status=status, LastModifiedDate=_now())
            return _changed()

        return change

    adds(Route53, "activate_key_signing_key")(becomes("ACTIVE"))
    adds(Route53, "deactivate_key_signing_key")(becomes("INACTIVE"))

    @adds(Route53, "delete_key_signing_key")
    def delete(self):
        key = found(self)
        if key["Status"] != "INACTIVE":
            raise Route53ClientError("InvalidKeySigningKeyStatus", "The key must be deactivated first.")
        del keys_of(self, self._get_param("HostedZoneId"))[key["Name"]]
        return _changed()

    @adds(Route53, "enable_hosted_zone_dnssec")
    def enable(self):
        zone_id = self._get_param("HostedZoneId")
        if not any(key["Status"] == "ACTIVE" for key in keys_of(self, zone_id).values()):
            raise Route53ClientError("KeySigningKeyWithActiveStatusNotFound", "The zone has no active key-signing key.")
        signed(self)[zone_id] = True
        return _changed()

    @adds(Route53, "disable_hosted_zone_dnssec")
    def disable(self):
        signed(self).pop(self._get_param("HostedZoneId"), None)
        return _changed()

    @replaces(Route53, "get_dnssec")
    def get(_, self):
        zone_id = self._get_param("HostedZoneId")
        status = "SIGNING" if zone_id in signed(self) else "NOT_SIGNING"
        keys = list(keys_of(self, zone_id).values())
        return ActionResult({"Status": {"ServeSignature": status}, "KeySigningKeys": keys})

    @replaces(Route53Backend, "delete_hosted_zone")
    def delete_zone(original, self, id_):
        if store(self, "signing_keys").get(id_):
            raise Route53ClientError("HostedZoneNotEmpty", "The hosted zone has key-signing keys.")
        return original(self, id_)


def _zone_vpcs():
    # In AWS a zone that is made with a VPC is private; moto wants to be told so.
    @replaces(Route53, "create_hosted_zone")
    def create_hosted_zone(original, self):
        answer = original(self)
        zone = answer.result["HostedZone"]
        if self._get_param("VPC.VPCId") and not zone.private_zone:
            zone.private_zone = True
            zone.add_vpc(self._get_param("VPC.VPCId"), self._get_param("VPC.VPCRegion"))
        return answer

    # moto tells the VPCs of a private zone by other names than AWS.
    @replaces(Route53, "get_hosted_zone")
    def get_hosted_zone(_, self):
        zone = self.backend.get_hosted_zone(self._get_param("Id"))
        vpcs = [{"VPCId": vpc["vpc_id"], "VPCRegion": vpc["vpc_region"]} for vpc in zone.vpcs]
        return ActionResult({
            "HostedZone": zone,
            "DelegationSet": None if zone.private_zone else zone.delegation_set,
            "VPCs": vpcs if zone.private_zone else None,
        })


def _query_logging():
    @replaces(Route53Backend, "create_query_logging_config")
    def create(original, self, hosted_zone_id, log_group_arn):
        if ":logs:us-east-1:" not in log_group_arn:
            raise Route53ClientError("InvalidInput", "The log group must be in us-east-1.")
        policies = logs_backends[self.account_id]["us-east-1"].resource_policies.values()
        if not any("route53.amazonaws.com" in str(policy.policy_document) for policy in policies):
            raise Route53ClientError(
                "InsufficientCloudWatchLogsResourcePolicy", "Route 53 may not write to the log group."
            )
        # moto wants an ARN for streams, AWS takes that of the group.
        config = original(self, hosted_zone_id, log_group_arn.removesuffix(":*") + ":*")
        config.cloud_watch_logs_log_group_arn = log_group_arn
        return config


def _health_checks():
    # moto knows some kinds of checks, and drops what the others have: drift.
    told = HealthCheck.health_check_config

    @replaces(Route53, "create_health_check")
    def create(original, self):
        answer = original(self)
        answer.result["HealthCheck"].lz_config = self._get_param("HealthCheckConfig")
        return answer

    @replaces(Route53, "update_health_check")
    def update(original, self):
        answer = original(self)
        check = answer.result["HealthCheck"]
        changed = {key: self._get_param(key) for key in UPDATABLE if self._get_param(key) is not None}
        check.lz_config = {**getattr(check, "lz_config", {}), **changed}
        return answer

    sets(HealthCheck, "health_check_config", property(lambda self: getattr(self, "lz_config", None) or told.fget(self)))
