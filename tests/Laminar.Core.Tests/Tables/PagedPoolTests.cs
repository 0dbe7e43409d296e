using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Laminar.Tables;
using Xunit;

namespace Laminar.Core.Tests.Tables;

public sealed class PagedPoolTests
{
    [Fact]
    public void Things_without_references_keep_their_place_and_content_however_many_come() =>
        Check(number => (number, number * 3L, number * 5L), (0, 0, 0));

    [Fact]
    public void Things_with_references_keep_their_place_and_content_however_many_come() =>
        Check(number => (number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), 0L), default((int, string, long)));

    [Fact]
    public void Memory_goes_back_when_nothing_is_left()
    {
        var pool = new PagedPool<long>();
        var numbers = new List<int>();
        for (var i = 0; i < 1_000_000; i++)
        {
            numbers.Add(pool.Take());
            pool[numbers[i]] = i;
        }

        Assert.InRange(pool.Bytes, 8_000_000, 8_100_000);
        foreach (var number in numbers)
        {
            pool.Return(number);
        }

        Assert.Equal(0, pool.Count);
        Assert.InRange(pool.Bytes, 0, 1000);
        Assert.Equal(0, pool[pool.Take()]);
        pool.Free();
        Assert.Equal(0, pool.Bytes);
    }

    private static void Check<T>(Func<int, T> of, T nothing)
        where T : struct
    {
        var pool = new PagedPool<T>();
        ref var first = ref pool[pool.Take()];
        for (var number = 2; number <= 20_000; number++)
        {
            Assert.Equal(number, pool.Take());
            Assert.Equal(nothing, pool[number]);
            pool[number] = of(number);
        }

        Assert.True(Unsafe.AreSame(ref first, ref pool[1]));
        for (var number = 2; number <= 20_000; number += 7)
        {
            pool.Return(number);
        }

        var taken = pool.Take();
        Assert.Equal(2, taken % 7);
        Assert.Equal(nothing, pool[taken]);
        for (var number = 3; number <= 20_000; number += 7)
        {
            Assert.Equal(of(number), pool[number]);
        }

        pool.Free();
    }
}
