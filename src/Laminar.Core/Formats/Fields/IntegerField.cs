using System;
using System.Globalization;
using System.Numerics;

namespace Laminar.Formats;

/// <summary>An integer of any size: sign and digits. What does not fit the type is refused, never wrapped.</summary>
internal readonly struct IntegerField<T> : IFieldParser<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    // 18 digits cannot overflow a long.
    private const int SafeDigits = 18;

    public static string Expected { get; } = FormattableString.Invariant($"{SqlName()} ({T.MinValue} to {T.MaxValue})");

    public static bool TryParse(ReadOnlySpan<byte> text, out T value)
    {
        var at = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+'))
        {
            at = 1;
        }

        if (text.Length - at is 0 or > SafeDigits)
        {
            return TryParseRare(text, out value);
        }

        var sum = 0L;
        for (; at < text.Length; at++)
        {
            var digit = (uint)text[at] - '0';
            if (digit > 9)
            {
                return TryParseRare(text, out value);
            }

            sum = sum * 10 + digit;
        }

        sum = negative ? -sum : sum;
        value = T.CreateTruncating(sum);
        return long.CreateTruncating(value) == sum && (sum >= 0 || T.IsNegative(value));
    }

    /// <summary>19 digits and more (leading zeros, perhaps), blanks around, and everything that is no integer.</summary>
    private static bool TryParseRare(ReadOnlySpan<byte> text, out T value) =>
        FieldBlanks.TryTrim(text, out var trimmed)
            ? TryParse(trimmed, out value)
            : T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static string SqlName() => default(T) switch
    {
        sbyte => "a TINYINT",
        short => "a SMALLINT",
        int => "an INTEGER",
        long => "a BIGINT",
        byte => "an unsigned TINYINT",
        ushort => "an unsigned SMALLINT",
        uint => "an unsigned INTEGER",
        _ => "an unsigned BIGINT",
    };
}
