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

/// <summary>LAM3005: strings that are made.</summary>
internal static class StringBuilding
{
    internal static class Reported
    {
        [Allocates]
        internal static class Concatenation
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_text + Number/*]*/);
            }

            static readonly string s_text = "x";
        }

        [Allocates]
        internal static class Concatenation_of_several
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/"a" + s_text + "b" + Number/*]*/);
            }

            static readonly string s_text = "x";
        }

        [Allocates]
        internal static class Compound
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var s = s_text;
                /*[LAM3005*/s += Number/*]*/;
                Keep(s);
            }

            static readonly string s_text = "x";
        }

        [Allocates]
        internal static class Interpolation
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/$"n is {Number}"/*]*/);
            }
        }

        [Allocates]
        internal static class ToString_of_a_number
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/(Number + 1000).ToString()/*]*/);
            }
        }

        [Allocates]
        internal static class ToString_of_a_record
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_point.ToString()/*]*/);
            }

            readonly record struct Point(int X);
            static readonly Point s_point = new(1);
        }

        [Allocates]
        internal static class Format
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/string.Format(CultureInfo.InvariantCulture, "{0}", s_text)/*]*/);
            }

            static readonly string s_text = "x";
        }

        [Allocates]
        internal static class Substring
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_text.Substring(1)/*]*/);
            }

            static readonly string s_text = "abc";
        }

        [Allocates]
        internal static class A_range
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_text[1..2]/*]*/);
            }

            static readonly string s_text = "abcd";
        }

        [Allocates]
        internal static class Replace
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_text.Replace("a", "bb")/*]*/);
            }

            static readonly string s_text = "abc";
        }

        [Allocates]
        internal static class Upper
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_text.ToUpperInvariant()/*]*/);
            }

            static readonly string s_text = "abc";
        }

        [Allocates]
        internal static class Join
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/string.Join(',', s_all)/*]*/);
            }

            static readonly string[] s_all = ["a", "b"];
        }

        [Allocates]
        internal static class Decode
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/Encoding.UTF8.GetString("abc"u8)/*]*/);
            }
        }

        [Allocates]
        internal static class ToString_of_a_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3005*/s_text.AsSpan(1).ToString()/*]*/);
            }

            static readonly string s_text = "abc";
        }

        [Allocates]
        internal static class ToString_that_is_looked_into
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_named.ToString());
            }

            readonly struct Named { public override string ToString() => /*[LAM3005*/"n" + Number/*]*/; }
            static readonly Named s_named;
        }
    }

    internal static class Clean
    {
        internal static class Constants
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep("a" + "b");
                Keep($"{nameof(Number)}");
            }
        }

        internal static class ToString_of_a_string
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(s_text.ToString());
            }

            static readonly string s_text = "abc";
        }

        internal static class ToString_that_hands_out_a_constant
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(s_named.ToString());
            }

            readonly struct Named { public override string ToString() => "n"; }
            static readonly Named s_named;
        }

        internal static class TryWrite
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<char> s = stackalloc char[32];
                s.TryWrite(CultureInfo.InvariantCulture, $"n is {Number}", out var n);
                Use(n);
            }
        }

        internal static class TryFormat
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<char> s = stackalloc char[32];
                Number.TryFormat(s, out var n, default, CultureInfo.InvariantCulture);
                Use(n);
            }
        }

        internal static class Utf8
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<byte> s = stackalloc byte[32];
                Utf8Formatter.TryFormat(Number, s, out var n);
                Use(n);
            }
        }

        internal static class Compared
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_text == "abc");
                Use(s_text.Equals("b", StringComparison.Ordinal));
                Use(string.CompareOrdinal(s_text, "b"));
            }

            static readonly string s_text = "abc";
        }

        internal static class Slices
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_text.AsSpan(1).Length);
                Use(s_text.AsSpan().IndexOf('b'));
                Use(s_text.AsSpan().StartsWith("a"));
            }

            static readonly string s_text = "abc";
        }

        internal static class A_message_that_is_thrown
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) Fail("n is " + Number);
            }

            [DoesNotReturn] static void Fail(string s) => throw new Exception(s);
        }

        internal static class An_assertion
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Debug.Assert(Number > 0, $"n is {Number}");
            }
        }

        internal static class Bool
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep((Number > 0).ToString());
            }
        }
    }
}
