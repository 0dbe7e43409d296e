using System;

namespace Laminar.Functions;

/// <summary>
/// A named time zone: since when it has which offset. The machine's time zone data is read once, when the query is made; after that a row is a search
/// among some hundred numbers, without allocation. Emitted code holds one for each zone of a query.
/// </summary>
/// <remarks>Offsets are whole minutes: the seconds of local mean time, before about 1900, are cut off.</remarks>
public sealed class TimeZoneRules
{
    // Sorted; the first is the start of time. Offset i holds from start i to start i + 1.
    private readonly long[] _starts;
    private readonly long[] _offsets;

    /// <summary>The zone of an IANA name such as Europe/Berlin. A machine without time zone data throws.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not have the zone.</exception>
    public TimeZoneRules(string name)
        : this(Find(name))
    {
    }

    internal TimeZoneRules(TimeZoneInfo zone) => (_starts, _offsets) = ZoneTransitions.Of(zone);

    /// <summary>What clocks there show at an instant.</summary>
    internal long ToLocal(long utc) => checked(utc + _offsets[IndexOf(utc)]);

    /// <summary>
    /// The instant at which clocks there show this. A time that is shown twice is the later of the two, one that is passed over counts as if clocks had
    /// not been changed yet: both are standard time, as in PostgreSQL.
    /// </summary>
    internal long ToUtc(long local)
    {
        var near = IndexOf(local);
        for (var i = Math.Min(near + 1, _starts.Length - 1); i >= Math.Max(near - 1, 0); i--)
        {
            var utc = checked(local - _offsets[i]);
            if (IndexOf(utc) == i)
            {
                return utc;
            }
        }

        // Passed over: the offset before the change, which is the one before the first that would be too early.
        var before = Math.Max(near - 1, 0);
        while (before + 1 < _starts.Length && local - _offsets[before] >= _starts[before + 1] && local - _offsets[before + 1] >= _starts[before + 1])
        {
            before++;
        }

        return checked(local - _offsets[before]);
    }

    private static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception cause) when (cause is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new TimeZoneNotFoundException($"This machine has no time zone data for '{name}': install the tzdata package, or set TZDIR to where the data is.", cause);
        }
    }

    private int IndexOf(long utc)
    {
        var found = Array.BinarySearch(_starts, utc);
        return found >= 0 ? found : ~found - 1;
    }
}
