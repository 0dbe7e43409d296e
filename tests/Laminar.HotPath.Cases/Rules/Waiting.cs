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

/// <summary>LAM4002: calls that stop the thread.</summary>
internal static class Waiting
{
    internal static class Reported
    {
        internal static class Sleeping
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4002*/Sleep(0)/*]*/;
            }
        }

        internal static class Yielding
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4002*/Yield()/*]*/;
            }
        }

        internal static class Result
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4002*/s_done.Result/*]*/);
            }

            static readonly Task<int> s_done = Task.FromResult(1);
        }

        internal static class Wait
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4002*/s_done.Wait()/*]*/;
            }

            static readonly Task s_done = Task.CompletedTask;
        }

        internal static class GetResult
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4002*/s_done.GetAwaiter().GetResult()/*]*/);
            }

            static readonly ValueTask<int> s_done = new(1);
        }

        internal static class WaitOne
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4002*/s_set.WaitOne()/*]*/;
            }

            static readonly ManualResetEvent s_set = new(true);
        }

        internal static class Slim
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4002*/s_set.Wait()/*]*/;
            }

            static readonly ManualResetEventSlim s_set = new(true);
        }

        internal static class Countdown
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4002*/s_set.Wait()/*]*/;
            }

            static readonly CountdownEvent s_set = new(0);
        }

        internal static class Spin
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var w = new SpinWait();
                /*[LAM4002*/w.SpinOnce()/*]*/;
            }
        }
    }

    internal static class Clean
    {
        internal static class Asked
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_set.IsSet);
            }

            static readonly ManualResetEventSlim s_set = new(true);
        }

        internal static class Interlocked_exchange
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Interlocked.Increment(ref Cell);
                Volatile.Write(ref Cell, 1);
            }
        }

        internal static class A_method_of_that_name
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_line.Wait();
            }

            sealed class Line { public void Wait() { } }
            static readonly Line s_line = new();
        }
    }
}
