"""The zone that this machine's clock is set to, with its summer time, as a ``tzinfo``.

Python tells only the offset of a given moment; days need the rule (https://docs.python.org/3/library/datetime.html).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from offhand.domain.moments import bound_moment


class LocalZone(tzinfo):
    """Ask the system for every moment anew, so that a change of the zone counts at once."""

    def utcoffset(self, dt: datetime | None, /) -> timedelta | None:
        """Return how far local time is ahead."""
        return dt.replace(tzinfo=None).astimezone().utcoffset() if dt is not None else None

    def dst(self, dt: datetime | None, /) -> timedelta | None:
        """Return nothing: the offset holds it."""
        del dt

    def tzname(self, dt: datetime | None, /) -> str | None:
        """Return what the system calls it."""
        return dt.replace(tzinfo=None).astimezone().tzname() if dt is not None else None

    def fromutc(self, dt: datetime, /) -> datetime:
        """Return the local time of a moment, whose fields are those of UTC."""
        moment = dt.replace(tzinfo=UTC).timestamp()
        return datetime.fromtimestamp(bound_moment(moment)).replace(tzinfo=self)
