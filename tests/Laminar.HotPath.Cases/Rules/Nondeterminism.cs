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

/// <summary>LAM5001: what differs from run to run.</summary>
internal static class Nondeterminism
{
    internal static class Reported
    {
        internal static class Now
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/DateTime.UtcNow/*]*/);
            }
        }

        internal static class Offset
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/DateTimeOffset.UtcNow/*]*/);
            }
        }

        internal static class Ticks
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/Environment.TickCount64/*]*/);
            }
        }

        internal static class Stopwatch_
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/Stopwatch.GetTimestamp()/*]*/);
            }
        }

        internal static class Random_
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*//*[LAM5001*/s_random.Next()/*]*//*]*/);
            }

            static readonly Random s_random = new(1);
        }

        internal static class Guid_
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/Guid.NewGuid()/*]*/);
            }
        }

        internal static class Culture
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/CultureInfo.CurrentCulture/*]*/);
            }
        }

        internal static class Hash_of_a_string
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/"abc".GetHashCode()/*]*/);
            }
        }

        internal static class Hash_of_an_object
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*//*[LAM5001*/s_object.GetHashCode()/*]*//*]*/);
            }

            static readonly object s_object = new();
        }

        internal static class HashCode_
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/HashCode.Combine(1, Number)/*]*/);
            }
        }

        internal static class Compared_by_culture
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/string.Compare("a", "b")/*]*/);
                Use(/*[LAM5001*/"abc".StartsWith("a")/*]*/);
                Use("a".Equals("b", /*[LAM5001*/StringComparison.CurrentCulture/*]*/));
            }
        }

        internal static class Parsed_by_culture
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/double.Parse("1")/*]*/);
            }
        }

        internal static class Processors
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/Environment.ProcessorCount/*]*/);
            }
        }

        internal static class Thread_
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM5001*/Environment.CurrentManagedThreadId/*]*/);
            }
        }
    }

    internal static class Clean
    {
        internal static class A_time_that_is_given
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_time.Year);
                Use(s_time.AddDays(1));
            }

            static readonly DateTime s_time = new(2001, 1, 1);
        }

        internal static class Ordinal
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use("abc".StartsWith("a", StringComparison.Ordinal));
                Use("abc".AsSpan().SequenceEqual("b"));
            }
        }

        internal static class Invariant
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(double.Parse("1".AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture));
            }
        }

        internal static class Hash_of_a_number
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Number.GetHashCode());
                Use(3.5.GetHashCode());
            }
        }

        internal static class Hash_of_a_type_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Hash(3));
            }

            static int Hash<T>(T t) where T : struct => t.GetHashCode();
        }

        internal static class A_constant_guid
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Guid.Empty == default);
            }
        }
    }
}
