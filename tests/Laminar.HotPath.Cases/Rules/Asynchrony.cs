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

/// <summary>LAM3007: async code and tasks.</summary>
internal static class Asynchrony
{
    internal static class Reported
    {
        [Allocates]
        internal static class Async_method
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(Later());
            }

            static async Task<int> /*[LAM3007*/Later/*]*/() => Number + 1000;
        }

        [Allocates]
        internal static class Async_that_waits
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(Later());
            }

            static async Task<int> /*[LAM3007*/Later/*]*/() { await s_done; return 1000 + Number; }
            static readonly Task s_done = Task.CompletedTask;
        }

        [Allocates]
        internal static class Async_lambda
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(Call(/*[LAM3007*/static async () => 1000 + Number/*]*/));
            }

            static Task<int> Call(Func<Task<int>> f) => f();
        }

        [Allocates]
        internal static class FromResult
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3007*/Task.FromResult(Number + 1000)/*]*/);
            }
        }

        [Allocates]
        internal static class Async_local_function
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(Later());
                /*[LAM3007*/async Task<int> Later() => 1000 + Number;/*]*/
            }
        }

        [Allocates]
        internal static class Continuation
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3007*/s_done.ContinueWith(static t => 1)/*]*/);
            }

            static readonly Task s_done = Task.CompletedTask;
        }

        [Allocates]
        internal static class WhenAll
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3007*/Task.WhenAll(s_all)/*]*/);
            }

            static readonly Task<int>[] s_all = [Task.FromResult(1), Task.FromResult(2)];
        }
    }

    internal static class Clean
    {
        internal static class A_finished_task
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Keep(Task.CompletedTask);
            }
        }

        internal static class Asked
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_done.IsCompleted);
            }

            static readonly Task s_done = Task.CompletedTask;
        }

        internal static class A_value_task_of_a_result
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(new ValueTask<int>(Number));
            }
        }
    }
}
