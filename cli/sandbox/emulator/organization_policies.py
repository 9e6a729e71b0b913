"""Organization policies: every type, and what AWS refuses: too long, not allowed in the type, type off, too many."""

import json

import moto.organizations.models as models
import moto.organizations.utils as utils
from moto.organizations.exceptions import InvalidInputException, OrganizationsClientError, PolicyTypeNotEnabledException

from patching import replaces, sets

# Policy types that moto lacks, with the part of the policy's ARN that names the type.
MORE_POLICY_TYPES = {
    "BACKUP_POLICY": "backup_policy",
    "CHATBOT_POLICY": "chatbot_policy",
    "DECLARATIVE_POLICY_EC2": "declarative_policy_ec2",
    "SECURITYHUB_POLICY": "securityhub_policy",
}

# Type -> longest content in characters, most policies on one root, unit or account; AWS's own count.
# https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
LIMITS = {
    "AISERVICES_OPT_OUT_POLICY": (2_500, 5),
    "BACKUP_POLICY": (10_000, 10),
    "CHATBOT_POLICY": (10_000, 5),
    "DECLARATIVE_POLICY_EC2": (10_000, 10),
    "RESOURCE_CONTROL_POLICY": (5_120, 5),
    "SERVICE_CONTROL_POLICY": (10_240, 10),
    "TAG_POLICY": (10_000, 10),
}

# The top-level key of policies that set something up; beside it stand operators alone.
TOP_LEVEL_KEYS = {
    "AISERVICES_OPT_OUT_POLICY": "services",
    "BACKUP_POLICY": "plans",
    "DECLARATIVE_POLICY_EC2": "ec2_attributes",
    "TAG_POLICY": "tags",
}

AWS_MANAGED = (utils.DEFAULT_SCP_POLICY_ID, utils.DEFAULT_RCP_POLICY_ID)


def apply():
    _accept_every_policy_type()
    _refuse_contents()
    _refuse_attachments()
    _refuse_detachments()


def _refused(code, message):
    return OrganizationsClientError(code, message)


def _accept_every_policy_type():
    for owner in (models.FakeRoot, models.FakePolicy):
        sets(owner, "SUPPORTED_POLICY_TYPES", sorted({*owner.SUPPORTED_POLICY_TYPES, *MORE_POLICY_TYPES}))

    @replaces(models.FakePolicy, "__init__")
    def init(original, self, organization, **kwargs):
        policy_type = kwargs.get("Type")
        if policy_type not in MORE_POLICY_TYPES:
            return original(self, organization, **kwargs)
        # The constructor refuses types without an ARN format: build one that it knows, then name the type.
        original(self, organization, **{**kwargs, "Type": "TAG_POLICY"})
        self.type = policy_type
        self._arn_format = utils.TAG_POLICY_ARN_FORMAT.replace("tag_policy", MORE_POLICY_TYPES[policy_type])


def _refuse_contents():
    @replaces(models.OrganizationsBackend, "create_policy")
    def create_policy(original, self, **kwargs):
        _check_content(kwargs.get("Type"), kwargs.get("Content") or "")
        return original(self, **kwargs)

    @replaces(models.OrganizationsBackend, "update_policy")
    def update_policy(original, self, **kwargs):
        policy = self.get_policy_by_id(kwargs["PolicyId"])
        if any(other.name == kwargs.get("Name") for other in self.policies if other is not policy):
            raise _refused("DuplicatePolicyException", "A policy with the same name already exists.")
        if kwargs.get("Content") is not None:
            _check_content(policy.type, kwargs["Content"])
        return original(self, **kwargs)


