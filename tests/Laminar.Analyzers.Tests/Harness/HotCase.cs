using System.Threading.Tasks;

namespace Laminar.Analyzers.Tests.Harness;

/// <summary>A hot method's body: checked by the rules, then run, so that what the rules say about allocation is also true.</summary>
internal static class HotCase
{
    public static async Task Allocates(string body, string members = "")
    {
        await Program.Check(Frame(body, members));
        Xunit.Assert.True(AllocationOracle.BytesOf(Markup.Parse(Frame(body, members)).Source) > 0, "reported, but does not allocate");
    }

    public static async Task DoesNotAllocate(string body, string members = "")
    {
        await Program.Check(Frame(body, members));
        Xunit.Assert.Equal(0, AllocationOracle.BytesOf(Markup.Parse(Frame(body, members)).Source));
    }

    /// <summary><c>Keep</c> lets a value escape, so that the JIT cannot put it on the stack.</summary>
    private static string Frame(string body, string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using Laminar;

        public static class Case
        {
            private static object? s_kept;
            private static int s_number = 1;

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static void Keep(object? value) => s_kept = value;

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static void Use<T>(T value) { }

            [HotPath]
            [MethodImpl(MethodImplOptions.NoInlining)]
            public static void Run()
            {
                {{body}}
            }

            {{members}}
        }
        """;
}
