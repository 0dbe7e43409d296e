using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Writes the fields of one instant as patterns ask for them.</summary>
internal ref struct PatternWriter<TChar> where TChar : unmanaged, IBinaryInteger<TChar>
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private ScratchWriter<TChar> _text;

    /// <summary>No element writes more than four times as much as it is long; the names of months have a bound.</summary>
    public PatternWriter(Timestamp value, int patternLength, string function)
    {
        Date = Calendar.DateOf(value.Nanoseconds);
        Clock = Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day);
        _text = new ScratchWriter<TChar>(4L * patternLength + 16, function);
    }

    public DateOnly Date { get; }

    /// <summary>Nanoseconds since midnight.</summary>
    public long Clock { get; }

    public readonly long Hour12 => (ClockFields.Hour(Clock) + 11) % 12 + 1;

    public readonly string AmPm => Clock < 12 * Calendar.Hour ? "AM" : "PM";

    public readonly string Month => Months[Date.Month - 1];

    public readonly string Day => Days[(int)Date.DayOfWeek];

    public void Copy(scoped ReadOnlySpan<TChar> text) => _text.Append(text);

    /// <summary>Zeros before it up to the width; a wider number is written in full.</summary>
    public void Number(long value, int width)
    {
        var digits = 1;
        for (var rest = value / 10; rest != 0; rest /= 10)
        {
            digits++;
        }

        width = Math.Max(width, digits);
        TimeWriter.Digits(_text.Rest, (int)value, width);
        _text.Advance(width);
    }

    /// <summary>The first so many digits of the fraction of the second.</summary>
    public void Fraction(int digits)
    {
        Span<TChar> nine = stackalloc TChar[9];
        TimeWriter.Digits(nine, (int)(Clock % Calendar.Second), 9);
        for (var i = 0; i < digits; i++)
        {
            _text.Rest[0] = i < nine.Length ? nine[i] : TChar.CreateTruncating('0');
            _text.Advance(1);
        }
    }

    public void Word(scoped ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            _text.Rest[0] = TChar.CreateTruncating(letter);
            _text.Advance(1);
        }
    }

    public readonly Made<TChar> Finish() => _text.Finish();
}
