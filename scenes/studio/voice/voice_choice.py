"""Which voice is wanted: folders of recordings, Piper, or both."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dnacnn.network.pasted import quoted
from scenes.studio.errors import StudioError

NONE, NAME = "none", "piper"
_WANTS = f"voice wants a folder of recordings, {NAME} or {NAME}:MODEL.onnx"


@dataclass(frozen=True)
class VoiceChoice:
    """What speaks.

    Attributes
    ----------
    folders : of recordings; where several have a beat, the first counts.
    piper : whether Piper speaks what is not recorded.
    model : its model; None for the packaged one.
    """

    folders: tuple[Path, ...] = ()
    piper: bool = False
    model: Path | None = None

    def __bool__(self) -> bool:
        """Whether anything speaks."""
        return bool(self.folders) or self.piper

    @classmethod
    def read(cls, said: Sequence[str], folder: Path = Path()) -> "VoiceChoice":
        """Understand what a command or a lecture file says; paths are seen from a folder.

        Raises
        ------
        StudioError
            If it is none of these, or there is no such folder.
        """
        if list(said) == [NONE]:
            return cls()
        folders, pipers = [], []
        for one in said:
            name, _, model = one.partition(":")
            if name == NAME:
                pipers.append(folder / model if model else None)
            elif (folder / one).is_dir() and one:
                folders.append(folder / one)
            else:
                raise StudioError(f"{_WANTS}, got {quoted(one)}")
        if len(pipers) > 1:
            raise StudioError(f"{_WANTS}, and one voice of Piper's at most, got {', '.join(said)}")
        return cls(tuple(folders), bool(pipers), pipers[0] if pipers else None)
