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

/// <summary>LAM3011: what finds out at run time what the compiler knows.</summary>
internal static class Reflection
{
    internal static class Reported
    {
        [Allocates]
        internal static class GetMethod
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3011*/typeof(string).GetMethods()/*]*/);
            }
        }

        [Allocates]
        internal static class CreateInstance
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3011*/Activator.CreateInstance<object>()/*]*/);
            }
        }

        [Allocates]
        internal static class Invoke
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3011*/s_get.Invoke(null, null)/*]*/);
            }

            static object Get() => new object();
            static readonly MethodInfo s_get = typeof(Invoke).GetMethod("Get", BindingFlags.Static | BindingFlags.NonPublic)!;
        }

        [Allocates]
        internal static class Names_of_an_enum
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3011*/Enum.GetNames<DayOfWeek>()/*]*/);
            }
        }

        internal static class Stackalloc_in_a_loop
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                for (var i = 0; i < 2; i++) { Span<int> s = /*[LAM3011*/stackalloc int[2]/*]*/; Use(s.Length); }
            }
        }

        [Allocates]
        internal static class A_finalizer
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3001*//*[LAM3011*/new Last()/*]*//*]*/.Go();
            }

            sealed class Last { public void Go() => Keep(this); ~Last() { } }
        }

        [Allocates]
        internal static class Expression_tree
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Expression<Func<int, int>> e = /*[LAM3011*/x => x + 1/*]*/;
                Keep(e);
            }
        }

        internal static class Name_of_a_type
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM3011*//*[LAM4004*/s_type.IsGenericType/*]*//*]*/);
            }

            static readonly Type s_type = typeof(List<int>);
        }
    }

    internal static class Clean
    {
        internal static class Typeof
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(typeof(int) == s_type);
            }

            static readonly Type s_type = typeof(int);
        }

        internal static class GetType_of
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use("x".GetType() == typeof(string));
            }
        }

        internal static class Nameof
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(nameof(Number));
            }
        }

        internal static class Stackalloc_before_the_loop
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<int> s = stackalloc int[2];
                for (var i = 0; i < 2; i++) Use(s.Length);
            }
        }

        internal static class Is
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Kept is string);
            }
        }

        internal static class Default
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(default(DateTime).Ticks);
                Use(Unsafe.SizeOf<DateTime>());
            }
        }
    }
}
