using System;
using System.Globalization;

namespace Laminar.Connectors;

/// <summary>
/// The fields of a made-up row. Each is a function of seed, column and row alone: which other columns a query reads changes none of them.
/// </summary>
internal partial struct GeneratedFields
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly DatagenOptions _options;
    private readonly int[] _positions;
    private readonly NumberRange[] _ranges;
    private readonly long _start;

    public GeneratedFields(DatagenOptions options, int[] positions, long start)
    {
        _options = options;
        _positions = positions;
        _start = start;
        _ranges = new NumberRange[options.Fields.Count];
        for (var i = 0; i < _ranges.Length; i++)
        {
            _ranges[i] = new NumberRange(options.Fields[i]);
        }
    }

    /// <summary>The number of the row, from 0.</summary>
    public long Row { get; set; }

    /// <summary>How many rows the shortest sequence has.</summary>
    public readonly long SequenceRows()
    {
        var least = long.MaxValue;
        for (var i = 0; i < _ranges.Length; i++)
        {
            if (_options.Fields[i] is { IsSequence: true, Max: not null })
            {
                least = Math.Min(least, Math.Max(0, _ranges[i].Greatest(long.MaxValue) - _ranges[i].Least(0) + 1));
            }
        }

        return least;
    }

    private readonly DatagenField FieldAt(int column) => _options.Fields[_positions[column]];

    private readonly bool IsNull(int column) => FieldAt(column).NullRate is > 0 and var rate && Fraction(Bits(column, 1)) < rate;

    /// <summary>64 random bits for a column of the row.</summary>
    private readonly ulong Bits(int column, int draw) =>
        Mix(Mix(Mix((ulong)_options.Seed) + (ulong)_positions[column] * 2 + (ulong)draw) + (ulong)Row);

    private static ulong Mix(ulong value)
    {
        value += 0x9E37_79B9_7F4A_7C15;
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }

    private static double Fraction(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    private readonly long Whole(int column, long least, long greatest)
    {
        var range = _ranges[_positions[column]];
        if (FieldAt(column).IsSequence)
        {
            return range.Least(0) + Row;
        }

        var from = Math.Max(range.Least(least), least);
        var to = Math.Min(range.Greatest(greatest), greatest);
        var width = unchecked((ulong)(to - from)) + 1;
        var bits = Bits(column, 0);
        return to <= from ? from : unchecked(from + (long)(width == 0 ? bits : Math.BigMul(bits, width, out _)));
    }

    private readonly decimal Number(int column)
    {
        var range = _ranges[_positions[column]];
        var (from, to) = range.OfNumbers();
        return FieldAt(column).IsSequence ? range.Least(0) + Row : from + (to - from) * (decimal)Fraction(Bits(column, 0));
    }

    private readonly long Nanoseconds(int column)
    {
        var own = _start + (long)((Int128)Row * 1_000_000_000 / _options.RowsPerSecond);
        return own - (long)(FieldAt(column).MaxPast.Ticks * 100 * Fraction(Bits(column, 0)));
    }

    private readonly Laminar.Utf8 TextOf(int column)
    {
        Span<byte> text = stackalloc byte[FieldAt(column).Length];
        var bits = Bits(column, 0);
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (byte)Letters[(int)(bits % (ulong)Letters.Length)];
            bits = Mix(bits);
        }

        return TextScratch.Copy(text);
    }
}

/// <summary>A column's least and greatest number, read once.</summary>
internal readonly struct NumberRange(DatagenField field)
{
    private readonly decimal? _min = Read(field.Min);
    private readonly decimal? _max = Read(field.Max);

    public long Least(long otherwise) => _min is { } min ? (long)Math.Clamp(Math.Ceiling(min), long.MinValue, long.MaxValue) : otherwise;

    public long Greatest(long otherwise) => _max is { } max ? (long)Math.Clamp(Math.Floor(max), long.MinValue, long.MaxValue) : otherwise;

    public (decimal From, decimal To) OfNumbers() => (_min ?? 0, Math.Max(_max ?? Math.Max(1, (_min ?? 0) + 1), _min ?? 0));

    private static decimal? Read(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
