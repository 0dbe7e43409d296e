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

/// <summary>LAM4004: calls whose target is looked up.</summary>
internal static class Dispatch
{
    internal static class Reported
    {
        internal static class Interface
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*/s_two.Get()/*]*/);
            }

            interface ITwo { int Get(); }
            sealed class Two : ITwo { public int Get() => 2; }
            static readonly ITwo s_two = new Two();
        }

        internal static class Virtual
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*/s_two.Get()/*]*/);
            }

            class One { public virtual int Get() => 1; }
            sealed class Two : One { public override int Get() => 2; }
            static readonly One s_two = new Two();
        }

        internal static class Abstract_property
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*/s_two.Get/*]*/);
            }

            abstract class One { public abstract int Get { get; } }
            sealed class Two : One { public override int Get => 2; }
            static readonly One s_two = new Two();
        }

        internal static class A_list_by_its_interface
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*/s_all[0]/*]*/);
            }

            static readonly IReadOnlyList<int> s_all = new List<int> { 1 };
        }

        internal static class A_comparer
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4004*/s_by.Compare(1, Number)/*]*/);
            }

            static readonly IComparer<int> s_by = Comparer<int>.Default;
        }
    }

    internal static class Clean
    {
        internal static class Sealed
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(s_two.Get());
            }

            class One { public virtual int Get() => 1; }
            sealed class Two : One { public override int Get() => 2; }
            static readonly Two s_two = new();
        }

        internal static class Type_parameter
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Ask(new Two()));
            }

            interface ITwo { int Get(); }
            readonly struct Two : ITwo { public int Get() => 2; }
            static int Ask<T>(T t) where T : struct, ITwo => t.Get();
        }

        internal static class Default_comparer
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(EqualityComparer<int>.Default.Equals(1, Number));
            }
        }

        internal static class Base
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                s_two.Go();
            }

            class One { public virtual int Get() => 1; }
            sealed class Two : One { public override int Get() => 2; public void Go() => Use(base.Get()); }
            static readonly Two s_two = new();
        }
    }
}
