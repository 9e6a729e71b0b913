"""EC2: images and snapshots that another account shares, and copies of them.

moto finds sources in the caller's account alone, drops tags and keys of copies, and looks at no permission. As in AWS a
copy wants the source's permission, and of the source's key both sides (shared_keys.py). Where AWS makes a copy that
then fails, the answer here is an error at once.
"""

import moto.ec2.models as models
import moto.ec2.models.elastic_block_store as block_store
import moto.ec2.responses.amis as image_responses
import moto.ec2.responses.elastic_block_store as snapshot_responses
from moto.core.responses import ActionResult
from moto.ec2.exceptions import EC2ClientError, InvalidAMIIdError, InvalidSnapshotIdError
from moto.ec2.utils import random_snapshot_id
from moto.kms.models import kms_backends

from patching import adds, replaces
from shared_keys import Caller, foreign_key, refusal

# https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html
SOURCE_KEY_ACTIONS = ("kms:DescribeKey", "kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant")


def apply():
    _keys_of_snapshots()
    _disks_of_images()
    _permissions_of_snapshots()
    _copies_of_snapshots()
    _copies_of_images()
    _deprecation()


def _elsewhere(response, region, ids_of):
    """The source of a copy and the account that has it: one's own first, else any other's."""
    own = response.current_account
    found = [
        (account, ids_of(backend))
        for account, at, backend in sorted(models.ec2_backends.iter_backends(), key=lambda each: each[0] != own)
        if at == region and ids_of(backend) is not None
    ]
    return found[0] if found else (None, None)


def _check(response, action, resource, source_key, source_region):
    """Refuses who may not copy something of another account."""
    caller = Caller(response)
    context = {"kms:ViaService": f"ec2.{source_region}.amazonaws.com", "kms:GrantIsForAWSResource": "true"}
    reasons = [] if caller.may(action, resource, {}) else [f"no identity-based policy allows the {action} action"]
    key = foreign_key(source_key, response.current_account)
    if key is not None:
        reasons += [refusal(caller, key, each, context) for each in SOURCE_KEY_ACTIONS]
    for reason in filter(None, reasons):
        message = f"You are not authorized to perform this operation. User: {caller.arn}: {reason}"
        raise EC2ClientError("UnauthorizedOperation", message)


def _tags(response, kind):
    specifications = response._get_param("TagSpecifications") or response._get_param("TagSpecification") or []
    listed = specifications if isinstance(specifications, list) else [specifications]
    return {
        tag["Key"]: tag["Value"]
        for each in listed
        if each["ResourceType"] == kind
        for tag in each.get("Tags") or each.get("Tag") or []
    }


def _keys_of_snapshots():
    # A snapshot has the key of its volume.
    @replaces(block_store.EBSBackend, "create_snapshot")
    def create_snapshot(original, self, volume_id, *args, **kwargs):
        snapshot = original(self, volume_id, *args, **kwargs)
        snapshot.kms_key_id = self.get_volume(volume_id).kms_key_id
        return snapshot


def _disks_of_images():
    # moto gives each image a plain disk of its own.
    @replaces(image_responses.AmisResponse, "register_image")
    def register_image(original, self):
        answer = original(self)
        image = self.ec2_backend.amis[answer.result["ImageId"]]
        for mapping in self._get_param("BlockDeviceMappings") or self._get_param("BlockDeviceMapping") or []:
            snapshot_id = (mapping.get("Ebs") or {}).get("SnapshotId")
            if snapshot_id is not None and mapping["DeviceName"] == self._get_param("RootDeviceName"):
                image.ebs_snapshot = self.ec2_backend.get_snapshot(snapshot_id)
        image.root_device_name = self._get_param("RootDeviceName") or image.root_device_name
        image.virtualization_type = self._get_param("VirtualizationType") or image.virtualization_type
        image.add_tags(_tags(self, "image"))
        return answer