def _check_content(policy_type, content):
    size, _ = LIMITS.get(policy_type, (None, None))
    if size is not None and len(content) > size:
        raise _refused(
            "ConstraintViolationException",
            f"POLICY_CONTENT_LIMIT_EXCEEDED: {len(content)} characters, {policy_type} may have {size}.",
        )
    try:
        document = json.loads(content)
    except ValueError:
        raise _malformed("the content is not JSON") from None
    key = TOP_LEVEL_KEYS.get(policy_type)
    if not isinstance(document, dict):
        raise _malformed("the content is no object")
    if key is not None and ([name for name in document if not name.startswith("@@")] != [key] or not document[key]):
        raise _malformed(f"{policy_type} has the one key '{key}', which is not empty")
    if policy_type in ("RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"):
        statements = document["Statement"]
        for statement in statements if isinstance(statements, list) else [statements]:
            _check_statement(policy_type, statement)


# https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
# https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
def _check_statement(policy_type, statement):
    if policy_type == "SERVICE_CONTROL_POLICY":
        if "Principal" in statement or "NotPrincipal" in statement:
            raise _malformed("a service control policy has no principal")
        return
    if statement.get("Effect") != "Deny" or statement.get("Principal") != "*":
        raise _malformed("a resource control policy denies, with Principal *")
    if "NotPrincipal" in statement or "NotAction" in statement:
        raise _malformed("a resource control policy has neither NotPrincipal nor NotAction")
    actions = statement["Action"]
    if any(":" not in action for action in ([actions] if isinstance(actions, str) else actions)):
        raise _malformed("every action of a resource control policy names its service")


def _malformed(problem):
    return _refused("MalformedPolicyDocumentException", f"The provided policy document is not valid: {problem}.")


def _refuse_attachments():
    @replaces(models.OrganizationsBackend, "attach_policy")
    def attach_policy(original, self, **kwargs):
        policy = self.get_policy_by_id(kwargs["PolicyId"])
        # AWS attaches its own by itself.
        if policy.id in AWS_MANAGED:
            return original(self, **kwargs)
        root = next(unit for unit in self.ou if unit.type == "ROOT")
        if all(each["Type"] != policy.type for each in root.policy_types):
            raise PolicyTypeNotEnabledException
        attached = _attached(self, kwargs["TargetId"], policy.type)
        if policy in attached:
            raise _refused(
                "DuplicatePolicyAttachmentException", "The selected policy is already attached to the specified target."
            )
        _, most = LIMITS.get(policy.type, (None, None))
        if most is not None and len(attached) >= most:
            raise _refused(
                "ConstraintViolationException",
                f"MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED: {kwargs['TargetId']} has {most} of {policy.type} already.",
            )
        original(self, **kwargs)


def _refuse_detachments():
    @replaces(models.OrganizationsBackend, "detach_policy")
    def detach_policy(original, self, **kwargs):
        policy = self.get_policy_by_id(kwargs["PolicyId"])
        attached = _attached(self, kwargs["TargetId"], policy.type)
        if policy not in attached:
            raise _refused("PolicyNotAttachedException", "The policy isn't attached to the specified target.")
        if policy.id == utils.DEFAULT_RCP_POLICY_ID:
            raise InvalidInputException("RCPFullAWSAccess cannot be detached.")
        if policy.type == "SERVICE_CONTROL_POLICY" and len(attached) == 1:
            raise _refused(
                "ConstraintViolationException",
                "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED: every root, unit and account needs a service control policy.",
            )
        original(self, **kwargs)


def in_force(account_id, policy_type):
    """Contents of the policies of a type that an account, its units or the root have; nearest first."""
    for _, _, backend in list(models.organizations_backends.iter_backends()):
        place = next((each for each in backend.accounts if each.id == account_id), None)
        if place is None:
            continue
        contents = []
        while place is not None:
            contents += [json.loads(policy.content) for policy in _attached(backend, place.id, policy_type)]
            place = next((unit for unit in backend.ou if unit.id == place.parent_id), None)
        return contents
    return []


def _attached(backend, target_id, policy_type):
    targets = [*backend.ou, *backend.accounts]
    target = next((each for each in targets if each.id == target_id), None)
    return [policy for policy in (target.attached_policies if target else []) if policy.type == policy_type]
