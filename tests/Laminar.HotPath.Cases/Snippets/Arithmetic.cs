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

/// <summary>Numbers.</summary>
internal static class Arithmetic
{
    [HotPath]
    public static void Add()
    {
        Use(Number + 3);
    }

    [HotPath]
    public static void Checked()
    {
        Use(checked(Number * 3));
    }

    [HotPath]
    public static void Divide()
    {
        Use(Number / 3);
    }

    [HotPath]
    public static void Remainder()
    {
        Use(Number % 3);
    }

    [HotPath]
    public static void Shift()
    {
        Use(Number << 3 >>> 1);
    }

    [HotPath]
    public static void Compare()
    {
        Use(Number < 3 && Number > -3);
    }

    [HotPath]
    public static void Negate()
    {
        Use(-Number);
    }

    [HotPath]
    public static void Complement()
    {
        Use(~Number);
    }

    [HotPath]
    public static void Widen()
    {
        Use((long)Number);
    }

    [HotPath]
    public static void Narrow()
    {
        Use((short)Number);
    }

    [HotPath]
    public static void To_double()
    {
        Use((double)Number);
    }

    [HotPath]
    public static void From_double()
    {
        Use((int)(Number * 1.5));
    }

    [HotPath]
    public static void Decimal_sum()
    {
        Use(1.5m + Number);
    }

    [HotPath]
    public static void Decimal_product()
    {
        Use(decimal.Round(1.23m * Number, 1));
    }

    [HotPath]
    public static void Sqrt()
    {
        Use(Math.Sqrt(Number));
    }

    [HotPath]
    public static void Pow()
    {
        Use(Math.Pow(Number, 2));
    }

    [HotPath]
    public static void Abs()
    {
        Use(Math.Abs(-Number));
    }

    [HotPath]
    public static void Max()
    {
        Use(Math.Max(Number, 3));
    }

    [HotPath]
    public static void Clamp()
    {
        Use(Math.Clamp(Number, 0, 3));
    }

    [HotPath]
    public static void Round()
    {
        Use(Math.Round(1.5 * Number));
    }

    [HotPath]
    public static void Floor()
    {
        Use(Math.Floor(1.5 * Number));
    }

    [HotPath]
    public static void Sin()
    {
        Use(Math.Sin(Number));
    }

    [HotPath]
    public static void Log()
    {
        Use(Math.Log(Number));
    }

    [HotPath]
    public static void DivRem()
    {
        Use(Math.DivRem(Number, 3));
    }

    [HotPath]
    public static void BigMul()
    {
        Use(Math.BigMul(Number, 3));
    }

    [HotPath]
    public static void Fused()
    {
        Use(Math.FusedMultiplyAdd(Number, 2.0, 1.0));
    }

    [HotPath]
    public static void PopCount()
    {
        Use(BitOperations.PopCount((uint)Number));
    }

    [HotPath]
    public static void Log2()
    {
        Use(BitOperations.Log2((uint)Number));
    }

    [HotPath]
    public static void Rotate()
    {
        Use(BitOperations.RotateLeft((uint)Number, 3));
    }

    [HotPath]
    public static void LeadingZeros()
    {
        Use(int.LeadingZeroCount(Number));
    }

    [HotPath]
    public static void IsNaN()
    {
        Use(double.IsNaN(Number));
    }

    [HotPath]
    public static void Min_value()
    {
        Use(long.MinValue + Number);
    }

    [HotPath]
    public static void Int128_()
    {
        Use((Int128)Number * 3);
    }

    [HotPath]
    public static void Half_()
    {
        Use((Half)Number);
    }

    [HotPath]
    public static void CompareTo()
    {
        Use(Number.CompareTo(3));
    }

    [HotPath]
    public static void Equals()
    {
        Use(Number.Equals(3));
    }

    [HotPath]
    public static void Hash()
    {
        Use(Number.GetHashCode());
    }

    [HotPath]
    public static void Single()
    {
        Use(MathF.Sqrt(Number));
    }

    [HotPath]
    public static void Bits()
    {
        Use(BitConverter.DoubleToInt64Bits(Number));
    }

    [HotPath]
    public static void Saturating()
    {
        Use(int.CreateSaturating((long)Number));
    }
}
