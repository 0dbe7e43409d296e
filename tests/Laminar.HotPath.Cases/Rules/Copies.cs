using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using static System.Threading.Thread;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Rules;

/// <summary>LAM5002: structs copied without anyone having asked.</summary>
internal static class Copies
{
    internal static class Reported
    {
        internal static class A_readonly_field
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5002*/s_big.Sum()/*]*/);
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
            static readonly Big s_big;
        }

        internal static class An_in_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Go(default);
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
            static void Go(in Big big) => Use(/*[LAM5002*/big.Sum()/*]*/);
        }

        internal static class A_property
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Go(default);
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
            static void Go(in Big big) => Use(/*[LAM5002*/big.Prop/*]*/);
        }

        internal static class A_ref_readonly_local
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                ref readonly var big = ref s_big;
                Use(/*[LAM5002*/big.Sum()/*]*/);
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
            static Big s_big;
        }

        internal static class A_large_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Go(default);
            }

            struct Huge { public long A, B, C, D, E, F, G, H, I; }
            static void /*[LAM5002*/Go/*]*/(Huge huge) => Use(huge.A);
        }
    }

    internal static class Clean
    {
        internal static class Readonly_members
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_big.Read());
                Use(s_big.Fine);
                Use(s_big.A);
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
            static readonly Big s_big;
        }

        internal static class A_ref_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var big = default(Big);
                Go(ref big);
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
            static void Go(ref Big big) => Use(big.Sum());
        }

        internal static class A_local
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var big = default(Big);
                Use(big.Sum());
            }

            struct Big { public long A, B, C, D; public long Sum() => A + B; public readonly long Read() => C; public long Prop { get { return A; } } public readonly long Fine => B; }
        }

        internal static class A_large_in_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Go(default);
            }

            struct Huge { public long A, B, C, D, E, F, G, H, I; }
            static void Go(in Huge huge) => Use(huge.A);
        }

        internal static class A_small_struct
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Go(default);
            }

            struct Small { public long A, B; public long Sum() => A + B; }
            static void Go(in Small small) => Use(small.Sum());
        }

        internal static class A_readonly_struct
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Go(default);
            }

            readonly struct Fixed { readonly long _a, _b, _c; public long Sum() => _a + _b + _c; }
            static void Go(in Fixed f) => Use(f.Sum());
        }

        internal static class A_contract_has_chosen
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                new Taker().Take(default);
            }

            struct Huge { public long A, B, C, D, E, F, G, H, I; }
            interface ITake { void Take(Huge huge); }
            readonly struct Taker : ITake { public void Take(Huge huge) => Use(huge.A); }
        }
    }
}
