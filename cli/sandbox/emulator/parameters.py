"""Parameter Store: what AWS refuses of a parameter, and the tier that Intelligent-Tiering comes to.

https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
"""

import re

from moto.core.exceptions import JsonRESTError
from moto.kms.models import kms_backends
from moto.ssm.exceptions import ValidationException
from moto.ssm.models import SimpleSystemManagerBackend

from patching import replaces

MAX_BYTES = {"Standard": 4096, "Advanced": 8192}
MAX_LEVELS = 15
AWS_KEY = "alias/aws/ssm"


def apply():
    @replaces(SimpleSystemManagerBackend, "put_parameter")
    def put(original, self, name, description, value, parameter_type, allowed_pattern, keyid, *rest, **named):
        # By get: asking for a name that is not there makes an empty entry.
        versions = self._parameters.get(name)
        before = versions[-1] if versions else None
        if name.count("/") > MAX_LEVELS:
            raise JsonRESTError("HierarchyLevelLimitExceededException", f"A hierarchy has at most {MAX_LEVELS} levels.")
        named["tier"] = _tier(named.get("tier"), value, before)
        _check_value(value, allowed_pattern)
        if parameter_type == "SecureString":
            _check_key(self, keyid or (before.keyid if before else AWS_KEY))
        return original(self, name, description, value, parameter_type, allowed_pattern, keyid, *rest, **named)


def _tier(asked, value, before):
    size = len((value or "").encode())
    if asked == "Intelligent-Tiering":
        keeps = before is not None and before.tier == "Advanced"
        asked = "Advanced" if keeps or size > MAX_BYTES["Standard"] else "Standard"
    tier = asked or (before.tier if before else None) or "Standard"
    if before is not None and before.tier == "Advanced" and tier == "Standard":
        raise ValidationException("You can't downgrade a parameter from the advanced-parameter tier.")
    if size > MAX_BYTES[tier]:
        raise ValidationException(f"{tier} tier parameters support a maximum parameter value of {MAX_BYTES[tier]} characters.")
    return tier


def _check_value(value, allowed_pattern):
    if re.search(r"\{\{.*\}\}", value or "", re.DOTALL):
        raise ValidationException('Parameter value can\'t nest another parameter. Do not use "{{}}" in the value.')
    if allowed_pattern and not re.search(allowed_pattern, value or ""):
        raise JsonRESTError("ParameterPatternMismatchException", "Parameter value failed validation by its pattern.")


def _check_key(backend, key):
    if key == AWS_KEY:
        return
    keys = kms_backends[backend.account_id][backend.region_name]
    known = keys.get_key_id_from_alias(key) if key.startswith("alias/") else keys.keys.get(keys.get_key_id(key))
    if known is None:
        raise JsonRESTError("InvalidKeyId", f"{key} is no key of this region.")
