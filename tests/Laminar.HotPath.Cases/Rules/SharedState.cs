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

/// <summary>LAM5003: static fields that can be assigned.</summary>
internal static class SharedState
{
    internal static class Reported
    {
        internal static class Written
        {
            [HotPath]
            public static unsafe void Run()
            {
                /*[LAM5003*/s_n/*]*/++;
            }

            static int s_n;
        }

        internal static class Read
        {
            [HotPath]
            public static unsafe void Run()
            {
                Use(/*[LAM5003*/s_n/*]*/);
            }

            static int s_n = 1;
        }

        internal static class Property
        {
            [HotPath]
            public static unsafe void Run()
            {
                /*[LAM5003*/N/*]*/ = 3;
            }

            static int N { get; set; }
        }

        internal static class By_reference
        {
            [HotPath]
            public static unsafe void Run()
            {
                Set(ref /*[LAM5003*/s_n/*]*/);
            }

            static int s_n;
            static void Set(ref int n) => n = 3;
        }

        internal static class Of_another_type
        {
            [HotPath]
            public static unsafe void Run()
            {
                Use(/*[LAM5003*/State.N/*]*/);
            }

            static class State { public static int N; }
        }

        internal static class Of_a_thread
        {
            [HotPath]
            public static unsafe void Run()
            {
                Use(/*[LAM5003*/s_n/*]*/);
            }

            [ThreadStatic] static int s_n;
        }

        internal static class Further_down
        {
            [HotPath]
            public static void Run()
            {
                Go();
            }

            static int s_n;
            static void Go() => /*[LAM5003*/s_n/*]*/ = 1;
        }
    }

    internal static class Clean
    {
        internal static class Readonly
        {
            [HotPath]
            public static void Run()
            {
                Use(s_n);
            }

            static readonly int s_n = 3;
        }

        internal static class Constant
        {
            [HotPath]
            public static void Run()
            {
                Use(N);
            }

            const int N = 3;
        }

        internal static class Computed
        {
            [HotPath]
            public static void Run()
            {
                Use(N);
            }

            static int N => 3;
        }

        internal static class Of_an_object
        {
            [HotPath]
            public static void Run()
            {
                s_thing.N = 3;
            }

            sealed class Thing { public int N; }
            static readonly Thing s_thing = new();
        }

        internal static class Get_only
        {
            [HotPath]
            public static void Run()
            {
                Use(N);
            }

            static int N { get; } = 3;
        }
    }
}
