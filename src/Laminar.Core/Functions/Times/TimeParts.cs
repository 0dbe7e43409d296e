using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Reads the fields of a time off the front of a text, and puts them together. What is not given is that of 1970-01-01 00:00:00.</summary>
internal ref struct TimeParts<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
{
    private ReadOnlySpan<TChar> _rest = text;

    public int Year { get; set; } = 1970;

    public int Month { get; set; } = 1;

    public int Day { get; set; } = 1;

    /// <summary>The day of the year, where it is given instead of month and day.</summary>
    public int DayOfYear { get; set; }

    public int Hour { get; set; }

    /// <summary>The hour is of twelve.</summary>
    public bool IsHour12 { get; set; }

    public bool IsAfternoon { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    public int Nanosecond { get; set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>A number of one digit to <paramref name="most"/>, as many as there are.</summary>
    public bool TryNumber(int most, out int value) => TryNumber(most, out value, out _);

    public bool TryNumber(int most, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        while (digits < most && digits < _rest.Length && uint.CreateTruncating(_rest[digits]) - '0' is <= 9 and var digit)
        {
            value = value * 10 + (int)digit;
            digits++;
        }

        _rest = _rest[digits..];
        return digits > 0;
    }

    /// <summary>Digits of a fraction of a second: the first is tenths.</summary>
    public bool TryFraction(int most)
    {
        if (!TryNumber(Math.Min(most, 9), out var value, out var digits))
        {
            return false;
        }

        for (; digits < 9; digits++)
        {
            value *= 10;
        }

        Nanosecond = value;
        return true;
    }

    /// <summary>One of some words in any case, or their first letters where <paramref name="length"/> is not 0; its index.</summary>
    public bool TryWord(ReadOnlySpan<string> words, int length, out int index)
    {
        for (index = 0; index < words.Length; index++)
        {
            var letters = length == 0 ? words[index].Length : length;
            if (_rest.Length >= letters && NumberText.IsStartOf(_rest[..letters], words[index]))
            {
                _rest = _rest[letters..];
                return true;
            }
        }

        return false;
    }

    public bool TryText(scoped ReadOnlySpan<TChar> wanted)
    {
        var isThere = _rest.StartsWith(wanted);
        _rest = isThere ? _rest[wanted.Length..] : _rest;
        return isThere;
    }

    /// <summary>One character that is no letter and no digit.</summary>
    public bool TrySeparator()
    {
        var isThere = !_rest.IsEmpty && uint.CreateTruncating(_rest[0]) is < '0' or (> '9' and < 'A') or (> 'Z' and < 'a') or (> 'z' and < 0x80);
        _rest = isThere ? _rest[1..] : _rest;
        return isThere;
    }

    /// <summary>The instant; false where a field is outside its range. One outside 1677 to 2262 overflows.</summary>
    public readonly bool TryMake(out DateOnly date, out long clock)
    {
        date = default;
        clock = 0;
        if (Year is < 1 or > 9999 || Minute > 59 || Second > 59 || (IsHour12 ? Hour is < 1 or > 12 : Hour > 23))
        {
            return false;
        }

        var hour = IsHour12 ? Hour % 12 + (IsAfternoon ? 12 : 0) : Hour;
        clock = hour * Calendar.Hour + Minute * Calendar.Minute + Second * Calendar.Second + Nanosecond;
        if (DayOfYear > 0)
        {
            var exists = DayOfYear <= (DateTime.IsLeapYear(Year) ? 366 : 365);
            date = exists ? new DateOnly(Year, 1, 1).AddDays(DayOfYear - 1) : default;
            return exists;
        }

        if (Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month))
        {
            return false;
        }

        date = new DateOnly(Year, Month, Day);
        return true;
    }
}
