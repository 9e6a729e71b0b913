"""Which account a request is made in.

moto takes any caller without a known access key for account 123456789012. Here the default is the management account,
and an access key id of 12 digits means the account of that number. Assumed roles need nothing: moto derives the
account from the role's ARN.
"""

import re
import sys

import moto.core.models
import moto.core.responses
import moto.iam.models

from patching import PatchFailed, replaces, sets

ACCOUNT_AS_ACCESS_KEY = re.compile(r"Credential=(\d{12})/")


def apply(management_account):
    _make_default(management_account)

    @replaces(moto.core.responses.BaseResponse, "get_current_account")
    def get_current_account(original, self):
        match = ACCOUNT_AS_ACCESS_KEY.search(self.headers.get("Authorization", ""))
        return match.group(1) if match else original(self)


def _make_default(account_id):
    """The default id is a constant that modules of moto import by name: set it in each that is loaded already."""
    sets(moto.core.models, "DEFAULT_ACCOUNT_ID", account_id)
    if not hasattr(moto.iam.models, "DEFAULT_ACCOUNT_ID"):
        raise PatchFailed("moto.iam.models.DEFAULT_ACCOUNT_ID", "it does not exist")
    for name, module in list(sys.modules.items()):
        if name.startswith("moto.") and hasattr(module, "DEFAULT_ACCOUNT_ID"):
            module.DEFAULT_ACCOUNT_ID = account_id
