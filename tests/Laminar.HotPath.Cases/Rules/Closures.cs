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

/// <summary>LAM3003: delegates that carry something with them.</summary>
internal static class Closures
{
    internal static class Reported
    {
        [Allocates]
        internal static class A_captured_local
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var x = Number;
                Call(/*[LAM3003*/() => x/*]*/);
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        [Allocates]
        internal static class A_captured_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                One(Number);
            }

            static void One(int n) => Call(/*[LAM3003*/() => n/*]*/);
            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        [Allocates]
        internal static class Captured_this
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_thing.Go();
            }

            sealed class Thing { int _n = 1; public void Go() => Call(/*[LAM3003*/() => _n/*]*/); static int Call(Func<int> f) { Keep(f); return f(); } }
            static readonly Thing s_thing = new();
        }

        [Allocates]
        internal static class A_method_of_an_object
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Call(/*[LAM3003*/s_thing.Get/*]*/);
            }

            sealed class Thing { public int Get() => 1; }
            static readonly Thing s_thing = new();
            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        [Allocates]
        internal static class A_local_function_that_captures_as_a_delegate
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var x = Number;
                Call(/*[LAM3003*/Get/*]*/);
                int Get() => x;
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        [Allocates]
        internal static class An_extension_method_of_an_object
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Call(/*[LAM3003*/"x".Measure/*]*/);
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        [Allocates]
        internal static class A_lambda_in_a_lambda
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Call(static n => Inner(/*[LAM3003*/() => n/*]*/));
            }

            static int Call(Func<int, int> f) => f(1);
            static int Inner(Func<int> f) => f();
        }

        [Allocates]
        internal static class A_lambda_that_sorts
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var x = Number;
                Inner(/*[LAM3003*/(a, b) => (a - b) * x/*]*/);
            }

            static void Inner(Comparison<int> f) => f(1, 2);
        }
    }

    internal static class Clean
    {
        internal static class A_lambda_without_captures
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Call(() => 1);
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        internal static class A_static_lambda
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Call(static () => 1);
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        internal static class A_static_method
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Call(Get);
            }

            static int Get() => 1;
            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        internal static class A_static_local_function
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Call(Get);
                static int Get() => 1;
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        internal static class A_constant_is_not_captured
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                const int X = 3;
                Call(() => X);
            }

            static int Call(Func<int> f) { Keep(f); return f(); }
        }

        internal static class State_as_an_argument
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Call(static n => n + 1, Number);
            }

            static int Call(Func<int, int> f, int n) => f(n);
        }

        internal static class A_local_function_that_is_called
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var x = Number;
                Use(Get());
                int Get() => x;
            }
        }

        internal static class Only_this_in_a_local_function
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_thing.Go();
            }

            sealed class Thing { int _n = 1; public void Go() { Use(Get()); int Get() => _n; } }
            static readonly Thing s_thing = new();
        }

        internal static class A_method_called
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_thing.Get());
            }

            sealed class Thing { public int Get() => 1; }
            static readonly Thing s_thing = new();
        }
    }
}

internal static class Measuring
{
    public static int Measure(this string text) => text.Length;
}
