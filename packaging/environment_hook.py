"""Run first in a bundle: programs that it starts find their own libraries, not ours.

The loader has read the path when the process began; a browser or a helper of the desktop would inherit it.
"""

from __future__ import annotations

import os

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)
