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

/// <summary>LAM3004: arrays and collections that are made.</summary>
internal static class Arrays
{
    internal static class Reported
    {
        [Allocates]
        internal static class An_array
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/new int[3]/*]*/);
            }
        }

        [Allocates]
        internal static class An_array_with_elements
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/new[] { Number, 2 }/*]*/);
            }
        }

        [Allocates]
        internal static class An_initialised_local
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                int[] a = /*[LAM3004*/{ Number, 2 }/*]*/;
                Keep(a);
            }
        }

        [Allocates]
        internal static class Params
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/Sum(Number, 2, 3)/*]*/);
            }

            static object? Sum(params int[] all) { Kept = all; return null; }
        }

        [Allocates]
        internal static class A_collection_expression
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                int[] a = /*[LAM3004*/[Number, 2]/*]*/;
                Keep(a);
            }
        }

        [Allocates]
        internal static class A_list_by_a_collection_expression
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                List<int> a = /*[LAM3004*/[Number, 2]/*]*/;
                Keep(a);
            }
        }

        [Allocates]
        internal static class An_empty_list
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                List<int> a = /*[LAM3004*/[]/*]*/;
                Keep(a);
            }
        }

        [Allocates]
        internal static class An_interface_by_a_collection_expression
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                IEnumerable<int> a = /*[LAM3004*/[Number]/*]*/;
                Keep(a);
            }
        }

        [Allocates]
        internal static class A_spread_into_a_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                ReadOnlySpan<int> a = /*[LAM3004*/[.. s_some, 1]/*]*/;
                Use(a.Length);
            }

            static readonly List<int> s_some = [1, 2, 3];
        }

        [Allocates]
        internal static class ToArray_of_a_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/s_some.AsSpan().ToArray()/*]*/);
            }

            static readonly int[] s_some = [1, 2];
        }

        [Allocates]
        internal static class Resize
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var a = s_some;
                /*[LAM3004*/Array.Resize(ref a, 5)/*]*/;
                Keep(a);
            }

            static readonly int[] s_some = [1, 2];
        }

        [Allocates]
        internal static class Clone
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/s_some.Clone()/*]*/);
            }

            static readonly int[] s_some = [1, 2];
        }

        [Allocates]
        internal static class Split
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/s_text.Split(',')/*]*/);
            }

            static readonly string s_text = "a,b";
        }

        [Allocates]
        internal static class Two_dimensions
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3004*/new int[2, 2]/*]*/);
            }
        }
    }

    internal static class Clean
    {
        internal static class An_empty_array_by_a_collection_expression
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                int[] a = [];
                Keep(a);
            }
        }

        internal static class Params_without_arguments
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Sum());
            }

            static int Sum(params int[] all) => all.Length;
        }

        internal static class Params_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Sum(Number, 2, 3));
            }

            static int Sum(params ReadOnlySpan<int> all) => all.Length;
        }

        internal static class A_span_by_a_collection_expression
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<int> a = [Number, 2];
                Use(a.Length);
            }
        }

        internal static class Constants_as_a_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                ReadOnlySpan<int> a = [1, 2, 3];
                Use(a.Length);
            }
        }

        internal static class Bytes_of_a_literal
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use("abc"u8.Length);
            }
        }

        internal static class Stackalloc
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<int> a = stackalloc int[8];
                a.Fill(Number);
                Use(a[0]);
            }
        }

        internal static class An_element
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_some[0]);
                s_some[1] = Number;
            }

            static readonly int[] s_some = [1, 2];
        }

        internal static class Array_Empty
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(Array.Empty<int>());
            }
        }

        internal static class A_slice
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_some.AsSpan(1).Length);
                Use(s_some.AsSpan()[1..].Length);
            }

            static readonly int[] s_some = [1, 2];
        }

        internal static class Old_constants_as_a_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                ReadOnlySpan<byte> a = new byte[] { 1, 2, 3 };
                Use(a.Length);
            }
        }
    }
}
