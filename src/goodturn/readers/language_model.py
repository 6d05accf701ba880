"""The model of languages that is asked where common words do not decide: unpacked once, mapped by every process.

py3langid keeps its model packed tightly; to unpack it takes more than a second and eighty megabytes, which several
processes need not spend each.
"""

from __future__ import annotations

import fcntl
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_LANGUAGES = (
    "ar bg ca cs da de el en es fa fi fr he hi hr hu id it ja ko ms nb nl no pl pt ro ru sk sl sv th tr uk ur vi zh"
)
_ARRAYS = ("scores", "prior", "moves", "rows", "features", "names")


@cache
def language_model(folder: Path | None = None) -> LanguageIdentifier:
    """The model for the languages that are told apart, loaded when first needed.

    With a folder, whoever comes first leaves it there unpacked, and all others map what lies there.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    if folder is None:
        return _unpacked()
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with open(folder.with_suffix(".lock"), "wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                _leave(_unpacked(), folder)
    return _mapped(folder)


def _unpacked() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(model.labels)
    model.set_languages([language for language in _LANGUAGES.split() if language in known])
    model._full_model = None  # the scores of all other languages are not needed again
    return model


def _leave(model: LanguageIdentifier, folder: Path) -> None:
    """Write the model's arrays so that the folder stands there whole or not at all."""
    draft = folder.with_suffix(".part")
    draft.mkdir(exist_ok=True)
    arrays = (
        model.nb_ptc,
        model.nb_pc,
        np.asarray(model.tk_nextmove),
        np.asarray(model.tk_row),
        np.asarray(model.tk_output, dtype=np.int32),
        np.array(model.nb_classes),
    )
    for name, array in zip(_ARRAYS, arrays, strict=True):
        with open(draft / f"{name}.npy", "wb") as stream:
            np.save(stream, array)
            stream.flush()
            os.fsync(stream.fileno())
    draft.rename(folder)


def _mapped(folder: Path) -> LanguageIdentifier:
    from py3langid.langid import LanguageIdentifier

    scores, prior, moves, rows, features, names = (
        np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in _ARRAYS
    )
    # single numbers are read from its memory and from lists much faster than from an array
    return LanguageIdentifier(
        scores, prior, names.tolist(), moves.data, features.tolist(), norm_probs=True, tk_row=rows.tolist()
    )
