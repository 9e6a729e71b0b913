"""EC2: settings of an account in a region that moto lacks."""

import moto.ec2.responses as responses
from moto.core.responses import ActionResult
from moto.ec2.exceptions import EC2ClientError

import organization_policies
from patching import adds, store

AWS_MANAGED_KEY = "alias/aws/ebs"
METADATA_OPTIONS = ("HttpTokens", "HttpPutResponseHopLimit", "HttpEndpoint", "InstanceMetadataTags")


def apply():
    _default_key()
    _public_sharing()
    _metadata_defaults()
    _serial_console()


def _settings(response):
    return store(response.ec2_backend, "settings")


def _refuse_declared(response, attribute):
    """A setting that a declarative policy keeps is not the account's to change; AWS's pages do not name the error."""
    # https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative.html
    policies = organization_policies.in_force(response.ec2_backend.account_id, "DECLARATIVE_POLICY_EC2")
    if any(attribute in policy["ec2_attributes"] for policy in policies):
        raise EC2ClientError("DeclarativePolicyViolation", f"A declarative policy keeps {attribute} in this account.")


def _default_key():
    response = responses.EC2Response

    def told(self):
        return ActionResult({"KmsKeyId": self.ec2_backend.default_kms_key_id or AWS_MANAGED_KEY})

    @adds(response, "get_ebs_default_kms_key_id")
    def get(self):
        return told(self)

    @adds(response, "reset_ebs_default_kms_key_id")
    def reset(self):
        self.ec2_backend.default_kms_key_id = ""
        return told(self)


def _public_sharing():
    response = responses.EC2Response

    @adds(response, "enable_snapshot_block_public_access")
    def enable_snapshots(self):
        _refuse_declared(self, "snapshot_block_public_access")
        state = self._get_param("State")
        if state not in ("block-all-sharing", "block-new-sharing"):
            raise EC2ClientError("InvalidParameterValue", f"{state} is no state of the block.")
        _settings(self)["snapshots"] = state
        return ActionResult({"State": state})

    @adds(response, "disable_snapshot_block_public_access")
    def disable_snapshots(self):
        _refuse_declared(self, "snapshot_block_public_access")
        _settings(self).pop("snapshots", None)
        return ActionResult({"State": "unblocked"})

    @adds(response, "get_snapshot_block_public_access_state")
    def get_snapshots(self):
        return ActionResult({"State": _settings(self).get("snapshots", "unblocked"), "ManagedBy": "account"})

    @adds(response, "enable_image_block_public_access")
    def enable_images(self):
        _refuse_declared(self, "image_block_public_access")
        _settings(self)["images"] = self._get_param("ImageBlockPublicAccessState")
        return ActionResult({"ImageBlockPublicAccessState": _settings(self)["images"]})

    @adds(response, "disable_image_block_public_access")
    def disable_images(self):
        _refuse_declared(self, "image_block_public_access")
        _settings(self)["images"] = "unblocked"
        return ActionResult({"ImageBlockPublicAccessState": "unblocked"})

    @adds(response, "get_image_block_public_access_state")
    def get_images(self):
        # New accounts have the block: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
        state = _settings(self).get("images", "block-new-sharing")
        return ActionResult({"ImageBlockPublicAccessState": state, "ManagedBy": "account"})


def _metadata_defaults():
    response = responses.EC2Response

    @adds(response, "modify_instance_metadata_defaults")
    def modify(self):
        _refuse_declared(self, "instance_metadata_defaults")
        known = _settings(self).setdefault("metadata", {})
        for option in METADATA_OPTIONS:
            value = self._get_param(option)
            # The words that take a default away.
            if value in ("no-preference", -1, "-1"):
                known.pop(option, None)
            elif value is not None:
                known[option] = int(value) if option == "HttpPutResponseHopLimit" else value
        return ActionResult({"Return": True})

    @adds(response, "get_instance_metadata_defaults")
    def get(self):
        known = _settings(self).get("metadata", {})
        return ActionResult({"AccountLevel": {**known, "ManagedBy": "account"}})


def _serial_console():
    response = responses.EC2Response

    def told(self):
        on = _settings(self).get("serial_console", False)
        return ActionResult({"SerialConsoleAccessEnabled": on, "ManagedBy": "account"})

    @adds(response, "enable_serial_console_access")
    def enable(self):
        _refuse_declared(self, "serial_console_access")
        _settings(self)["serial_console"] = True
        return told(self)

    @adds(response, "disable_serial_console_access")
    def disable(self):
        _refuse_declared(self, "serial_console_access")
        _settings(self)["serial_console"] = False
        return told(self)

    @adds(response, "get_serial_console_access_status")
    def get(self):
        return told(self)
