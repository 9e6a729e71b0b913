"""CloudFront: policies and VPC origins, which moto lacks, and distributions that are told as they were sent.

As in AWS, a distribution names policies that are there, has its aliases alone, and does not let go of what it uses.
"""

import copy
import uuid
from datetime import datetime, timezone

import moto.cloudfront.models as models
import moto.cloudfront.urls as urls
from moto.cloudfront.exceptions import CloudFrontException
from moto.cloudfront.responses import CloudFrontResponse
from moto.core.responses import ActionResult, EmptyResult
from moto.utilities.utils import get_partition

from patching import adds, replaces, routes, store

# Action's stem, path, field of the distribution's behaviors, and the policies of AWS's own that the modules name.
POLICIES = (
    ("CachePolicy", "cache-policy", "CachePolicyId",
     ("658327ea-f89d-4fab-a63d-7e88639e58f6", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")),
    ("OriginRequestPolicy", "origin-request-policy", "OriginRequestPolicyId",
     ("216adef6-5c7f-47e4-b989-5492eafa07d3", "b689b0a8-53d0-40ab-baf2-38738e2966ac")),
    ("ResponseHeadersPolicy", "response-headers-policy", "ResponseHeadersPolicyId",
     ("67f7725c-6f97-4210-82d7-5512b31e9d03",)),
)
WRITES = {"DELETE", "PATCH", "POST", "PUT"}


def apply():
    for policy in POLICIES:
        _policy(*policy)
    _vpc_origins()
    _distributions()


def _now():
    return datetime.now(timezone.utc)


def _snake(stem):
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in stem)[1:]


def _kept(backend, kind):
    return store(backend, kind)


def _configs(backend):
    return [each.distribution_config.lz_sent for each in backend.distributions.values()]


def _behaviors(config):
    return [config["DefaultCacheBehavior"], *((config.get("CacheBehaviors") or {}).get("Items") or [])]


def _policy(stem, path, field, _managed):
    """Create, get, update and delete one kind of policy."""
    name = _snake(stem)
    routes(urls, f"{{0}}/2020-05-31/{path}$", CloudFrontResponse)
    routes(urls, f"{{0}}/2020-05-31/{path}/(?P<id>[^/]+)$", CloudFrontResponse)

    def found(self):
        policy = _kept(self.backend, stem).get(self._get_param("Id"))
        if policy is None:
            raise CloudFrontException(f"NoSuch{stem}", f"The {path} does not exist.")
        return policy

    def answer(policy):
        told = {"Id": policy["Id"], "LastModifiedTime": policy["Modified"], f"{stem}Config": policy["Config"]}
        return ActionResult({stem: told, "ETag": policy["ETag"], "Location": policy["Id"]})

    @adds(CloudFrontResponse, f"create_{name}")
    def create(self):
        config = self._get_param(f"{stem}Config")
        policies = _kept(self.backend, stem)
        if any(each["Config"]["Name"] == config["Name"] for each in policies.values()):
            raise CloudFrontException(f"{stem}AlreadyExists", f"A {path} called {config['Name']} already exists.")
        # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
        if len(policies) >= 20:
            raise CloudFrontException("TooManyPolicies", f"An account has at most 20 of {path}.")
        policy = {"Id": str(uuid.uuid4()), "ETag": models.random_id(), "Modified": _now(), "Config": config}
        policies[policy["Id"]] = policy
        return answer(policy)

    @adds(CloudFrontResponse, f"get_{name}")
    def get(self):
        return answer(found(self))

    @adds(CloudFrontResponse, f"update_{name}")
    def update(self):
        policy = found(self)
        policy.update(Config=self._get_param(f"{stem}Config"), ETag=models.random_id(), Modified=_now())
        return answer(policy)

    @adds(CloudFrontResponse, f"delete_{name}")
    def delete(self):
        policy = found(self)
        used = [each for config in _configs(self.backend) for each in _behaviors(config) if each.get(field) == policy["Id"]]
        if used:
            raise CloudFrontException(f"{stem}InUse", f"The {path} is used by a distribution.")
        del _kept(self.backend, stem)[policy["Id"]]
        return EmptyResult()


def _vpc_origins():
    routes(urls, "{0}/2020-05-31/vpc-origin$", CloudFrontResponse)
    routes(urls, "{0}/2020-05-31/vpc-origin/(?P<id>[^/]+)$", CloudFrontResponse)

    def found(self):
        origin = _kept(self.backend, "vpc_origins").get(self._get_param("Id"))
        if origin is None:
            raise CloudFrontException("EntityNotFound", "The VPC origin does not exist.")
        return origin

    def answer(origin):
        told = {key: value for key, value in origin.items() if key != "ETag"}
        return ActionResult({"VpcOrigin": told, "ETag": origin["ETag"], "Location": origin["Id"]})

    @adds(CloudFrontResponse, "create_vpc_origin")
    def create(self):
        config = self._get_param("VpcOriginEndpointConfig")
        origin_id = f"vo_{models.random_id(length=20)}"
        arn = f"arn:{self.partition}:cloudfront::{self.current_account}:vpcorigin/{origin_id}"
        origin = {
            "Id": origin_id, "Arn": arn, "Status": "Deployed", "CreatedTime": _now(), "LastModifiedTime": _now(),
            "VpcOriginEndpointConfig": config, "ETag": models.random_id(),
        }
        _kept(self.backend, "vpc_origins")[origin_id] = origin
        self.backend.tag_resource(arn, self._get_param("Tags.Items", []))
        return answer(origin)

    @adds(CloudFrontResponse, "get_vpc_origin")
    def get(self):
        return answer(found(self))

    @adds(CloudFrontResponse, "update_vpc_origin")
    def update(self):
        origin = found(self)
        config = self._get_param("VpcOriginEndpointConfig")
        origin.update(VpcOriginEndpointConfig=config, LastModifiedTime=_now(), ETag=models.random_id())
        return answer(origin)

    @adds(CloudFrontResponse, "delete_vpc_origin")
    def delete(self):
        origin = found(self)
        for config in _configs(self.backend):
            for each in config["Origins"]["Items"]:
                if (each.get("VpcOriginConfig") or {}).get("VpcOriginId") == origin["Id"]:
                    raise CloudFrontException("CannotDeleteEntityWhileInUse", "A distribution uses the VPC origin.")
        del _kept(self.backend, "vpc_origins")[origin["Id"]]
        return answer(origin)


def _distributions():
    # moto rebuilds the configuration out of some of its parts, and drops or invents the others: drift.
    @replaces(models.DistributionConfig, "__init__")
    def init(_, self, config):
        sent = copy.deepcopy(config)
        for behavior in _behaviors(sent):
            # What AWS tells of every behavior, though nobody sends it.
            for signers in ("TrustedSigners", "TrustedKeyGroups"):
                behavior.setdefault(signers, {"Enabled": False, "Quantity": 0})
        none = {"Quantity": 0}
        defaults = {
            "Aliases": none, "CacheBehaviors": none, "CustomErrorResponses": none, "OriginGroups": none,
            "Logging": {"Enabled": False, "IncludeCookies": False, "Bucket": "", "Prefix": ""},
            "WebACLId": "", "DefaultRootObject": "", "Staging": False, "ContinuousDeploymentPolicyId": "",
        }
        sent = {**defaults, **sent}
        self.__dict__.update(sent)
        self.caller_reference = sent["CallerReference"]
        self.lz_sent = sent

    @replaces(models.Distribution, "__init__")
    def init_distribution(original, self, account_id, region_name, config):
        original(self, account_id, region_name, config)
        # moto leaves the empty region out, and no one can read the ARN.
        self.arn = f"arn:{get_partition(region_name)}:cloudfront::{account_id}:distribution/{self.id}"

    @replaces(models.CloudFrontBackend, "create_distribution_with_tags")
    def create(original, self, distribution_config, tags):
        _check(self, distribution_config, None)
        return original(self, distribution_config, tags)

    @replaces(models.CloudFrontBackend, "update_distribution")
    def update(original, self, dist_config, _id, if_match):
        _check(self, dist_config, _id)
        return original(self, dist_config, _id, if_match)

    @replaces(models.CloudFrontBackend, "delete_distribution")
    def delete(original, self, distribution_id, if_match):
        distribution = self.distributions.get(distribution_id)
        if distribution is not None and distribution.distribution_config.lz_sent.get("Enabled"):
            raise CloudFrontException("DistributionNotDisabled", "The distribution must be disabled first.")
        return original(self, distribution_id, if_match)


def _check(backend, config, own_id):
    """What AWS refuses about a distribution."""
    for stem, path, field, managed in POLICIES:
        for behavior in _behaviors(config):
            policy_id = behavior.get(field)
            if policy_id and policy_id not in managed and policy_id not in _kept(backend, stem):
                raise CloudFrontException(f"NoSuch{stem}", f"The {path} {policy_id} does not exist.")
    groups = {each["Id"] for each in (config.get("OriginGroups") or {}).get("Items") or []}
    origins = {each["Id"] for each in config["Origins"]["Items"]}
    for behavior in _behaviors(config):
        target = behavior["TargetOriginId"]
        if target not in origins | groups:
            raise CloudFrontException("NoSuchOrigin", f"There is no origin {target}.")
        if target in groups and WRITES & set(behavior["AllowedMethods"]["Items"]):
            raise CloudFrontException("InvalidArgument", "Behaviors with an origin group take GET, HEAD and OPTIONS alone.")
    certificate = (config.get("ViewerCertificate") or {}).get("ACMCertificateArn")
    if certificate and ":acm:us-east-1:" not in certificate:
        raise CloudFrontException("InvalidViewerCertificate", "The certificate must be in us-east-1.")
    aliases = set((config.get("Aliases") or {}).get("Items") or [])
    for distribution_id, other in backend.distributions.items():
        taken = (other.distribution_config.lz_sent.get("Aliases") or {}).get("Items") or []
        if distribution_id != own_id and aliases & set(taken):
            raise CloudFrontException("CNAMEAlreadyExists", f"Another distribution has {aliases & set(taken)}.")
