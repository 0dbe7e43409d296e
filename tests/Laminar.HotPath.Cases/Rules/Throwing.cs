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

/// <summary>LAM3009: exceptions made in hot code, and caught.</summary>
internal static class Throwing
{
    internal static class Reported
    {
        internal static class Throw
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                if (Number < 0) /*[LAM3009*/throw new InvalidOperationException();/*]*/
            }
        }

        internal static class Throw_expression
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(Number > 0 ? Number : /*[LAM3009*/throw new InvalidOperationException()/*]*/);
            }
        }

        internal static class In_a_block
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                if (Number < 0) { var s = "n = " + Number; /*[LAM3009*/throw new InvalidOperationException(s);/*]*/ }
            }
        }

        internal static class Catch
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3009*/try { Use(Number); } catch (InvalidOperationException) { Use(0); }/*]*/
            }
        }

        [Allocates]
        internal static class Control_flow
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3009*/try { if (Number > 0) /*[LAM3009*/throw new InvalidOperationException();/*]*/ } catch (InvalidOperationException) { Use(0); }/*]*/
            }
        }

        internal static class In_a_switch
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(Number switch { 1 => 1, _ => /*[LAM3009*/throw new InvalidOperationException()/*]*/ });
            }
        }

        internal static class Null
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use((s_text ?? /*[LAM3009*/throw new InvalidOperationException()/*]*/).Length);
            }

            static readonly string? s_text = "x";
        }
    }

    internal static class Clean
    {
        internal static class Helper
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) Fail();
            }

            [DoesNotReturn] static void Fail() => throw new InvalidOperationException();
        }

        internal static class Helper_without_a_mark
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) Fail(Number);
            }

            static void Fail(int n) => throw new InvalidOperationException("n = " + n);
        }

        internal static class Helper_that_makes
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) throw Failure(Number);
            }

            static Exception Failure(int n) => new InvalidOperationException("n = " + n);
        }

        internal static class Framework_helpers
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                ArgumentOutOfRangeException.ThrowIfNegative(Number);
                ArgumentNullException.ThrowIfNull(s_text);
            }

            static readonly string s_text = "x";
        }

        internal static class Finally
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                try { Use(Number); } finally { Use(0); }
            }
        }

        internal static class Using
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                using var d = new Nothing();
                Use(Number);
            }

            readonly struct Nothing : IDisposable { public void Dispose() { } }
        }

        internal static class A_branch_for_a_helper
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) { var s = "n = " + Number; Fail(s); }
            }

            [DoesNotReturn] static void Fail(string s) => throw new InvalidOperationException(s);
        }

        internal static class Try
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(int.TryParse("12".AsSpan(), CultureInfo.InvariantCulture, out var n) ? n : 0);
            }
        }

        internal static class A_local_helper
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) Fail(Number);

                static void Fail(int n) => throw new InvalidOperationException("n = " + n);
            }
        }
    }
}
