using System;
using System.Linq;
using System.Numerics;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>Every integer type to every other, at the edges of all of them, against unbounded integers.</summary>
public sealed class IntegerCastTests
{
    private static readonly BigInteger[] Edges = new[] { 0, 7, 8, 15, 16, 31, 32, 63, 64 }
        .SelectMany(bits => new[] { BigInteger.Pow(2, bits), -BigInteger.Pow(2, bits) })
        .SelectMany(power => new[] { power - 1, power, power + 1 })
        .Distinct()
        .ToArray();

    [Fact]
    public void From_every_type_to_every_type()
    {
        From<sbyte>();
        From<short>();
        From<int>();
        From<long>();
        From<byte>();
        From<ushort>();
        From<uint>();
        From<ulong>();
    }

    [Fact]
    public void From_DECIMAL_and_text()
    {
        foreach (var edge in Edges)
        {
            var exact = (decimal)edge;
            Checks(edge, () => Casts.ToSByte(exact), Casts.TryToSByte(exact), () => Casts.ToInt16(exact), Casts.TryToInt16(exact), () => Casts.ToInt32(exact), Casts.TryToInt32(exact), () => Casts.ToInt64(exact), Casts.TryToInt64(exact));
            Check<byte>(edge, () => Casts.ToByte(exact), Casts.TryToByte(exact));
            Check<ushort>(edge, () => Casts.ToUInt16(exact), Casts.TryToUInt16(exact));
            Check<uint>(edge, () => Casts.ToUInt32(exact), Casts.TryToUInt32(exact));
            Check<ulong>(edge, () => Casts.ToUInt64(exact), Casts.TryToUInt64(exact));
            var text = edge.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Checks(edge, () => Casts.ParseSByte(text), Casts.TryParseSByte(text), () => Casts.ParseInt16(text), Casts.TryParseInt16(text), () => Casts.ParseInt32(text), Casts.TryParseInt32(text), () => Casts.ParseInt64(text), Casts.TryParseInt64(text));
            Check<byte>(edge, () => Casts.ParseByte(text), Casts.TryParseByte(text));
            Check<ushort>(edge, () => Casts.ParseUInt16(text), Casts.TryParseUInt16(text));
            Check<uint>(edge, () => Casts.ParseUInt32(text), Casts.TryParseUInt32(text));
            Check<ulong>(edge, () => Casts.ParseUInt64(text), Casts.TryParseUInt64(text));
        }
    }

    [Fact]
    public void From_DOUBLE_rounded_half_to_even()
    {
        double[] values = [0, 0.5, 1.5, -0.5, -1.5, 127.4, 127.5, -128.5, -128.51, 255.49, 255.5, 65535.5, 4294967295.4, 4294967295.5, 9.223372036854775e18, 9223372036854775808.0, 1.8446744073709550e19, 18446744073709551616.0];
        foreach (var value in values)
        {
            var rounded = new BigInteger(Math.Round(value, MidpointRounding.ToEven));
            Checks(rounded, () => Casts.ToSByte(value), Casts.TryToSByte(value), () => Casts.ToInt16(value), Casts.TryToInt16(value), () => Casts.ToInt32(value), Casts.TryToInt32(value), () => Casts.ToInt64(value), Casts.TryToInt64(value));
            Check<byte>(rounded, () => Casts.ToByte(value), Casts.TryToByte(value));
            Check<ushort>(rounded, () => Casts.ToUInt16(value), Casts.TryToUInt16(value));
            Check<uint>(rounded, () => Casts.ToUInt32(value), Casts.TryToUInt32(value));
            Check<ulong>(rounded, () => Casts.ToUInt64(value), Casts.TryToUInt64(value));
        }
    }

    [Fact]
    public void A_message_names_the_type()
    {
        Assert.Contains("CAST AS SMALLINT", Assert.Throws<OverflowException>(() => Casts.ToInt16(70_000)).Message, StringComparison.Ordinal);
        Assert.Contains("CAST AS BIGINT UNSIGNED", Assert.Throws<FormatException>(() => Casts.ParseUInt64("x")).Message, StringComparison.Ordinal);
        Assert.Contains("CAST AS DATE", Assert.Throws<FormatException>(() => Casts.ParseDateOnly("x")).Message, StringComparison.Ordinal);
    }

    private static void From<T>() where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        foreach (var edge in Edges.Where(edge => edge >= BigInteger.CreateChecked(T.MinValue) && edge <= BigInteger.CreateChecked(T.MaxValue)))
        {
            var value = T.CreateChecked(edge);
            Checks(edge, () => Casts.ToSByte(value), Casts.TryToSByte(value), () => Casts.ToInt16(value), Casts.TryToInt16(value), () => Casts.ToInt32(value), Casts.TryToInt32(value), () => Casts.ToInt64(value), Casts.TryToInt64(value));
            Check<byte>(edge, () => Casts.ToByte(value), Casts.TryToByte(value));
            Check<ushort>(edge, () => Casts.ToUInt16(value), Casts.TryToUInt16(value));
            Check<uint>(edge, () => Casts.ToUInt32(value), Casts.TryToUInt32(value));
            Check<ulong>(edge, () => Casts.ToUInt64(value), Casts.TryToUInt64(value));
            Assert.Equal((decimal)edge, Casts.ToDecimal(value));
            Assert.Equal(Casts.ParseDouble(Casts.ToText(value)), Casts.ToDouble(value));
            Assert.Equal(!edge.IsZero, Casts.ToBoolean(value));
            Assert.Equal(edge.ToString(System.Globalization.CultureInfo.InvariantCulture), Casts.ToText(value));
        }
    }

    private static void Checks(BigInteger exact, Func<sbyte> a, sbyte? tryA, Func<short> b, short? tryB, Func<int> c, int? tryC, Func<long> d, long? tryD)
    {
        Check(exact, a, tryA);
        Check(exact, b, tryB);
        Check(exact, c, tryC);
        Check(exact, d, tryD);
    }

    private static void Check<T>(BigInteger exact, Func<T> cast, T? attempt) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (exact >= BigInteger.CreateChecked(T.MinValue) && exact <= BigInteger.CreateChecked(T.MaxValue))
        {
            Assert.Equal(exact, BigInteger.CreateChecked(cast()));
            Assert.Equal(cast(), attempt);
        }
        else
        {
            Assert.Throws<OverflowException>(() => cast());
            Assert.Null(attempt);
        }
    }
}
