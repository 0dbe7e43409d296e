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

/// <summary>LAM3006: enumerators that are objects.</summary>
internal static class InterfaceEnumeration
{
    internal static class Reported
    {
        [Allocates]
        internal static class IEnumerable
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3006*/foreach (var x in s_all) Use(x);/*]*/
            }

            static readonly IEnumerable<int> s_all = new List<int> { 1, 2 };
        }

        [Allocates]
        internal static class IList
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3006*/foreach (var x in s_all) Use(x);/*]*/
            }

            static readonly IList<int> s_all = new List<int> { 1, 2 };
        }

        [Allocates]
        internal static class IReadOnlyList
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3006*/foreach (var x in s_all) Use(x);/*]*/
            }

            static readonly IReadOnlyList<int> s_all = new List<int> { 1, 2 };
        }

        [Allocates]
        internal static class Where
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3006*/foreach (var x in /*[LAM3006*/s_all.Where(static x => x > 0)/*]*/) Use(x);/*]*/
            }

            static readonly List<int> s_all = [1, 2];
        }

        [Allocates]
        internal static class Select_ToList
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3006*//*[LAM3006*/s_all.Select(static x => x)/*]*/.ToList()/*]*/);
            }

            static readonly List<int> s_all = [1, 2];
        }

        [Allocates]
        internal static class Query
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(from x in s_all /*[LAM3006*/select x + 1/*]*/);
            }

            static readonly List<int> s_all = [1, 2];
        }

        [Allocates]
        internal static class Iterator
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3006*/foreach (var x in Numbers()) Use(x);/*]*/
            }

            static IEnumerable<int> Numbers() { /*[LAM3006*/yield return Number;/*]*/ yield return 2; }
        }

        [Allocates]
        internal static class GetEnumerator
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM3006*//*[LAM4004*/s_all.GetEnumerator()/*]*//*]*/);
            }

            static readonly IEnumerable<int> s_all = new List<int> { 1, 2 };
        }

        [Allocates]
        internal static class OrderBy
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM3006*//*[LAM3006*/s_all.OrderBy(static x => x)/*]*/.First()/*]*/);
            }

            static readonly List<int> s_all = [2, 1];
        }
    }

    internal static class Clean
    {
        internal static class Array
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in s_all) Use(x);
            }

            static readonly int[] s_all = [1, 2];
        }

        internal static class List
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in s_all) Use(x);
            }

            static readonly List<int> s_all = [1, 2];
        }

        internal static class Span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (ref var x in s_all.AsSpan()) Use(x);
            }

            static readonly int[] s_all = [1, 2];
        }

        internal static class Dictionary
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var (k, v) in s_all) Use(k);
                foreach (var v in s_all.Values) Use(v);
            }

            static readonly Dictionary<int, int> s_all = new() { [1] = 2 };
        }

        internal static class HashSet
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in s_all) Use(x);
            }

            static readonly HashSet<int> s_all = [1, 2];
        }

        internal static class String
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in "abc") Use(x);
            }
        }

        internal static class An_enumerator_of_ones_own
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in new Up(3)) Use(x);
            }

            struct Up(int n) { int _i = -1; public Up GetEnumerator() => this; public bool MoveNext() => ++_i < n; public int Current => _i; }
        }

        internal static class For
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                for (var i = 0; i < s_all.Count; i++) Use(s_all[i]);
            }

            static readonly List<int> s_all = [1, 2];
        }

        internal static class Runes
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                foreach (var x in "abc".AsSpan().EnumerateRunes()) Use(x.Value);
            }
        }
    }
}
