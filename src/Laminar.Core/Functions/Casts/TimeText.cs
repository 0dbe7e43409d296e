using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Times out of text as CAST reads them: blanks around, otherwise strict.</summary>
internal static class TimeText
{
    public static Reading TryRead<TChar>(ReadOnlySpan<TChar> text, out Timestamp result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var read = TimeReader.TryTimestamp(NumberText.TrimBlanks(text), out var nanoseconds);
        result = new Timestamp(nanoseconds);
        return read ? Reading.Good : Reading.NotOne;
    }

    public static Reading TryRead<TChar>(ReadOnlySpan<TChar> text, out DateOnly result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        text = NumberText.TrimBlanks(text);
        var isDate = TimeReader.TryDate(text, out result);
        if (!isDate && TimeReader.TryTimestamp(text, out var nanoseconds))
        {
            result = Calendar.DateOf(nanoseconds);
            return Reading.Good;
        }

        return isDate ? Reading.Good : Reading.NotOne;
    }

    public static Reading TryRead<TChar>(ReadOnlySpan<TChar> text, out TimeOnly result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var read = TimeReader.TryTime(NumberText.TrimBlanks(text), out var nanoseconds);
        var ticks = (nanoseconds + Timestamp.NanosecondsPerTick / 2) / Timestamp.NanosecondsPerTick;
        var fits = ticks < TimeSpan.TicksPerDay;
        result = new TimeOnly(fits ? ticks : 0);
        return !read ? Reading.NotOne : fits ? Reading.Good : Reading.OutOfRange;
    }

    public static Reading TryRead<TChar>(ReadOnlySpan<TChar> text, out TimeSpan result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        result = default;
        if (!IntervalReader.TryRead(NumberText.TrimBlanks(text), out var nanoseconds))
        {
            return Reading.NotOne;
        }

        var half = nanoseconds < 0 ? -(Timestamp.NanosecondsPerTick / 2) : Timestamp.NanosecondsPerTick / 2;
        var ticks = (nanoseconds + half) / Timestamp.NanosecondsPerTick;
        var fits = ticks >= long.MinValue && ticks <= long.MaxValue;
        result = fits ? new TimeSpan((long)ticks) : default;
        return fits ? Reading.Good : Reading.OutOfRange;
    }
}
