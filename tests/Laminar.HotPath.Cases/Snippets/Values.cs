using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Snippets;

/// <summary>Structs, generics, functions.</summary>
internal static class Values
{
    public enum Side { Buy, Sell }
    public readonly record struct Trade(DateTime Ts, int Symbol, double Price, long Quantity);
    public readonly record struct Pair<T>(T First, T Second) where T : struct;
    private interface IShape { double Area(); }
    private readonly struct Square(double side) : IShape { public double Area() => side * side; }
    private sealed class Counter { public int Count; public void Add() => Count++; }
    private static readonly Counter s_counter = new();
    private static readonly Trade s_trade = new(DateTime.UnixEpoch, 1, 2.5, 3);
    private static double AreaOf<T>(in T shape) where T : struct, IShape => shape.Area();
    private static T Larger<T>(T left, T right) where T : IComparable<T> => left.CompareTo(right) > 0 ? left : right;
    private static T Total<T>(ReadOnlySpan<T> all) where T : struct, INumber<T> { var sum = T.Zero; foreach (var x in all) sum += x; return sum; }
    private static int Deep(int n) => n <= 0 ? 0 : 1 + Deep(n - 1);
    private static int Apply(Func<int, int> f, int n) => f(n);
    private static void Fail(int n) => throw new InvalidOperationException("n is " + n);

    [HotPath]
    public static void Field()
    {
        Use(s_trade.Price * s_trade.Quantity);
    }

    [HotPath]
    public static void New()
    {
        Use(new Trade(DateTime.UnixEpoch, Number, 1.0, 2));
    }

    [HotPath]
    public static void With()
    {
        Use(s_trade with { Symbol = Number });
    }

    [HotPath]
    public static void Equal()
    {
        Use(s_trade == s_trade);
    }

    [HotPath]
    public static void Tuple()
    {
        Use((Number, 2));
    }

    [HotPath]
    public static void Tuple_equal()
    {
        Use((Number, 2) == (1, 2));
    }

    [HotPath]
    public static void Generic()
    {
        Use(new Pair<int>(1, Number));
    }

    [HotPath]
    public static void Nullable_()
    {
        Use((int?)Number);
    }

    [HotPath]
    public static void Nullable_sum()
    {
        Use((int?)Number + 3);
    }

    [HotPath]
    public static void Coalesce()
    {
        Use(((int?)Number) ?? 3);
    }

    [HotPath]
    public static void Default()
    {
        Use(default(Trade));
    }

    [HotPath]
    public static void Enum_()
    {
        Use((Side)Number == Side.Sell);
    }

    [HotPath]
    public static void Flags()
    {
        Use(DayOfWeek.Friday.HasFlag((DayOfWeek)Number));
    }

    [HotPath]
    public static void Constrained()
    {
        Use(AreaOf(new Square(Number)));
    }

    [HotPath]
    public static void Comparable()
    {
        Use(Larger(Number, 3));
    }

    [HotPath]
    public static void Comparable_text()
    {
        Use(Larger(Number, 3L));
    }

    [HotPath]
    public static void Generic_sum()
    {
        Use(Total<int>([1, Number, 3]));
    }

    [HotPath]
    public static void Recursion()
    {
        Use(Deep(5));
    }

    [HotPath]
    public static void Static_lambda()
    {
        Use(Apply(static n => n + 1, Number));
    }

    [HotPath]
    public static void Method_group()
    {
        Use(Apply(Deep, 3));
    }

    [HotPath]
    public static void Conditional()
    {
        Use(Number > 0 ? 1.5 : 2.5);
    }

    [HotPath]
    public static void Switch_()
    {
        Use(Number switch { 1 => 10, > 5 => 20, _ => 30 });
    }

    [HotPath]
    public static void Pattern()
    {
        Use(s_trade is { Symbol: 1, Quantity: > 2 });
    }

    [HotPath]
    public static void Is_null()
    {
        Use((object?)Kept is null);
    }

    [HotPath]
    public static void Type_test()
    {
        Use(Kept is string);
    }

    [HotPath]
    public static void Guid_()
    {
        Use(Guid.Empty == default);
    }

    [HotPath]
    public static void Range_()
    {
        Use(new Range(1, 2).GetOffsetAndLength(5));
    }

    [HotPath]
    public static void Index_()
    {
        Use(new Index(1, true).GetOffset(5));
    }

    [HotPath]
    public static void Interlocked_()
    {
        Use(Interlocked.Add(ref Cell, 0));
    }

    [HotPath]
    public static void Volatile_()
    {
        Use(Volatile.Read(ref Cell));
    }

    [HotPath]
    public static void Size()
    {
        Use(Unsafe.SizeOf<Trade>());
    }

    [HotPath]
    public static void Cast()
    {
        Use(Unsafe.BitCast<long, double>(Number));
    }

    [HotPath]
    public static void Key()
    {
        Use(new KeyValuePair<int, int>(1, Number));
    }

    [HotPath]
    public static void Comparer_()
    {
        Use(EqualityComparer<int>.Default.Equals(1, Number));
    }

    [HotPath]
    public static void Utf8_()
    {
        Use(default(Utf8).Length);
    }

    [HotPath]
    public static void Class()
    {
        s_counter.Add();
    }

    [HotPath]
    public static void Field_of_a_class()
    {
        s_counter.Count = Number;
    }

    [HotPath]
    public static void Helper()
    {
        if (Number < -5) Fail(Number);
    }

    [HotPath]
    public static void Local_function()
    {
        var x = Number;
        Use(Twice());
        int Twice() => x * 2;
    }

    [HotPath]
    public static void Loop()
    {
        var sum = 0;
        for (var i = 0; i < 5; i++) sum += i;
        Use(sum);
    }

    [HotPath]
    public static void While()
    {
        var i = 0;
        while (i < 5) i++;
        Use(i);
    }

    [HotPath]
    public static void Deconstruct()
    {
        var (a, b) = (Number, 2);
        Use(a + b);
    }

    [HotPath]
    public static void Out()
    {
        Get(out var x);
        Use(x);
        static void Get(out int n) => n = 3;
    }

    [HotPath]
    public static void Finally_()
    {
        try { Use(1); } finally { Use(2); }
    }

    [HotPath]
    public static void Asserted()
    {
        Debug.Assert(Number != -5, "never");
    }

    [HotPath]
    public static void Goto()
    {
        var i = 0;
        again:
        if (i++ < 3) goto again;
        Use(i);
    }

    [HotPath]
    public static void Unsafe_()
    {
        var n = Number;
        unsafe { var p = &n; *p += 1; }
        Use(n);
    }

    [HotPath]
    public static void Guarded()
    {
        using (HotPathGuard.Enter("here")) Use(Number);
    }
}
