using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Rules;

/// <summary>LAM4001.</summary>
internal static class Locks
{
    internal static class Reported
    {
        internal static class Case1
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/lock (s_gate) { Number++; }/*]*/
            }

            static readonly object s_gate = new();
        }

        internal static class Case2
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/lock (s_lock) { Number++; }/*]*/
            }

            static readonly Lock s_lock = new();
        }

        internal static class Case3
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                using (/*[LAM4001*/s_lock.EnterScope()/*]*/) Number++;
            }

            static readonly Lock s_lock = new();
        }

        internal static class Case4
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/Monitor.Enter(s_gate)/*]*/; /*[LAM4001*/Monitor.Exit(s_gate)/*]*/;
            }

            static readonly object s_gate = new();
        }

        internal static class Case5
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/s_mutex.WaitOne()/*]*/; /*[LAM4001*/s_mutex.ReleaseMutex()/*]*/;
            }

            static readonly Mutex s_mutex = new();
        }

        internal static class Case6
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/s_slots.Wait()/*]*/; /*[LAM4001*/s_slots.Release()/*]*/;
            }

            static readonly SemaphoreSlim s_slots = new(1);
        }

        internal static class Case7
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/s_slots.WaitOne()/*]*/; /*[LAM4001*/s_slots.Release()/*]*/;
            }

            static readonly Semaphore s_slots = new(1, 1);
        }

        internal static class Case8
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/s_lock.EnterReadLock()/*]*/; /*[LAM4001*/s_lock.ExitReadLock()/*]*/;
            }

            static readonly ReaderWriterLockSlim s_lock = new();
        }

        internal static class Case9
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4001*/s_lock.AcquireReaderLock(1)/*]*/; /*[LAM4001*/s_lock.ReleaseReaderLock()/*]*/;
            }

            static readonly ReaderWriterLock s_lock = new();
        }

        internal static class Case10
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                var taken = false; /*[LAM4001*/s_spin.Enter(ref taken)/*]*/; /*[LAM4001*/s_spin.Exit()/*]*/;
            }

            static SpinLock s_spin;
        }

        internal static class Case11
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                One();
            }

            [MethodImpl(MethodImplOptions.Synchronized)] static void /*[LAM4001*/One/*]*/() => Number++;
        }

        internal static class Case12
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Add();
            }

            static readonly object s_gate = new();static void Add() { /*[LAM4001*/lock (s_gate) Number++;/*]*/ }
        }
    }

    internal static class Clean
    {
        internal static class Case1
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Interlocked.Increment(ref Cell); Volatile.Write(ref Cell, 1); Thread.MemoryBarrier();
            }
        }

        internal static class Case2
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                /*[LAM4002*/s_waiter.SpinOnce()/*]*/; /*[LAM4002*/s_waiter.Reset()/*]*/;
            }

            static SpinWait s_waiter;
        }

        internal static class Case3
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_slots.CurrentCount); Use(s_lock.IsReadLockHeld);
            }

            static readonly SemaphoreSlim s_slots = new(1); static readonly ReaderWriterLockSlim s_lock = new();
        }

        internal static class Case4
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Monitor.Enter();
            }

            sealed class Watch { public void Enter() { } } static readonly Watch Monitor = new();
        }

        internal static class Case5
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                if (Number < 0) throw Failed();
            }

            static readonly object s_gate = new();static Exception Failed() { lock (s_gate) return new Exception(); }
        }
    }
}
