using System.Numerics;
using Laminar.Functions;
using Laminar.Values;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>A number is found among narrower ones where widening them gives it, and nowhere else.</summary>
public sealed class ArraySearchTests
{
    [Fact]
    public void Narrower_elements_are_widened()
    {
        Check<sbyte, short>([-128, 0, 127], [-128, 127, 128, 255]);
        Check<sbyte, long>([-1, 0], [-1, 255, 256]);
        Check<byte, short>([0, 255], [255, -1]);
        Check<short, int>([-1, short.MaxValue], [-1, 65535, 65536]);
        Check<int, long>([-1, int.MinValue], [-1, uint.MaxValue, int.MinValue, 1L << 32]);
        Check<uint, long>([uint.MaxValue, 0], [uint.MaxValue, -1, 1L << 32]);
        Check<ulong, decimal>([ulong.MaxValue, 2], [ulong.MaxValue, 2.00m, -1, 2.5m]);
        Check<long, decimal>([long.MinValue, 7, 0], [long.MinValue, 7.000m, 7.1m, -0.0m]);
        Check<long, double>([(1L << 53) + 1, 3], [1L << 53, 3.0, 3.5, double.NaN, double.PositiveInfinity]);
        Check<int, double>([0, 1], [-0.0, 1.0000000000000002]);
        Check<float, double>([0.1f, float.NaN, -0f, float.PositiveInfinity], [0.1, 0.1f, double.NaN, 0.0, double.PositiveInfinity]);
        Check<decimal, double>([0.10m, 2.50m], [0.1, 2.5, 2.5000000000000004]);
    }

    [Fact]
    public void Nulls_make_it_unknown_and_the_empty_array_has_nothing()
    {
        var writer = new ArrayWriter<int>(2, 0);
        writer.AddNull();
        writer.Add(5);
        var array = writer.Finish();
        Assert.Equal([true, null], [Arrays.Any<int, long>(array, 5L), Arrays.Any<int, long>(array, 0L)]);
        Assert.Equal([true, false], [Arrays.Contains<int, long>(array, 5L), Arrays.Contains<int, long>(array, 0L)]);
        Assert.Equal([2, null], [Arrays.Position<int, long>(array, 5L), Arrays.Position<int, long>(array, 0L)]);
        Assert.Equal((false, false, null), (Arrays.Any<int, long>(default, 0L), Arrays.Contains<int, long>(default, 0L), Arrays.Position<int, long>(default, 0L)));
    }

    private static void Check<TElement, T>(TElement[] elements, T[] values)
        where TElement : struct, INumberBase<TElement>
        where T : struct, INumberBase<T>
    {
        var writer = new ArrayWriter<TElement>(elements.Length, 0);
        foreach (var element in elements)
        {
            writer.Add(element);
        }

        var array = writer.Finish();
        foreach (var value in values)
        {
            // NaN equals NaN here, as everywhere in the language.
            var place = System.Array.FindIndex(elements, element => T.CreateChecked(element).Equals(value));
            Assert.Equal((value, place < 0 ? null : place + 1, place >= 0), (value, Arrays.Position<TElement, T>(array, value), Arrays.Any<TElement, T>(array, value)));
        }
    }
}
