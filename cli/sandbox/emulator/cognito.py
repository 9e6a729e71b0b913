"""Cognito user pools: the feature plan, deletion protection, and what the two refuse, which moto leaves out."""

import json
from urllib.parse import unquote

from moto.cognitoidp import models, responses
from moto.cognitoidp.exceptions import InvalidParameterException
from moto.iam.models import iam_backends

from patching import replaces


def apply():
    _pools()
    _clients()
    _domains()


def _pools():
    @replaces(models.CognitoIdpUserPool, "update_extended_config")
    def update_extended_config(original, self, extended_config):
        config = {"UserPoolTier": "ESSENTIALS", **(extended_config or {})}
        _check_plan(config)
        _check_text_messages(self.account_id, config)
        original(self, config)

    @replaces(models.CognitoIdpBackend, "delete_user_pool")
    def delete_user_pool(original, self, user_pool_id):
        pool = self.describe_user_pool(user_pool_id)
        if pool.extended_config.get("DeletionProtection") == "ACTIVE":
            raise InvalidParameterException(
                "The user pool cannot be deleted because deletion protection is activated. "
                "Deletion protection must be inactivated first."
            )
        if pool.domain:
            raise InvalidParameterException("User pool cannot be deleted. It has a domain configured that should be deleted first.")
        return original(self, user_pool_id)


def _check_plan(config):
    """https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html"""
    tier = config["UserPoolTier"]
    mode = (config.get("UserPoolAddOns") or {}).get("AdvancedSecurityMode", "OFF")
    if mode != "OFF" and tier != "PLUS":
        raise InvalidParameterException(f"Threat protection is not available on the {tier} feature plan.")
    policies = config.get("Policies") or {}
    history = (policies.get("PasswordPolicy") or {}).get("PasswordHistorySize", 0)
    if tier == "LITE" and (history or policies.get("SignInPolicy")):
        raise InvalidParameterException("Password history and sign-in policies are not available on the LITE feature plan.")


def _check_text_messages(account_id, config):
    """Cognito takes the role for a try, so the role must be there, let it in, and allow it to publish."""
    sms = config.get("SmsConfiguration")
    if not sms:
        return
    name = sms["SnsCallerArn"].rsplit("/", 1)[-1]
    backend = iam_backends[account_id]["aws"]
    role = next((each for each in backend.roles.values() if each.name == name), None)
    trust = unquote(role.assume_role_policy_document) if role else ""
    if "cognito-idp.amazonaws.com" not in trust or sms["ExternalId"] not in trust:
        raise InvalidParameterException("Role does not have a trust relationship allowing Cognito to assume the role")
    policies = json.dumps([unquote(str(each)) for each in role.policies.values()])
    if "sns:Publish" not in policies:
        raise InvalidParameterException("Role does not have permission to publish with SNS")


def _clients():
    @replaces(models.CognitoIdpUserPoolClient, "__init__")
    def init(original, self, user_pool_id, generate_secret, extended_config):
        _check_client(extended_config or {})
        original(self, user_pool_id, generate_secret, extended_config)

    @replaces(responses.CognitoIdpResponse, "update_user_pool_client")
    def update_user_pool_client(original, self):
        _check_client(self.parameters)
        return original(self)


def _check_client(config):
    flows = config.get("ExplicitAuthFlows") or []
    rotation = (config.get("RefreshTokenRotation") or {}).get("Feature")
    if rotation == "ENABLED" and "ALLOW_REFRESH_TOKEN_AUTH" in flows:
        raise InvalidParameterException("Refresh token rotation cannot be enabled with ALLOW_REFRESH_TOKEN_AUTH.")
    granted = any(config.get(name) for name in ("AllowedOAuthFlows", "AllowedOAuthScopes"))
    if granted and not config.get("AllowedOAuthFlowsUserPoolClient"):
        raise InvalidParameterException("AllowedOAuthFlowsUserPoolClient must be true for OAuth flows and scopes.")
    for url in [*(config.get("CallbackURLs") or []), *(config.get("LogoutURLs") or [])]:
        if url.startswith("http://") and not url.startswith("http://localhost"):
            raise InvalidParameterException(f"{url} cannot use the HTTP protocol.")


def _domains():
    @replaces(responses.CognitoIdpResponse, "create_user_pool_domain")
    def create_user_pool_domain(original, self):
        domain = self._get_param("Domain")
        if any(domain in backend.user_pool_domains for backend in _backends()):
            raise InvalidParameterException("Domain already associated with another user pool.")
        answer = original(self)
        self.backend.user_pool_domains[domain].lz_login = self._get_param("ManagedLoginVersion") or 1
        return answer

    @replaces(responses.CognitoIdpResponse, "update_user_pool_domain")
    def update_user_pool_domain(original, self):
        answer = original(self)
        login = self._get_param("ManagedLoginVersion")
        if login is not None:
            self.backend.user_pool_domains[self._get_param("Domain")].lz_login = login
        return answer

    @replaces(models.CognitoIdpUserPoolDomain, "to_json")
    def to_json(original, self, extended=True):
        return {**original(self, extended), "ManagedLoginVersion": getattr(self, "lz_login", 1)}


def _backends():
    return [backend for account in list(models.cognitoidp_backends.values()) for backend in list(account.values())]
