using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Rules;

/// <summary>LAM3001.</summary>
internal static class ObjectCreation
{
    internal static class Reported
    {
        [Allocates]
        internal static class Case1
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3001*/new object()/*]*/);
            }
        }

        [Allocates]
        internal static class Case2
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Node n = /*[LAM3001*/new(1)/*]*/; Keep(n);
            }

            sealed class Node(int value) { public int Value => value; }
        }

        [Allocates]
        internal static class Case3
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3001*/new Point(1, 2)/*]*/);
            }

            sealed record Point(int X, int Y);
        }

        [Allocates]
        internal static class Case4
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var moved = /*[LAM3001*/Origin with { X = Number }/*]*/; Keep(moved);
            }

            sealed record Point(int X, int Y); static readonly Point Origin = new(0, 0);
        }

        [Allocates]
        internal static class Case5
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3001*/new { Number }/*]*/);
            }
        }

        [Allocates]
        internal static class Case6
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3001*/new List<int>(4)/*]*/);
            }
        }

        [Allocates]
        internal static class Case7
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(Make<object>());
            }

            static T Make<T>() where T : new() => /*[LAM3001*/new T()/*]*/;
        }

        [Allocates]
        internal static class Case8
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3001*/new Action(Held.Go)/*]*/);
            }

            sealed class Thing { public void Go() { } } static readonly Thing Held = new();
        }

        [Allocates]
        internal static class Case9
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(/*[LAM3001*/new Action(Nothing)/*]*/);
            }

            static void Nothing() { }
        }

        [Allocates]
        internal static class Case10
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_text ??= /*[LAM3001*/new string('x', 3)/*]*/; Keep(s_text); s_text = null;
            }

            static string? s_text;
        }

        [Allocates]
        internal static class Case11
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                for (var i = 0; i < 2; i++) { if (i == Number) Keep(/*[LAM3001*/new object()/*]*/); }
            }
        }

        [Allocates]
        internal static class Case12
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Local(); void Local() => Keep(/*[LAM3001*/new object()/*]*/);
            }
        }

        [Allocates]
        internal static class Case13
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Invoke(static () => Keep(/*[LAM3001*/new object()/*]*/));
            }

            static void Invoke(Action action) => action();
        }
    }

    internal static class Clean
    {
        internal static class Case1
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(new Point(1, 2));
            }

            readonly record struct Point(int X, int Y);
        }

        internal static class Case2
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var p = new Point { X = 1 }; p = p with { X = 2 }; Use(p);
            }

            record struct Point(int X, int Y);
        }

        internal static class Case3
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(new DateTime(2001, 1, 1)); Use(new TimeSpan(5)); Use(new KeyValuePair<int, int>(1, 2));
            }
        }

        internal static class Case4
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) /*[LAM3009*/throw new InvalidOperationException("no");/*]*/
            }
        }

        internal static class Case5
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var n = Number > 0 ? Number : /*[LAM3009*/throw new ArgumentException("no")/*]*/; Use(n);
            }
        }

        internal static class Case6
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) Fail(new InvalidOperationException("no"));
            }

            [DoesNotReturn] static void Fail(Exception e) => throw e;
        }

        internal static class Case7
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) Fail();
            }

            [DoesNotReturn] static void Fail() { var e = new InvalidOperationException("no"); throw e; }
        }

        internal static class Case8
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Trace(new object());
            }

            [Conditional("NEVER")] static void Trace(object o) { }
        }

        internal static class Case9
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Debug.Assert(Number > 0, new string('x', 3));
            }
        }

        internal static class Case10
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Invoke(static () => { });
            }

            static void Invoke(Action action) => action();
        }

        internal static class Case11
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Invoke(() => { });
            }

            static void Invoke(Action action) => action();
        }

        internal static class Case12
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Invoke(Nothing);
            }

            static void Nothing() { } static void Invoke(Action action) => action();
        }

        internal static class Case13
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Invoke(new Action(static () => { }));
            }

            static void Invoke(Action action) => action();
        }

        internal static class Case14
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Make<int>());
            }

            static T Make<T>() where T : struct => new T();
        }

        internal static class Case15
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Kept);
            }

            static readonly object Kept = new();
        }

        internal static class Case16
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<int> s = stackalloc int[4]; Use(s.Length); Use(new ReadOnlySpan<int>(in Cell).Length);
            }
        }

        internal static class Case17
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(nameof(Object)); Marked();
            }

            [Obsolete("x")] class Old; [DebuggerStepThrough] static void Marked() { }
        }

        internal static class Case18
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                int? n = new int?(Number); Use(n); (int, int) t = new(1, 2); Use(t);
            }
        }
    }
}