def _permissions_of_snapshots():
    @replaces(snapshot_responses.ElasticBlockStore, "modify_snapshot_attribute")
    def modify_snapshot_attribute(original, self):
        # The newer form of the same request, which moto passes over.
        changes = self._get_param("CreateVolumePermission") or {}
        snapshot = self.ec2_backend.get_snapshot(self._get_param("SnapshotId"))
        added = [each["UserId"] for each in changes.get("Add") or []]
        if added and snapshot.encrypted and _is_aws_managed(self.ec2_backend, snapshot.kms_key_id):
            # https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html
            raise EC2ClientError("InvalidParameter", "Snapshots encrypted with the AWS Managed CMK can't be shared")
        snapshot.create_volume_permission_userids.update(added)
        snapshot.create_volume_permission_userids.difference_update(
            each["UserId"] for each in changes.get("Remove") or []
        )
        return original(self)


def _is_aws_managed(backend, key_arn):
    key = kms_backends[backend.account_id][backend.region_name].keys.get((key_arn or "").split("/")[-1])
    return key is None or "alias/aws/ebs" in key.aliases


def _copies_of_snapshots():
    @replaces(snapshot_responses.ElasticBlockStore, "copy_snapshot")
    def copy_snapshot(_, self):
        region, source_id = self._get_param("SourceRegion"), self._get_param("SourceSnapshotId")
        owner, source = _elsewhere(self, region, lambda backend: backend.snapshots.get(source_id))
        shared = source is not None and source.create_volume_permission_userids
        if source is None or (owner != self.current_account and self.current_account not in shared):
            raise InvalidSnapshotIdError()
        if owner != self.current_account:
            arn = f"arn:{self.partition}:ec2:{self.region}::snapshot/*"
            _check(self, "ec2:CopySnapshot", arn, source.kms_key_id, region)
        encrypted = source.encrypted or self._get_bool_param("Encrypted", False)
        copy = block_store.Snapshot(
            self.ec2_backend,
            random_snapshot_id(),
            volume=source.volume,
            description=self._get_param("Description") or "",
            encrypted=encrypted,
            kms_key_id=self._get_param("KmsKeyId") or (source.kms_key_id if encrypted else None),
        )
        self.ec2_backend.snapshots[copy.id] = copy
        copy.add_tags(_tags(self, "snapshot"))
        return ActionResult({"SnapshotId": copy.id, "Tags": copy.tag_set})


def _copies_of_images():
    @replaces(image_responses.AmisResponse, "copy_image")
    def copy_image(_, self):
        region, source_id = self._get_param("SourceRegion"), self._get_param("SourceImageId")
        owner, source = _elsewhere(self, region, lambda backend: backend.amis.get(source_id))
        if source is None:
            raise InvalidAMIIdError([source_id])
        if owner != self.current_account:
            if {"UserId": self.current_account} not in source.launch_permissions:
                raise InvalidAMIIdError([source_id])
            arn = f"arn:{self.partition}:ec2:{self.region}::image/*"
            _check(self, "ec2:CopyImage", arn, source.ebs_snapshot.kms_key_id, region)
        copy = self.ec2_backend.register_image(self._get_param("Name"), self._get_param("Description") or "")
        for name in ("virtualization_type", "architecture", "kernel_id", "platform", "hypervisor", "root_device_type"):
            setattr(copy, name, getattr(source, name))
        copy.ebs_snapshot.kms_key_id = self._get_param("KmsKeyId")
        copy.ebs_snapshot.encrypted = self._get_bool_param("Encrypted", False)
        copy.add_tags(_tags(self, "image"))
        return ActionResult({"ImageId": copy.id})


def _deprecation():
    @adds(image_responses.AmisResponse, "enable_image_deprecation")
    def enable(self):
        # EC2 rounds to the minute; moto has made a date of the text.
        at = str(self._get_param("DeprecateAt"))
        self.ec2_backend.amis[self._get_param("ImageId")].deprecation_time = f"{at[:10]}T{at[11:16]}:00.000Z"
        return ActionResult({"Return": True})

    @adds(image_responses.AmisResponse, "disable_image_deprecation")
    def disable(self):
        self.ec2_backend.amis[self._get_param("ImageId")].deprecation_time = None
        return ActionResult({"Return": True})
