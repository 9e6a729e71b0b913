"""KMS: rotation periods, replica keys that are keys of their own, key ids of multi-Region keys, imported material."""

import base64
import json
import time
import uuid

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

import moto.kms.models as models
import moto.kms.policy_validator as policy_validator
import moto.kms.responses as responses

from moto.core.exceptions import JsonRESTError

from patching import adds, replaces, store

DEFAULT_ROTATION_DAYS = 365


def apply():
    _shape_multi_region_ids()
    _separate_replicas()
    _keep_rotation_period()
    _ignore_conditional_statements()
    _wait_for_material()
    _import_material()
    _move_primary()


def _shape_multi_region_ids():
    # AWS: "mrk-" and 32 hexadecimal digits. moto keeps the dashes of the UUID; Terraform's S3 backend then refuses the
    # ARN, and moto itself, which stores 36 characters of the id in a ciphertext, cannot decrypt with such a key.
    @replaces(models, "generate_key_id")
    def generate_key_id(original, multi_region=False):
        return f"mrk-{uuid.uuid4().hex}" if multi_region else original()

    @replaces(responses.KmsResponse, "_validate_cmk_id")
    def validate_cmk_id(original, self, key_id):
        if key_id not in self.kms_backend.keys:
            original(self, key_id)


def _separate_replicas():
    # moto copies the primary key and shares its settings with the copy: the primary then calls itself a replica, an
    # alias in one region appears in the other, and the replica's own policy, description and tags are dropped.
    @replaces(responses.KmsResponse, "replicate_key")
    def replicate_key(original, self):
        key_id = self.kms_backend.get_key_id(self._get_param("KeyId"))
        self._validate_key_id(key_id)
        region = self._get_param("ReplicaRegion")
        primary = self.kms_backend.keys[key_id]
        replica = self.kms_backend.replicate_key(key_id, region)
        replica.multi_region_configuration = {**primary.multi_region_configuration, "MultiRegionKeyType": "REPLICA"}
        replica.policy = self._get_param("Policy") or replica.generate_default_policy()
        replica.description = self._get_param("Description") or ""
        replica.aliases, replica.grants, replica.rotations = {}, {}, []
        replica.enabled, replica.key_state, replica.deletion_date = True, "Enabled", None
        if replica.origin == "EXTERNAL":
            _take_material(replica)
        tags = self._get_param("Tags") or []
        models.kms_backends[self.current_account][region].tag_resource(replica.id, tags)
        answer = {"ReplicaKeyMetadata": replica.to_dict()["KeyMetadata"], "ReplicaPolicy": replica.policy, "ReplicaTags": tags}
        return json.dumps(answer)


def _keep_rotation_period():
    def primary_of(self, key_id):
        """Rotation is a shared property: a replica tells what its primary is set to."""
        key = self.kms_backend.keys[self.kms_backend.get_key_id(key_id)]
        if not key.multi_region:
            return key
        region = key.multi_region_configuration["PrimaryKey"]["Region"]
        return models.kms_backends[self.current_account][region].keys.get(key.id, key)

    @replaces(responses.KmsResponse, "enable_key_rotation")
    def enable_key_rotation(original, self):
        answer = original(self)
        period = self._get_param("RotationPeriodInDays") or DEFAULT_ROTATION_DAYS
        primary_of(self, self._get_param("KeyId")).rotation_period = period
        return answer

    @replaces(responses.KmsResponse, "get_key_rotation_status")
    def get_key_rotation_status(original, self):
        key_id = self._get_param("KeyId")
        self._validate_cmk_id(key_id)
        key = primary_of(self, key_id)
        answer = {"KeyId": key.id, "KeyRotationEnabled": key.key_rotation_status}
        if key.key_rotation_status:
            period = getattr(key, "rotation_period", DEFAULT_ROTATION_DAYS)
            answer |= {"RotationPeriodInDays": period, "NextRotationDate": int(time.time()) + period * 86400}
        return json.dumps(answer)


def _ignore_conditional_statements():
    # moto reads a Deny without its condition and its principal, and locks everybody out of the key.
    @replaces(policy_validator, "check_statement")
    def check_statement(original, statement, resource, action):
        everybody = statement.get("Principal") in ("*", {"AWS": "*"}, {"AWS": ["*"]})
        return everybody and "Condition" not in statement and original(statement, resource, action)


def _take_material(key):
    """A key whose material comes from outside does nothing until it is there."""
    key.enabled, key.key_state, key.expiration_model, key.valid_to = False, "PendingImport", None, None


