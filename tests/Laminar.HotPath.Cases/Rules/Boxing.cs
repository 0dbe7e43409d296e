using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Rules;

/// <summary>LAM3002.</summary>
internal static class Boxing
{
    internal static class Reported
    {
        [Allocates]
        internal static class Case1
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3002*/Number/*]*/);
            }
        }

        [Allocates]
        internal static class Case2
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                object o = /*[LAM3002*/Number/*]*/; Keep(o);
            }
        }

        [Allocates]
        internal static class Case3
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3002*/(object)Number/*]*/);
            }
        }

        [Allocates]
        internal static class Case4
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                IComparable c = /*[LAM3002*/Number/*]*/; Keep(c);
            }
        }

        [Allocates]
        internal static class Case5
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Enum e = /*[LAM3002*/s_day/*]*/; Keep(e);
            }

            static DayOfWeek s_day;
        }

        [Allocates]
        internal static class Case6
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                ValueType v = /*[LAM3002*/Number/*]*/; Keep(v);
            }
        }

        [Allocates]
        internal static class Case7
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3002*/s_maybe/*]*/);
            }

            static int? s_maybe = 5;
        }

        [Allocates]
        internal static class Case8
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Box(Number);
            }

            static void Box<T>(T value) => Keep(/*[LAM3002*/value/*]*/);
        }

        [Allocates]
        internal static class Case9
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3002*/(1, Number)/*]*/);
            }
        }

        [Allocates]
        internal static class Case10
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3002*/s_bare.ToString()/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static Bare s_bare;
        }

        [Allocates]
        internal static class Case11
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(/*[LAM3002*/s_bare.GetHashCode()/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static Bare s_bare;
        }

        [Allocates]
        internal static class Case12
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(/*[LAM3002*/s_bare.Equals(/*[LAM3002*/s_bare/*]*/)/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static Bare s_bare;
        }

        [Allocates]
        internal static class Case13
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3002*/s_day.ToString()/*]*/);
            }

            static DayOfWeek s_day = (DayOfWeek)9;
        }

        [Allocates]
        internal static class Case14
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(/*[LAM3002*/s_map.ContainsKey(new Bare(1))/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static readonly Dictionary<Bare, int> s_map = new() { [new(1)] = 1 };
        }

        [Allocates]
        internal static class Case15
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(/*[LAM3002*/s_map[new Bare(1)]/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static readonly Dictionary<Bare, int> s_map = new() { [new(1)] = 1 };
        }

        [Allocates]
        internal static class Case16
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(/*[LAM3002*/s_set.Contains(new Bare(1))/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static readonly HashSet<Bare> s_set = [new(1)];
        }

        [Allocates]
        internal static class Case17
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(/*[LAM3002*/EqualityComparer<Bare>.Default.Equals(s_bare, s_bare)/*]*/);
            }

            struct Bare { public int X; public Bare(int x) { X = x; } }static Bare s_bare;
        }
    }

    internal static class Clean
    {
        internal static class Case1
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Number); long wide = Number; Use(wide); Use((double)Number);
            }
        }

        internal static class Case2
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_full.GetHashCode()); Use(s_full.Equals(s_full)); UseSpan<char>(s_full.ToString());
            }

            readonly struct Full : IEquatable<Full>
            {
            public readonly int X;
            public Full(int x) { X = x; }
            public bool Equals(Full other) => X == other.X;
            public override bool Equals(object? o) => false;
            public override int GetHashCode() => X;
            public override string ToString() => "full";
            }
            static Full s_full;
        }

        internal static class Case3
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_map.ContainsKey(new Full(1))); Use(s_map[new Full(1)]);
            }

            readonly struct Full : IEquatable<Full>
            {
            public readonly int X;
            public Full(int x) { X = x; }
            public bool Equals(Full other) => X == other.X;
            public override bool Equals(object? o) => false;
            public override int GetHashCode() => X;
            public override string ToString() => "full";
            }
            static readonly Dictionary<Full, int> s_map = new() { [new(1)] = 1 };
        }

        internal static class Case4
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_map.ContainsKey(Number)); Use(s_days.Contains(DayOfWeek.Friday));
            }

            static readonly Dictionary<int, int> s_map = new(); static readonly HashSet<DayOfWeek> s_days = new();
        }

        internal static class Case5
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_day.HasFlag(DayOfWeek.Friday)); Use(s_day.GetHashCode());
            }

            static DayOfWeek s_day;
        }

        internal static class Case6
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_day.GetType() == typeof(DayOfWeek));
            }

            static DayOfWeek s_day;
        }

        internal static class Case7
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(IsNull(Number)); Use(IsNull("x"));
            }

            static bool IsNull<T>(T value) => value == null;
        }

        internal static class Case8
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Is(Number));
            }

            static bool Is<T>(T value) => value is int;
        }

        internal static class Case9
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Hash(Number)); Use(Compare(Number));
            }

            static int Hash<T>(T value) where T : notnull => value.GetHashCode(); static int Compare<T>(T value) where T : IComparable<T> => value.CompareTo(value);
        }

        internal static class Case10
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(s_text); object o = s_text; Use(o);
            }

            static string s_text = "x";
        }

        internal static class Case11
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) /*[LAM3009*/throw new ArgumentOutOfRangeException(nameof(Number), Number, "no");/*]*/
            }
        }

        internal static class Case12
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(EqualityComparer<Full>.Default.Equals(s_full, s_full));
            }

            readonly struct Full : IEquatable<Full>
            {
            public readonly int X;
            public Full(int x) { X = x; }
            public bool Equals(Full other) => X == other.X;
            public override bool Equals(object? o) => false;
            public override int GetHashCode() => X;
            public override string ToString() => "full";
            }
            static Full s_full;
        }

        internal static class Case13
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_map.ContainsKey((1, 2)));
            }

            static readonly Dictionary<(int, int), int> s_map = new();
        }

        internal static class Case14
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in s_list) Use(x);
            }

            static readonly List<int> s_list = [1, 2];
        }

        internal static class Case15
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                int? n = Number; Use(n.GetHashCode()); Use(n.Equals(null)); Use(n == 3);
            }
        }
    }
}
