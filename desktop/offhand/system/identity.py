"""Who this process is to Windows: whoever has the same name stands in one place of the task bar.

Without one it is known by the path of its program, and a window would not stand at the shortcut that
the installer made. (Application User Model IDs, SetCurrentProcessExplicitAppUserModelID.)
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any


def claim_identity(application: str, shell: Any = None) -> None:  # noqa: ANN401 - a library of Windows
    """Take a name before the first window; does nothing on other systems.

    ``shell`` stands in for ``shell32``.
    """
    if shell is None:
        if sys.platform != "win32":
            return
        shell = ctypes.windll.shell32
    shell.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(application))