def _wait_for_material():
    @replaces(models.Key, "__init__")
    def initialize(original, self, *args, **kwargs):
        original(self, *args, **kwargs)
        if self.origin == "EXTERNAL":
            _take_material(self)

    @replaces(models.Key, "to_dict")
    def to_dict(original, self):
        answer = original(self)
        for name, value in (("ExpirationModel", "expiration_model"), ("ValidTo", "valid_to")):
            if getattr(self, value, None) is not None:
                answer["KeyMetadata"][name] = getattr(self, value)
        return answer


def _import_material():
    def key_of(self):
        key_id = self._get_param("KeyId")
        self._validate_cmk_id(key_id)
        key = self.kms_backend.keys[self.kms_backend.get_key_id(key_id)]
        if key.origin != "EXTERNAL":
            message = f"{key.arn} origin is {key.origin} which is not valid for this operation."
            raise JsonRESTError("UnsupportedOperationException", message)
        return key

    @adds(responses.KmsResponse, "get_parameters_for_import")
    def get_parameters_for_import(self):
        key = key_of(self)
        wrapping = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        store(self.kms_backend, "wrapping_keys")[key.id] = wrapping
        public = wrapping.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        answer = {
            "KeyId": key.arn,
            "ImportToken": base64.b64encode(key.id.encode()).decode(),
            "PublicKey": base64.b64encode(public).decode(),
            "ParametersValidTo": int(time.time()) + 86400,
        }
        return json.dumps(answer)

    @adds(responses.KmsResponse, "import_key_material")
    def import_key_material(self):
        key = key_of(self)
        wrapping = store(self.kms_backend, "wrapping_keys").get(key.id)
        token = base64.b64decode(self._get_param("ImportToken") or "").decode(errors="replace")
        if wrapping is None or token != key.id:
            raise JsonRESTError("InvalidImportTokenException", "The import token is not of this key.")
        oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        try:
            material = wrapping.decrypt(base64.b64decode(self._get_param("EncryptedKeyMaterial")), oaep)
        except ValueError:
            raise JsonRESTError("InvalidCiphertextException", "The material is not wrapped with the key's parameters.")
        if len(material) != 32:
            raise JsonRESTError("IncorrectKeyMaterialException", "A symmetric key has 32 bytes.")
        # What was imported once is the key's for ever: the same may come again, another may not.
        if getattr(key, "imported", material) != material:
            raise JsonRESTError("IncorrectKeyMaterialException", "The key had another material before.")
        key.imported = key.key_material = material
        key.enabled, key.key_state = True, "Enabled"
        key.expiration_model = self._get_param("ExpirationModel") or "KEY_MATERIAL_EXPIRES"
        key.valid_to = self._get_param("ValidTo") if key.expiration_model == "KEY_MATERIAL_EXPIRES" else None
        return "{}"

    @adds(responses.KmsResponse, "delete_imported_key_material")
    def delete_imported_key_material(self):
        _take_material(key_of(self))
        return "{}"


def _move_primary():
    @adds(responses.KmsResponse, "update_primary_region")
    def update_primary_region(self):
        key_id = self._get_param("KeyId")
        self._validate_cmk_id(key_id)
        key = self.kms_backend.keys[self.kms_backend.get_key_id(key_id)]
        backends = models.kms_backends[self.current_account]
        # Not every backend: to ask for one is to make it.
        regions = {region for region, backend in list(backends.items()) if key.id in backend.keys}
        to = self._get_param("PrimaryRegion")
        if not key.multi_region or key.multi_region_configuration["MultiRegionKeyType"] != "PRIMARY":
            raise JsonRESTError("UnsupportedOperationException", f"{key.arn} is not a multi-Region primary key.")
        if to == key.region or to not in regions:
            raise JsonRESTError("NotFoundException", f"{key.arn} has no replica in {to}.")
        place = {region: {"Arn": backends[region].keys[key.id].arn, "Region": region} for region in regions}
        for region in regions:
            backends[region].keys[key.id].multi_region_configuration = {
                "MultiRegionKeyType": "PRIMARY" if region == to else "REPLICA",
                "PrimaryKey": place[to],
                "ReplicaKeys": [place[each] for each in sorted(regions - {to})],
            }
        primary = backends[to].keys[key.id]
        primary.key_rotation_status = key.key_rotation_status
        primary.rotation_period = getattr(key, "rotation_period", DEFAULT_ROTATION_DAYS)
        return "{}"
