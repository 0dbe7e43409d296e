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

/// <summary>LAM3008: calls of what cannot be seen into.</summary>
internal static class UnknownCode
{
    internal static class Reported
    {
        [Allocates]
        internal static class A_library_that_says_nothing
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3008*/System.Xml.XmlConvert.EncodeName(s_text)/*]*/);
            }

            static readonly string s_text = "a b";
        }

        [Allocates]
        internal static class A_delegate_in_a_field
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3008*/s_make()/*]*/);
            }

            static readonly Func<object> s_make = () => new object();
        }

        [Allocates]
        internal static class A_delegate_in_a_property
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3008*/Make()/*]*/);
            }

            static Func<object> Make => s_make;
            static readonly Func<object> s_make = () => new object();
        }

        [Allocates]
        internal static class A_delegate_in_an_array
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3008*/s_make[0]()/*]*/);
            }

            static readonly Func<object>[] s_make = [() => new object()];
        }

        [Allocates]
        internal static class A_converter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3008*/s_converter.ConvertFrom("1000")/*]*/);
            }

            static readonly System.ComponentModel.Int32Converter s_converter = new();
        }

        [Allocates]
        internal static class A_function_pointer
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3008*/((delegate*<object>)s_make)()/*]*/);
            }

            static object Make() => new object();
            static readonly unsafe delegate*<object> s_make = &Make;
        }
    }

    internal static class Clean
    {
        internal static class Listed
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Math.Sqrt(Number));
                Use(Number.CompareTo(3));
                Use(BitOperations(3));
            }

            static int BitOperations(uint n) => System.Numerics.BitOperations.PopCount(n);
        }

        internal static class Seen
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Twice(Number));
            }

            static int Twice(int n) => n * 2;
        }

        internal static class A_delegate_that_is_handed_over
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Call(static n => n + 1));
            }

            static int Call(Func<int, int> f) => f(3);
        }

        internal static class Marked_elsewhere
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(HotPathGuard.Mode);
            }
        }

        internal static class Through_a_type_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Max(Number, 3));
            }

            static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
        }

        internal static class Generic_arithmetic
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Sum(Number, 3));
            }

            static T Sum<T>(T a, T b) where T : System.Numerics.INumber<T> => a + b * T.One;
        }

        internal static class An_interface_of_this_program
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Ask(new Two()));
            }

            interface ITwo { int Get(); }
            readonly struct Two : ITwo { public int Get() => 2; }
            static int Ask<T>(T t) where T : ITwo => t.Get();
        }
    }
}
