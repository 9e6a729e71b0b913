"""KMS keys of other accounts: the one thing whose permissions this emulator checks.

As in AWS, the key's policy must let the caller in and the caller's own policies must name the key. Who calls with an
account's number, or as a role that nobody made here, may do everything that the account may.
"""

import re

import moto.kms.models as models
import moto.kms.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.iam.models import iam_backends
from moto.organizations.models import organizations_backends
from moto.sts.models import sts_backends

from patching import sets
from policy_evaluation import allows, statements_of

KEY_ARN = re.compile(r"arn:[\w-]+:kms:([\w-]+):(\d{12}):key/(.+)")


class Caller:
    """Who makes a request, with the statements of his policies; None: whatever the account may."""

    def __init__(self, response):
        self.account = response.current_account
        self.arn = f"arn:{response.partition}:iam::{self.account}:root"
        self.statements = None
        access_key = response.get_access_key()
        for session in sts_backends[self.account][response.partition].assumed_roles:
            if session.access_key_id == access_key:
                self.arn = session.role_arn
                self.statements = _statements_of_role(self.account, response.partition, session.role_arn)

    def may(self, action, resource, context):
        """What his own policies say."""
        return self.statements is None or allows(self.statements, action, resource, self._with_keys(context))

    def is_let_in(self, key, action, context):
        """What the policy of a key says."""
        principal = (self.account, self.arn)
        return allows(statements_of(key.policy), action, key.arn, self._with_keys(context), principal)

    def _with_keys(self, context):
        own = {
            "aws:PrincipalArn": self.arn,
            "aws:PrincipalAccount": self.account,
            "kms:CallerAccount": self.account,
            "aws:PrincipalOrgID": _organization_of(self.account),
        }
        return {key.lower(): value for key, value in {**own, **context}.items() if value is not None}


def _statements_of_role(account, partition, role_arn):
    backend = iam_backends[account][partition]
    role = next((each for each in backend.get_roles() if each.arn == role_arn), None)
    if role is None:
        return None
    documents = [*role.policies.values(), *(policy.document for policy in role.managed_policies.values())]
    return [statement for document in documents for statement in statements_of(document)]


def _organization_of(account):
    for _, _, backend in list(organizations_backends.iter_backends()):
        if backend.org is not None and any(each.id == account for each in backend.accounts):
            return backend.org.id
    return None


def foreign_key(key_arn, account):
    """The key of another account that an ARN means; None if it is no such ARN or no such key."""
    parts = KEY_ARN.fullmatch(key_arn or "")
    if parts is None or parts[2] == account:
        return None
    return models.kms_backends[parts[2]][parts[1]].keys.get(parts[3])


def refusal(caller, key, action, context):
    """Why a caller may not use the key of another account; None if he may."""
    if not caller.is_let_in(key, action, context):
        return f"no resource-based policy allows the {action} action on {key.arn}"
    if not caller.may(action, key.arn, context):
        return f"no identity-based policy allows the {action} action on {key.arn}"
    return None


def apply():
    # moto looks for every key among those of the caller's account.
    def backend_of_key(self):
        own = models.kms_backends[self.current_account][self.region]
        key = foreign_key(self._get_param("KeyId"), self.current_account)
        if key is None:
            return own
        caller, action = Caller(self), f"kms:{self._get_action()}"
        reason = refusal(caller, key, action, {})
        if reason is not None:
            raise JsonRESTError("AccessDeniedException", f"User: {caller.arn} is not authorized because {reason}")
        return models.kms_backends[key.account_id][key.region]

    sets(responses.KmsResponse, "kms_backend", property(backend_of_key))
