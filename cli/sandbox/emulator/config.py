"""AWS Config: the recording mode of a recorder, which moto drops."""

import moto.config.models as models

from patching import replaces


def apply():
    @replaces(models.ConfigBackend, "put_configuration_recorder")
    def put_configuration_recorder(original, self, config_recorder):
        original(self, config_recorder)
        recorder = self.recorders[config_recorder["name"]]
        recorder.lz_recording_mode = config_recorder.get("recordingMode") or {"recordingFrequency": "CONTINUOUS"}

    @replaces(models.ConfigBackend, "describe_configuration_recorders")
    def describe_configuration_recorders(original, self, recorder_names):
        answers = original(self, recorder_names)
        for answer in answers:
            answer.pop("lzRecordingMode", None)
            answer["recordingMode"] = self.recorders[answer["name"]].lz_recording_mode
        return answers
