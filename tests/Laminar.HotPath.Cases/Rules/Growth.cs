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

/// <summary>LAM3010: collections that grow without a stated capacity.</summary>
internal static class Growth
{
    internal static class Reported
    {
        [Allocates(Seldom = true)]
        internal static class List_Add
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Add(Number)/*]*/;
            }

            static readonly List<int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class Dictionary_Add
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.TryAdd(s_all.Count, 1)/*]*/;
            }

            static readonly Dictionary<int, int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class HashSet_Add
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Add(s_all.Count)/*]*/;
            }

            static readonly HashSet<int> s_all = [];
        }

        [Allocates(Seldom = true)]
        internal static class Queue
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Enqueue(Number)/*]*/;
            }

            static readonly Queue<int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class Stack
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Push(Number)/*]*/;
            }

            static readonly Stack<int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class A_text_builder
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Append('x')/*]*/;
            }

            static readonly StringBuilder s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class PriorityQueue
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Enqueue(Number, 1)/*]*/;
            }

            static readonly PriorityQueue<int, int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class LinkedList
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.AddLast(Number)/*]*/;
            }

            static readonly LinkedList<int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class ConcurrentQueue
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Enqueue(Number)/*]*/;
            }

            static readonly ConcurrentQueue<int> s_all = new();
        }

        [Allocates(Seldom = true)]
        internal static class A_comparer_is_no_capacity
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM3010*/s_all.Add(s_all.Count, 1)/*]*/;
            }

            static readonly Dictionary<int, int> s_all = new(EqualityComparer<int>.Default);
        }
    }

    internal static class Clean
    {
        internal static class Capacity_when_made
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_all.Clear();
                s_all.Add(Number);
            }

            static readonly List<int> s_all = new(16);
        }

        internal static class Named_capacity
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_all.Clear();
                s_all.Add(Number, 1);
            }

            static readonly Dictionary<int, int> s_all = new(Size);
            const int Size = 16;
        }

        internal static class Ensured
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_all.Clear();
                s_all.EnsureCapacity(8);
                for (var i = 0; i < 8; i++) s_all.Add(i);
            }

            static readonly List<int> s_all = new();
        }

        internal static class Read
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_all.Count);
                Use(s_all.Contains(3));
            }

            static readonly List<int> s_all = [1];
        }

        internal static class Shrunk
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_all.Remove(3);
                s_all.Clear();
            }

            static readonly HashSet<int> s_all = [1];
        }

        internal static class Set
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_all[0] = Number;
            }

            static readonly List<int> s_all = [1];
        }

        internal static class Made_with_a_capacity_or_not_at_all
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (s_all is not null)
                {
                    s_all.Clear();
                    s_all.Push(Number);
                }
            }

            static readonly Stack<int>? s_all = Number < 0 ? null : new(4);
        }
    }
}
